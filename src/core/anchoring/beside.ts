import type { Span } from '../model';
import { type Alignment, GONE } from './align';
import type { AnchorText } from './anchorText';
import { isAlike } from './likeness';
import type { WeighedPattern } from './pattern';
import { isWord } from './tokens';

/** Of the weight of the words right before and right after a quote, what stands right beside a place. */
export interface Beside {
  readonly heldBefore: number;
  readonly heldAfter: number;
}

/** So many words on either side are right beside a quote. */
const WORDS = 6;
/** A word put in or left out beside the quote moves those beyond it by no more than this many tokens. */
const SLACK = 3;

const HEAD = -1;
const TAIL = 1;
type Side = typeof HEAD | typeof TAIL;

export function besideOf(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  span: Span,
): Beside {
  const before = heldAt(pattern, text, alignment, text.tokenAt(span.start) - 1, HEAD);
  const after = heldAt(pattern, text, alignment, text.tokenAt(span.end), TAIL);
  return { heldBefore: before ?? after ?? 0, heldAfter: after ?? before ?? 0 };
}

/** `beside`: the token of the text next to the place on this side. Nothing where no words were noted. */
function heldAt(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  beside: number,
  side: Side,
): number | undefined {
  const { first, last, tokens, weights } = pattern;
  const edge = side === HEAD ? first - 1 : last;
  const limit = side === HEAD ? -1 : tokens.count;
  let words = 0;
  let held = 0;
  let total = 0;
  for (let token = edge; token !== limit && words < WORDS; token += side) {
    if (!isWord(tokens.ids[token]!)) continue;
    words++;
    total += weights[token]!;
    const found = alignment[token]!;
    const isBeside = found !== GONE && Math.abs(found - beside - (token - edge)) <= SLACK;
    if (isBeside && isAlike(pattern, token, text, found)) held += weights[token]!;
  }
  return total > 0 ? held / total : undefined;
}
