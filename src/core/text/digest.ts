import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { allAtOnce } from '../collections';
import { foldLineEnds } from './fold';

const HEX_DIGITS = 16;

/** What tells one version of a source from another: the first 16 hex digits of SHA-256 of its folded text. */
export const digestOf = (text: string): string => allAtOnce(digestInSlices(text));

/** So many UTF-16 units are taken in at a stretch, which takes a millisecond. */
const SLICE = 64 * 1024;

/** The same in slices, between which others may have their turn. */
export function* digestInSlices(text: string): Generator<void, string> {
  const folded = foldLineEnds(text);
  const hash = sha256.create();
  for (let at = 0; at < folded.length; yield) {
    // What is written as two units is one character, which cut in two would be none.
    const end = at + SLICE - (isFirstHalf(folded.charCodeAt(at + SLICE - 1)) ? 1 : 0);
    hash.update(utf8ToBytes(folded.slice(at, end)));
    at = end;
  }
  return bytesToHex(hash.digest()).slice(0, HEX_DIGITS);
}

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
