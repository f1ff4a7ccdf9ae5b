import type { AnchorText } from './anchorText';
import { alignGap } from './gap';
import type { WeighedPattern } from './pattern';
import type { Run, Window } from './runs';

/** For each token of a pattern the token of the text that it became, or `GONE`. */
export type Alignment = Int32Array;
export const GONE = -1;

/** Where an end of the pattern is loose, so many tokens of the text are looked at for each of its own, and at least. */
const REACH = 1;
const LEAST_REACH = 24;

/**
 * Aligns prefix, quote and suffix as one pattern with a window of the text, so that the quote's ends come out of what
 * became of its words and its context alike: first the given runs, which both share beyond doubt, then what lies between
 * them.
 */
export function align(
  pattern: WeighedPattern,
  text: AnchorText,
  window: Window,
  runs: readonly Run[],
): Alignment {
  const alignment: Alignment = new Int32Array(pattern.tokens.count).fill(GONE);
  let before: Run = { pattern: 0, text: window.from, length: 0 };
  for (const run of [...runs, { pattern: pattern.tokens.count, text: window.to, length: 0 }]) {
    const patternFrom = before.pattern + before.length;
    const textFrom = before.text + before.length;
    const looseStart = patternFrom === 0;
    const looseEnd = run.pattern === pattern.tokens.count;
    const reach = REACH * (run.pattern - patternFrom) + LEAST_REACH;
    const gap = {
      patternFrom,
      patternTo: run.pattern,
      textFrom: looseStart ? Math.max(textFrom, run.text - reach) : textFrom,
      textTo: looseEnd ? Math.min(run.text, textFrom + reach) : run.text,
      looseStart,
      looseEnd,
    };
    alignGap(pattern, text, gap, alignment);
    for (let i = 0; i < run.length; i++) alignment[run.pattern + i] = run.text + i;
    before = run;
  }
  return alignment;
}
