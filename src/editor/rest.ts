import type { Session } from './session';

/** Changes come in flocks; what shows them shows those together that come so soon after others. */
const REST_MS = 100;
/**
 * How long what shows the corpus rests until it looks again, in milliseconds. While a large workspace is read, all counts
 * change all the time, and showing them holds up the reading: that is done the more rarely the longer it goes on.
 */
export const restIn = ({ readingMs }: Session): number => Math.max(REST_MS, readingMs);
