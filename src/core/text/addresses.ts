/** A scheme, and what it leads to. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\S+$/i;
/** What begins as addresses in the web do, or nearly so. */
const OF_WEB = /^(?:h*t+p+s*:|https?\/|www\.)/i;
const IN_WEB = /^https?:\/\/[^\s/]+(?:\/\S*|[?#]\S*)?$/i;

/** Whether words are an address: in the web, or with another scheme, such as `doi:10.1000/182`. */
export const isAddress = (words: string): boolean =>
  OF_WEB.test(words) ? IN_WEB.test(words) : ADDRESS.test(words);

/** Whether words may be what somebody refers to: an address, a file, a book. What begins as an address must be one. */
export const isReference = (words: string): boolean => !OF_WEB.test(words) || IN_WEB.test(words);
