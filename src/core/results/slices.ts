/** So many things are looked at in one slice: some milliseconds of work. */
export const IN_SLICE = 5_000;

/** Whether a slice ends after so many things. */
export const endsSlice = (count: number): boolean => count % IN_SLICE === 0;
