/** What the bytes 0x80 to 0x9F stand for; the five that stand for nothing stay what they are. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const FIRST = 0x80;

/**
 * Puts in place what a decoder has left as control characters from 0x80 to 0x9F: Node's does so (20 to 24) with what is
 * windows-1252. No text has such characters.
 */
export const mended = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, control => HIGH[control.charCodeAt(0) - FIRST]!);

/** Text in windows-1252, the encoding of Western Europe with curly quotes. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  mended(new TextDecoder('windows-1252').decode(bytes));
