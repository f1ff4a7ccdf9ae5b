import type { AnchorText } from './anchorText';
import type { Pattern } from './pattern';
import { isWord } from './tokens';

/** Words that share less of their letters than this are other words. */
const LEAST_LIKENESS = 0.5;

/** Whether a token of the pattern and one of the text are one, or forms of one word. */
export function isAlike(pattern: Pattern, p: number, text: AnchorText, t: number): boolean {
  return likenessOf(pattern, p, text, t) > 0;
}

/**
 * Which share of the longer word's letters both have at their heads and tails: inflections, typos, joined words. 1 for
 * equal tokens, 0 for other words and other marks.
 */
export function likenessOf(pattern: Pattern, p: number, text: AnchorText, t: number): number {
  const id = pattern.tokens.ids[p]!;
  const other = text.tokens.ids[t]!;
  if (id === other) return 1;
  if (!isWord(id) || !isWord(other)) return 0;
  const aStart = pattern.tokens.starts[p]!;
  const bStart = text.tokens.starts[t]!;
  const aLength = pattern.tokens.ends[p]! - aStart;
  const bLength = text.tokens.ends[t]! - bStart;
  return sharedLetters(pattern.text, aStart, aLength, text.folded, bStart, bLength);
}

/** For two stretches of two texts: see `likenessOf`. */
function sharedLetters(
  a: string,
  aStart: number,
  aLength: number,
  b: string,
  bStart: number,
  bLength: number,
): number {
  const longer = Math.max(aLength, bLength);
  const shorter = Math.min(aLength, bLength);
  if (shorter < longer * LEAST_LIKENESS) return 0;
  let head = 0;
  while (head < shorter && a.charCodeAt(aStart + head) === b.charCodeAt(bStart + head)) head++;
  let tail = 0;
  const aLast = aStart + aLength - 1;
  const bLast = bStart + bLength - 1;
  while (tail < shorter - head && a.charCodeAt(aLast - tail) === b.charCodeAt(bLast - tail)) tail++;
  const likeness = (head + tail) / longer;
  return likeness < LEAST_LIKENESS ? 0 : likeness;
}

/** `likenessOf` for two words by themselves. */
export const likenessOfWords = (a: string, b: string): number =>
  sharedLetters(a, 0, a.length, b, 0, b.length);

const STOPS = new Set(Array.from('.,;:!?…', stop => stop.charCodeAt(0)));

export const isStop = (unit: number): boolean => STOPS.has(unit);

/** Whether both are marks that may well have been exchanged: stops for stops, bullets and the like for their like. */
export function isOtherMark(pattern: Pattern, p: number, text: AnchorText, t: number): boolean {
  const { ids, starts } = pattern.tokens;
  const { tokens, folded } = text;
  if (isWord(ids[p]!) || isWord(tokens.ids[t]!)) return false;
  return isStop(pattern.text.charCodeAt(starts[p]!)) === isStop(folded.charCodeAt(tokens.starts[t]!));
}
