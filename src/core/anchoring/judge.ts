import type { AnchorAnswer, AnchorCandidate, QuoteSelector } from '../model';
import type { AnchorText } from './anchor-text';
import type { Neighbours } from './neighbours';
import type { Place } from './places';

/**
 * The weighing: each piece of evidence speaks for or against a place in log-odds, so that what it says adds up. The
 * weights are rounded from a logistic regression over spans followed through the edit histories of public texts; they
 * are few, and prefix and suffix count alike, so that they say something about language rather than about those texts.
 */
const WEIGHTS = {
  /** Against any place: most words of a text are not the quote. */
  anyPlace: -16,
  /** The quote's own words are what it is. */
  kept: 7,
  /** A place whose words mostly come from elsewhere says something else. */
  own: 2.5,
  /** Each side of the context; writers change surroundings more often than words in quote marks. */
  before: 1.5,
  after: 1.5,
  /** For each doubling of what the words found tell: three common words stand together anywhere. */
  doubledBits: 1.2,
  /** Keeping the order of the neighbouring quotes, or breaking it: editors move paragraphs, but seldom. */
  order: 1.3,
  /** At the place where it is expected, as against the far end of the text. */
  near: 1.4,
  /** The words stood several times and now stand less often: what is left is likely a copy, unless the context says no. */
  lostCopy: -4,
};

/** Nearer than this (units) counts as at the expected place. */
const NEAR = 64;
/** From these odds on a place is the anchor (4 in 5); down to the lower ones, a person should look. */
const ODDS_TO_ANCHOR = 1.2;
const ODDS_TO_REVIEW = -1;
/** By how much the best place's odds must beat those of the next. */
const LEAST_LEAD = 0.8;
/** So far above the threshold and the next place that the quote serves as a landmark for its neighbours. */
const ODDS_OF_LANDMARK = 3;
const LEAD_OF_LANDMARK = 2;

const MOST_CANDIDATES = 5;
/** Candidates of an orphan that share less than this with the quote would only waste a person's time. */
const ODDS_OF_CANDIDATE = -6;
/** Of the context must stand at a place without the quote for the quote to count as deleted there. */
const CONTEXT_OF_DELETED = 0.5;

/** A place with what is known about it. */
export interface Judged {
  readonly place: Place;
  readonly odds: number;
}

/** The places of a quote, best first, overlapping ones once. */
export function rank(
  selector: QuoteSelector,
  places: readonly Place[],
  text: AnchorText,
  neighbours: Neighbours,
): Judged[] {
  const copies = places.filter(({ method }) => method !== 'aligned').length;
  const copyLost = copies < (selector.occurrences ?? 1);
  const expected = text.fromFile(neighbours.expectedStart(selector));
  const ranked = places
    .map(place => ({
      place,
      odds: oddsOf(place, copyLost) + oddsOfPosition(selector, place, text, neighbours, expected),
    }))
    .sort((a, b) => b.odds - a.odds);
  return ranked.filter(
    ({ place }, i) => !ranked.slice(0, i).some(({ place: better }) => overlap(place, better)),
  );
}

function oddsOf({ evidence, method }: Place, copyLost: boolean): number {
  const { kept, own, before, after, bits } = evidence;
  const isLikelyCopy = copyLost && method !== 'aligned';
  return (
    WEIGHTS.anyPlace +
    WEIGHTS.kept * kept +
    WEIGHTS.own * own +
    WEIGHTS.before * before +
    WEIGHTS.after * after +
    WEIGHTS.doubledBits * Math.log2(1 + bits) +
    (isLikelyCopy ? WEIGHTS.lostCopy * (1 - (before + after) / 2) : 0)
  );
}

function oddsOfPosition(
  selector: QuoteSelector,
  { start }: Place,
  text: AnchorText,
  neighbours: Neighbours,
  expected: number,
): number {
  const order = neighbours.orderAt(selector, text.toFile(start));
  const distance = Math.log2(1 + Math.abs(start - expected) / NEAR);
  const furthest = Math.log2(1 + text.folded.length / NEAR);
  return WEIGHTS.order * order + WEIGHTS.near * Math.max(0, 1 - distance / furthest);
}

const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

const leadOf = ([best, next]: readonly Judged[]) =>
  next ? best!.odds - next.odds : Number.POSITIVE_INFINITY;

/** Whether the first place is beyond doubt also without a word from the neighbours. */
export function isLandmark(ranked: readonly Judged[]): boolean {
  return ranked.length > 0 && ranked[0]!.odds >= ODDS_OF_LANDMARK && leadOf(ranked) >= LEAD_OF_LANDMARK;
}

export function answer(ranked: readonly Judged[], text: AnchorText): AnchorAnswer {
  const withWords = ranked.filter(({ place }) => place.evidence.kept > 0);
  const best = withWords[0];
  const candidates = (least: number): AnchorCandidate[] =>
    withWords
      .filter(({ odds }) => odds >= least)
      .slice(0, MOST_CANDIDATES)
      .map(({ place, odds }) => ({ ...rawSpan(place, text), score: probability(odds) }));
  if (best === undefined || best.odds < ODDS_TO_REVIEW) {
    const isDeleted = ranked.some(
      ({ place: { evidence } }) => (evidence.before + evidence.after) / 2 >= CONTEXT_OF_DELETED,
    );
    return { orphan: isDeleted ? 'deleted' : 'missing', candidates: candidates(ODDS_OF_CANDIDATE) };
  }
  const score = probability(best.odds);
  const found = {
    ...rawSpan(best.place, text),
    score,
    margin: score - (withWords[1] ? probability(withWords[1].odds) : 0),
    method: best.place.method,
  };
  if (best.odds >= ODDS_TO_ANCHOR && leadOf(withWords) >= LEAST_LEAD) return found;
  return { ...found, uncertain: true, candidates: candidates(ODDS_OF_CANDIDATE) };
}

const probability = (odds: number) => 1 / (1 + Math.exp(-odds));

function rawSpan({ start, end }: Place, text: AnchorText) {
  return { start: text.toRaw(start), end: text.toRaw(end) };
}
