import type { Span } from '../model';
import { type Alignment, GONE } from './align';
import type { AnchorText } from './anchor-text';
import { isAlike, isOtherMark } from './likeness';
import type { WeighedPattern } from './pattern';
import { beginsSentence, endsSentence } from './sentences';
import type { Tokens } from './tokens';

/** How many tokens may have come for each that went where the words at an end of the quote were replaced. */
const GROWTH_OF_REPLACED = 3;
const LEAST_GROWTH = 4;
/** How far to look for the rest of a sentence that got a new beginning or a new end. */
const REACH_FOR_SENTENCE = 16;

/**
 * The span of an aligned quote in the text, in units. Where none of its words was found, an empty span at the context
 * that was; nothing where that is gone too.
 */
export function spanOf(pattern: WeighedPattern, text: AnchorText, alignment: Alignment): Span | undefined {
  const { first, last } = pattern;
  const isFirm = (token: number) =>
    alignment[token] !== GONE && isAlike(pattern, token, text, alignment[token]!);
  let firmFirst = first;
  while (firmFirst < last && !isFirm(firmFirst)) firmFirst++;
  let firmLast = last - 1;
  while (firmLast >= firmFirst && !isFirm(firmLast)) firmLast--;
  let before = first - 1;
  while (before >= 0 && !isFirm(before)) before--;
  let after = last;
  while (after < pattern.tokens.count && !isFirm(after)) after++;
  if (firmFirst === last) return seamAt(pattern, text, alignment, before, after);
  if (alignment[first] !== GONE && isOtherMark(pattern, first, text, alignment[first]!)) firmFirst = first;
  if (alignment[last - 1] !== GONE && isOtherMark(pattern, last - 1, text, alignment[last - 1]!))
    firmLast = last - 1;

  const from = firstToken(pattern, text, alignment, firmFirst, before);
  const to = lastToken(pattern, text, alignment, firmLast, after);
  return {
    start: from === alignment[first] ? startIn(pattern, text, from) : text.tokens.starts[from]!,
    end: to === alignment[last - 1] ? endIn(pattern, text, to) : text.tokens.ends[to]!,
  };
}

function seamAt(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  before: number,
  after: number,
): Span | undefined {
  if (before >= 0) return emptySpan(text.tokens.ends[alignment[before]!]!);
  if (after < pattern.tokens.count) return emptySpan(text.tokens.starts[alignment[after]!]!);
  return undefined;
}

const emptySpan = (at: number): Span => ({ start: at, end: at });

function firstToken(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  firm: number,
  before: number,
): number {
  const {
    folded,
    tokens: { starts },
  } = text;
  const found = alignment[firm]!;
  const floor = before < 0 ? 0 : alignment[before]! + 1;
  const lost = firm - pattern.first;
  let from = found;
  if (lost > 0 && found > floor) {
    const isReplaced = before === pattern.first - 1 && before >= 0;
    const most = isReplaced ? GROWTH_OF_REPLACED * lost + LEAST_GROWTH : lost;
    const least = isReplaced && found - floor <= most ? floor : Math.max(floor, found - lost);
    while (from > least && !beginsSentence(folded, starts[from]!)) from--;
  }
  if (lost > 0 && beginsSentence(pattern.text, pattern.start)) {
    const least = Math.max(floor, from - REACH_FOR_SENTENCE);
    let start = from;
    while (start > least && !beginsSentence(folded, starts[start]!)) start--;
    if (beginsSentence(folded, starts[start]!)) from = start;
  }
  return from;
}

function lastToken(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  firm: number,
  after: number,
): number {
  const {
    folded,
    tokens: { ends, count },
  } = text;
  const found = alignment[firm]!;
  const ceiling = after >= pattern.tokens.count ? count - 1 : alignment[after]! - 1;
  const lost = pattern.last - 1 - firm;
  let to = found;
  if (lost > 0 && found < ceiling) {
    const isReplaced = after === pattern.last && after < pattern.tokens.count;
    const most = isReplaced ? GROWTH_OF_REPLACED * lost + LEAST_GROWTH : lost;
    const furthest = isReplaced && ceiling - found <= most ? ceiling : Math.min(ceiling, found + lost);
    while (to < furthest && !endsSentence(folded, ends[to]!)) to++;
  }
  if (lost > 0 && endsSentence(pattern.text, pattern.end)) {
    const furthest = Math.min(ceiling, to + REACH_FOR_SENTENCE);
    let end = to;
    while (end < furthest && !endsSentence(folded, ends[end]!)) end++;
    if (endsSentence(folded, ends[end]!)) to = end;
  }
  return to;
}

/**
 * Where the quote begins at its first token. It may begin inside of it, which is found again where the token is still as
 * long, or before it, with spaces that are found again where they still stand.
 */
function startIn(
  { tokens, text: noted, first, start }: WeighedPattern,
  text: AnchorText,
  token: number,
): number {
  const offset = text.tokens.starts[token]!;
  const inside = start - tokens.starts[first]!;
  if (inside > 0) return lengthOf(tokens, first) === lengthOf(text.tokens, token) ? offset + inside : offset;
  const lead = noted.slice(start, tokens.starts[first]!);
  return text.folded.endsWith(lead, offset) ? offset - lead.length : offset;
}

function endIn({ tokens, text: noted, last, end }: WeighedPattern, text: AnchorText, token: number): number {
  const offset = text.tokens.ends[token]!;
  const inside = tokens.ends[last - 1]! - end;
  if (inside > 0)
    return lengthOf(tokens, last - 1) === lengthOf(text.tokens, token) ? offset - inside : offset;
  const trail = noted.slice(tokens.ends[last - 1]!, end);
  return text.folded.startsWith(trail, offset) ? offset + trail.length : offset;
}

const lengthOf = ({ starts, ends }: Tokens, token: number) => ends[token]! - starts[token]!;
