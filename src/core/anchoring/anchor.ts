import { allAtOnce } from '../collections';
import type { AnchorAnswer, QuoteSelector } from '../model';
import { AnchorText } from './anchorText';
import { settleContested } from './contested';
import { standsAt } from './exact';
import { answer, isClear, isLandmark, rank } from './judge';
import { Neighbours, type Settled } from './neighbours';
import { Occurrences } from './occurrences';
import { type Pattern, readPatterns, weigh } from './pattern';
import { likelyPlaces, type Place, wholePlaces } from './places';

/**
 * Where the described words stand in `text` today, in UTF-16 units of it as given, or an orphan with the reason and the
 * places most like it. An answer that is `uncertain` is to be shown to a person, with its candidates, and never to be
 * applied by itself. For all quotes of a source, `anchorQuotes` is faster and tells more. Never throws, also not for
 * selectors written by hand with offsets that make no sense.
 */
export function anchorQuote(text: string | AnchorText, selector: QuoteSelector): AnchorAnswer {
  return anchorQuotes(text, [selector])[0]!;
}

/**
 * Where all quotes of a source stand in `text` today, answers in the order of the selectors: each a span in UTF-16 units
 * of the text as given, or an orphan with the reason and candidates. Indexes the text once, and uses the order in which
 * neighbouring quotes stood to tell doubtful places apart: give it all selectors of a sidecar. Never throws.
 */
export const anchorQuotes = (
  text: string | AnchorText,
  selectors: readonly QuoteSelector[],
): AnchorAnswer[] => allAtOnce(anchorsInSlices(text, selectors));

/** The same in slices, about one for each quote, between which others may have their turn. */
export function* anchorsInSlices(
  text: string | AnchorText,
  selectors: readonly QuoteSelector[],
): Generator<void, AnchorAnswer[]> {
  if (selectors.length === 0) return [];
  const anchorText = typeof text === 'string' ? new AnchorText(text) : text;
  const sound = selectors.map(withSoundStart);
  const answers = new Map<QuoteSelector, AnchorAnswer>();
  const settled = yield* settleInPlace(anchorText, sound, answers);
  const open = sound.filter(selector => !answers.has(selector));
  if (open.length > 0) {
    yield* searchFor(open, anchorText, settled, answers);
    yield* settleContested(answers);
  }
  return sound.map(selector => answers.get(selector)!);
}

/** A start that somebody wrote by hand may be no number; the words can be found all the same. */
function withSoundStart(selector: QuoteSelector): QuoteSelector {
  return Number.isFinite(selector.start) ? selector : { ...selector, start: 0 };
}

/** Most quotes stand where they stood, or have moved by as much as the quote before them: no index is needed to see it. */
function* settleInPlace(
  text: AnchorText,
  selectors: readonly QuoteSelector[],
  answers: Map<QuoteSelector, AnchorAnswer>,
): Generator<void, Settled[]> {
  const settled: Settled[] = [];
  let shift = 0;
  for (const selector of [...selectors].sort((a, b) => a.start - b.start)) {
    yield;
    const start = [shift, 0].map(by => selector.start + by).find(at => standsAt(text, selector, at));
    if (start === undefined) continue;
    shift = start - selector.start;
    const from = text.fromFile(start);
    const to = from + selector.exact.length;
    const method = shift === 0 ? 'position' : 'exact';
    answers.set(selector, { start: text.toRaw(from), end: text.toRaw(to), score: 1, margin: 1, method });
    settled.push({ selector, start });
  }
  return settled;
}

interface Search {
  readonly selector: QuoteSelector;
  readonly places: readonly Place[];
}

/** So many selectors are read at a stretch. */
const READ_TOGETHER = 100;

/** A chain of copies settles one by one; longer ones are for a person. */
const MOST_ROUNDS = 4;

function* searchFor(
  selectors: readonly QuoteSelector[],
  text: AnchorText,
  settled: Settled[],
  answers: Map<QuoteSelector, AnchorAnswer>,
): Generator<void, void> {
  const patterns: Pattern[] = [];
  for (let read = 0; read < selectors.length; read += READ_TOGETHER) {
    patterns.push(...readPatterns(selectors.slice(read, read + READ_TOGETHER)));
    yield;
  }
  const tokens = yield* text.tokensInSlices();
  const occurrences = yield* Occurrences.inSlices(
    tokens,
    patterns.map(pattern => pattern.tokens),
  );
  const known = new Neighbours(settled);
  const doubtful: Search[] = [];
  for (const pattern of patterns) {
    yield;
    const { selector } = pattern;
    if (pattern.first === pattern.last) {
      answers.set(selector, { orphan: 'empty', candidates: [] });
      continue;
    }
    const weighed = weigh(pattern, occurrences, text.tokens.count);
    const expected = text.tokenAt(text.fromFile(known.expectedStart(selector))) - pattern.first;
    let places = wholePlaces(weighed, text, occurrences, expected);
    let ranked = rank(selector, places, text, known);
    if (!isLandmark(ranked)) {
      places = [...places, ...likelyPlaces(weighed, text, occurrences, expected)];
      ranked = rank(selector, places, text, known);
    }
    if (isLandmark(ranked)) {
      settled.push(settledAt(selector, ranked[0]!.place, text));
      answers.set(selector, answer(ranked, text));
    } else doubtful.push({ selector, places });
  }
  yield* settleByNeighbours(doubtful, text, settled, answers);
}

/** Each round, the quotes that are clear help those that are not. */
function* settleByNeighbours(
  doubtful: readonly Search[],
  text: AnchorText,
  settled: Settled[],
  answers: Map<QuoteSelector, AnchorAnswer>,
): Generator<void, void> {
  let open = doubtful;
  for (let round = 1; open.length > 0; round++) {
    const neighbours = new Neighbours(settled);
    const stillOpen: Search[] = [];
    for (const search of open) {
      yield;
      const { selector, places } = search;
      const ranked = rank(selector, places, text, neighbours);
      answers.set(selector, answer(ranked, text));
      if (isClear(ranked)) settled.push(settledAt(selector, ranked[0]!.place, text));
      else stillOpen.push(search);
    }
    if (round === MOST_ROUNDS || stillOpen.length === open.length) return;
    open = stillOpen;
  }
}

const settledAt = (selector: QuoteSelector, { start }: Place, text: AnchorText): Settled => ({
  selector,
  start: text.toFile(start),
});
