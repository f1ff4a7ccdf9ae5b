import type { AnchorMethod, Span } from '../model';
import { type Alignment, align } from './align';
import type { AnchorText } from './anchorText';
import { spanOf } from './ends';
import { type Evidence, gatherEvidence } from './evidence';
import type { Occurrences } from './occurrences';
import type { WeighedPattern } from './pattern';
import { commonRuns, grown, type Run, type Window } from './runs';
import { findWhole, findWindows } from './windows';

/** A place where a quote could stand; offsets in units of the folded text. */
export interface Place extends Span {
  readonly method: AnchorMethod;
  readonly evidence: Evidence;
  readonly pattern: WeighedPattern;
  readonly alignment: Alignment;
}

/** Enough tokens on either side of the quote to find 64 units of context again with a sentence put in between. */
const CONTEXT_REACH = 48;

/** Of more copies than this, those with most of the context around them unchanged, and the nearest of these. */
export const MOST_COPIES = 12;

/** The places where the quote's words stand in a row, exactly or but for marks, case and the like. */
export function wholePlaces(
  pattern: WeighedPattern,
  text: AnchorText,
  occurrences: Occurrences,
  expected: number,
): Place[] {
  const distanceOf = (run: Run) => Math.abs(run.text - run.pattern - expected);
  return findWhole(pattern, occurrences, text.tokens, expected)
    .map(run => {
      const window = {
        from: Math.max(0, run.text - CONTEXT_REACH),
        to: Math.min(text.tokens.count, run.text + run.length + CONTEXT_REACH),
      };
      return { window, runs: grown([run], pattern.tokens, text.tokens, window) };
    })
    .sort((a, b) => b.runs[0]!.length - a.runs[0]!.length || distanceOf(a.runs[0]!) - distanceOf(b.runs[0]!))
    .slice(0, MOST_COPIES)
    .flatMap(({ window, runs }) => placeAt(pattern, text, window, runs, 'folded'));
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
    return runs ? placeAt(pattern, text, window, runs, 'aligned') : [];
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
    pattern,
    alignment,
    evidence: gatherEvidence(pattern, text, alignment, span),
  };
}
