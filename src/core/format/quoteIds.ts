import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Quote } from '../model';

const FIRST = 'abcdefghijklmnopqrstuvwxyz';
const REST = `${FIRST}0123456789`;
const LENGTH = 10;

/** The words that a quote stands on, and those around them. */
export type TextQuoteSelector = Pick<Quote, 'exact' | 'prefix' | 'suffix'>;

/**
 * The id of a new quote, `[a-z][a-z0-9]{9}`: made from what it stands on, so that whoever tags the same place of the same
 * text gives it the same one. It is kept when the quote is edited or gets another span.
 * @param taken ids that other quotes of the sidecar have or had
 * @param ordinal of places with the same words and surroundings, how many stand before this one
 */
export function idOfQuote(
  { exact, prefix, suffix }: TextQuoteSelector,
  taken: { has(id: string): boolean },
  ordinal = 0,
): string {
  for (let next = ordinal; ; next += 1) {
    const id = idOf(JSON.stringify([exact, prefix, suffix, next]));
    if (!taken.has(id)) return id;
  }
}

/** Each character is a byte of the hash: that some come a little more often does no harm. */
const idOf = (ground: string): string =>
  Array.from(sha256(utf8ToBytes(ground)).subarray(0, LENGTH), (byte, i) => {
    const letters = i === 0 ? FIRST : REST;
    return letters[byte % letters.length];
  }).join('');

/** The ids that quotes go by, and those by which they went before. */
export const idsOf = (quotes: readonly Pick<Quote, 'id' | 'formerly'>[]): Set<string> =>
  new Set(quotes.flatMap(({ id, formerly = [] }) => [id, ...formerly]));
