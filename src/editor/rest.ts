import type { Session } from './session';

/** Changes come in flocks; what shows them shows those together that come so soon after others. */
const REST_MS = 100;
/** While a large workspace is read, all counts change all the time, and showing them holds up the reading. */
const REST_WHILE_READING_MS = 1000;

/** How long what shows the corpus rests until it looks again, in milliseconds. */
export const restIn = (session: Session): number => (session.isReadingLong ? REST_WHILE_READING_MS : REST_MS);
