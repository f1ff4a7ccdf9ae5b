import type { AnchorMethod, Span } from '../model';
import { type Alignment, align, GONE } from './align';
import type { AnchorText } from './anchor-text';
import { spanOf } from './ends';
import { likenessOf } from './likeness';
import type { Occurrences } from './occurrences';
import type { WeighedPattern } from './pattern';
import { commonRuns, grown, type Run, type Window } from './runs';
import { isWord } from './tokens';
import { findWhole, findWindows } from './windows';

/** What speaks for and against a place, each but `bits` as a share from 0 to 1. */
export interface Evidence {
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

/** A place where a quote could stand; offsets in units of the folded text. */
export interface Place extends Span {
  readonly method: AnchorMethod;
  readonly evidence: Evidence;
}

/** Enough tokens on either side of the quote to find 64 units of context again with a sentence put in between. */
const CONTEXT_REACH = 48;

/** Context that was not noted speaks neither for a place nor against it. */
const SHARE_OF_UNKNOWN = 0.5;

/** The places where the quote's words stand in a row, exactly or but for marks, case and the like. */
export function wholePlaces(
  pattern: WeighedPattern,
  text: AnchorText,
  occurrences: Occurrences,
  expected: number,
): Place[] {
  return findWhole(pattern, occurrences, text.tokens, expected).flatMap(run => {
    const window = {
      from: Math.max(0, run.text - CONTEXT_REACH),
      to: Math.min(text.tokens.count, run.text + run.length + CONTEXT_REACH),
    };
    return placeAt(pattern, text, window, grown([run], pattern.tokens, text.tokens, window), 'folded');
  });
}

/** The places that share most rare words with the quote and its context, and some in a row. */
export function likelyPlaces(
  pattern: WeighedPattern,
  text: AnchorText,
  occurrences: Occurrences,
  expected: number,
): Place[] {
  return findWindows(pattern, occurrences, text.tokens.count, expected).flatMap(window => {
    const runs = commonRuns(pattern.tokens, text.tokens, window);
    return runs.length > 0 ? placeAt(pattern, text, window, runs, 'aligned') : [];
  });
}

function placeAt(
  pattern: WeighedPattern,
  text: AnchorText,
  window: Window,
  runs: readonly Run[],
  method: 'folded' | 'aligned',
): Place | [] {
  const alignment = align(pattern, text, window, runs);
  const span = spanOf(pattern, text, alignment);
  if (span === undefined) return [];
  const { exact } = pattern.selector;
  const isExact = span.end - span.start === exact.length && text.folded.startsWith(exact, span.start);
  return {
    ...span,
    method: isExact ? 'exact' : method,
    evidence: weighEvidence(pattern, text, alignment, span),
  };
}

function weighEvidence(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  span: Span,
): Evidence {
  const { first, last, tokens } = pattern;
  const quote = shareFound(pattern, text, alignment, first, last);
  const isHead = text.tokenAt(span.start) === 0;
  const isTail = text.tokenAt(span.end) === text.tokens.count;
  return {
    kept: quote.share,
    own: Math.min(1, quote.words / Math.max(1, wordsIn(text, span))),
    before: first > 0 ? shareFound(pattern, text, alignment, 0, first).share : shareOfNone(isHead),
    after:
      last < tokens.count
        ? shareFound(pattern, text, alignment, last, tokens.count).share
        : shareOfNone(isTail),
    bits: quote.weight,
  };
}

/** No context was noted: the quote stood at the edge of its text, or nobody knows. */
const shareOfNone = (isAtEdge: boolean) => (isAtEdge ? 1 : SHARE_OF_UNKNOWN);

function shareFound(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  from: number,
  to: number,
) {
  let words = 0;
  let weight = 0;
  let total = 0;
  for (let token = from; token < to; token++) {
    const found = valueFound(pattern, token, text, alignment[token]!);
    total += pattern.weights[token]!;
    weight += found * pattern.weights[token]!;
    if (isWord(pattern.tokens.ids[token]!)) words += found;
  }
  return { words, weight, share: total > 0 ? weight / total : 0 };
}

/** How much of a token is found in the one it became. A word that was only inflected says most of what it said. */
function valueFound(pattern: WeighedPattern, token: number, text: AnchorText, found: number): number {
  return found === GONE ? 0 : likenessOf(pattern, token, text, found) ** 2;
}

function wordsIn(text: AnchorText, { start, end }: Span): number {
  const { tokens } = text;
  let words = 0;
  for (let token = text.tokenAt(start); token < tokens.count && tokens.starts[token]! < end; token++)
    if (isWord(tokens.ids[token]!)) words++;
  return words;
}
