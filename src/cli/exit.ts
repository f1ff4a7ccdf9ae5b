/** What the command line ends with; scripts rely on it. */
export const EXIT = { done: 0, failure: 1, problems: 2 } as const;
