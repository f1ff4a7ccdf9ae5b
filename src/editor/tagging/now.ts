/** The moment of a coding, ISO 8601 in UTC; seconds are enough. */
export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
