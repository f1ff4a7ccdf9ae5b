import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldLineEnds } from './fold';

const HEX_DIGITS = 16;

/** What tells one version of a source from another: the first 16 hex digits of SHA-256 of its folded text. */
export const digestOf = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(foldLineEnds(text)))).slice(0, HEX_DIGITS);
