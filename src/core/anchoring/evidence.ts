import type { Span } from '../model';
import { type Alignment, GONE } from './align';
import type { AnchorText } from './anchorText';
import { type Beside, besideOf } from './beside';
import { likenessOf } from './likeness';
import type { WeighedPattern } from './pattern';
import { isWord } from './tokens';

/** What speaks for and against a place, each but `bits` as a share from 0 to 1. */
export interface Evidence extends Beside {
  /** Of the quote's weight, what stands at the place. */
  readonly kept: number;
  /** Of the words at the place, those that come from the quote. */
  readonly own: number;
  /** Of the weight of the prefix and of the suffix, what stands around the place. */
  readonly before: number;
  readonly after: number;
  /** What the words found again tell together: three short words are found in any text. */
  readonly bits: number;
}

/**
 * Where one side was not noted, at the head or the end of a text as a rule, the other counts for both. Without either,
 * context speaks neither for a place nor against it.
 */
const SHARE_OF_UNKNOWN = 0.5;

export function gatherEvidence(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  span: Span,
): Evidence {
  const { first, last, tokens } = pattern;
  const { starts, ends } = text.tokens;
  const isInSpan = (found: number) => ends[found]! > span.start && starts[found]! < span.end;
  const from = text.tokenAt(span.start);
  const to = text.tokenAt(span.end);
  const quote = sumFound(pattern, text, alignment, first, last, isInSpan);
  const before = sumFound(pattern, text, alignment, 0, first, isAnywhere);
  const after = sumFound(pattern, text, alignment, last, tokens.count, isAnywhere);
  const shareBefore = first > 0 ? before.weight / before.total : undefined;
  const shareAfter = last < tokens.count ? after.weight / after.total : undefined;
  return {
    kept: quote.weight / quote.total,
    own: Math.min(1, quote.words / Math.max(1, countWords(text, from, to))),
    before: shareBefore ?? shareAfter ?? SHARE_OF_UNKNOWN,
    after: shareAfter ?? shareBefore ?? SHARE_OF_UNKNOWN,
    bits: quote.weight,
    ...besideOf(pattern, text, alignment, span),
  };
}

const isAnywhere = () => true;

/** A word that was only inflected says most of what it said. */
function sumFound(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  from: number,
  to: number,
  counts: (found: number) => boolean,
): { words: number; weight: number; total: number } {
  const { weights, tokens } = pattern;
  let words = 0;
  let weight = 0;
  let total = 0;
  for (let token = from; token < to; token++) {
    total += weights[token]!;
    const found = alignment[token]!;
    if (found === GONE || !counts(found)) continue;
    const share = likenessOf(pattern, token, text, found) ** 2;
    weight += share * weights[token]!;
    if (isWord(tokens.ids[token]!)) words += share;
  }
  return { words, weight, total };
}

function countWords({ tokens: { ids } }: AnchorText, from: number, to: number): number {
  let words = 0;
  for (let token = from; token < to; token++) if (isWord(ids[token]!)) words++;
  return words;
}
