import { GONE } from './align';
import type { AnchorText } from './anchorText';
import { likenessOf } from './likeness';
import type { Place } from './places';
import { beginsSentence, endsSentence } from './sentences';

const HEAD = -1;
const TAIL = 1;
type Side = typeof HEAD | typeof TAIL;

/**
 * Which share of what was noted beyond the quote's own sentence stands around a place: a sentence much like another one
 * has its own words in common with it, and not its neighbors. At the head of a text, what counts is that the place is at
 * the head. 0 where nothing was noted beyond the sentence.
 */
export function heldOutside(place: Place, text: AnchorText): number {
  const { pattern, start, end } = place;
  const before = pattern.first > 0 ? heldOn(HEAD, place, text) : Number(text.tokenAt(start) === 0);
  const isLast = pattern.last === pattern.tokens.count;
  const after = isLast ? Number(text.tokenAt(end) === text.tokens.count) : heldOn(TAIL, place, text);
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;
}

function heldOn(side: Side, { pattern, alignment }: Place, text: AnchorText): number | undefined {
  const { tokens, weights, text: noted, first, last } = pattern;
  let isOutside = side === HEAD ? beginsSentence(noted, pattern.start) : endsSentence(noted, pattern.end);
  let held = 0;
  let total = 0;
  for (let token = side === HEAD ? first - 1 : last; token >= 0 && token < tokens.count; token += side) {
    if (isOutside) {
      const found = alignment[token]!;
      total += weights[token]!;
      if (found !== GONE) held += likenessOf(pattern, token, text, found) ** 2 * weights[token]!;
    } else
      isOutside =
        side === HEAD
          ? beginsSentence(noted, tokens.starts[token]!)
          : endsSentence(noted, tokens.ends[token]!);
  }
  return total > 0 ? held / total : undefined;
}
