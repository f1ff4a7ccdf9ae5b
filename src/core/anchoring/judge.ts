import type { AnchorAnswer, AnchorCandidate, AnchorDoubt, QuoteSelector } from '../model';
import type { AnchorText } from './anchorText';
import { doubtAbout } from './doubt';
import type { Neighbours } from './neighbours';
import { MOST_COPIES, type Place } from './places';

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
  /** What stands right between what stood right before and right after is what became of the quote. */
  enclosed: 1.5,
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

/**
 * Between two places that both could be the quote, copies of it as a rule, other things decide than whether it is there
 * at all.
 */
const RIVALRY = {
  /** A side of the context that stands there whole: the copy elsewhere has its own. */
  wholeSide: 1.5,
  /** For each doubling of the distance from the expected place: how far a place moves knows no scale (ln 2). */
  doubledDistance: 0.7,
};
/** A side counts as whole from here on: a mark may have changed in it. */
const WHOLE = 0.95;

/** From these odds on a place is the anchor; down to the lower ones, a person should look. */
const ODDS_TO_ANCHOR = 0.7;
const ODDS_TO_REVIEW = -1;
/** A few words (bits) that have changed and stand in other surroundings need more. */
const ODDS_ELSEWHERE = { odds: 2, mostBits: 50, leastContext: 1 };
/** By how much the best place must beat the next: four in five. */
const LEAST_LEAD = 1.5;
/** With so much on its side, a quote serves as a landmark for its neighbours before they are looked at. */
const ODDS_OF_LANDMARK = 3;
const LEAD_OF_LANDMARK = 3;

const MOST_CANDIDATES = 5;
/** A candidate that shares less than this with the quote would only waste a person's time. */
const ODDS_OF_CANDIDATE = -6;
/** So much of the context must stand at a place without the quote for the quote to count as deleted there. */
const CONTEXT_OF_DELETED = 0.5;

/** A place, the odds that it is the quote, and what decides between it and other places. */
export interface Judged {
  readonly place: Place;
  readonly odds: number;
  readonly standing: number;
  /** For the best place: what forbids to take it, whatever the odds. Looked for when first asked. */
  readonly doubt?: () => AnchorDoubt | undefined;
}

/** The places of a quote, best first, overlapping ones once. */
export function rank(
  selector: QuoteSelector,
  places: readonly Place[],
  text: AnchorText,
  neighbours: Neighbours,
): Judged[] {
  const distinct = places.filter(
    (place, i) => !places.slice(0, i).some(({ start, end }) => start === place.start && end === place.end),
  );
  const copies = distinct.filter(({ method }) => method !== 'aligned').length;
  const copyLost = copies < Math.min(selector.occurrences ?? 1, MOST_COPIES);
  const expected = text.fromFile(neighbours.expectedStart(selector));
  const furthest = doubledDistance(text.folded.length);
  const ranked = distinct
    .map((place): Judged => {
      const distance = doubledDistance(place.start - expected);
      const inOrder = WEIGHTS.order * neighbours.orderAt(selector, text.toFile(place.start));
      const odds = oddsOf(place, copyLost) + inOrder;
      return {
        place,
        odds: odds + WEIGHTS.near * Math.max(0, 1 - distance / furthest),
        standing: odds + RIVALRY.wholeSide * wholeSides(place) - RIVALRY.doubledDistance * distance,
      };
    })
    .sort((a, b) => b.standing - a.standing);
  const apart = ranked.filter(
    ({ place }, i) => !ranked.slice(0, i).some(({ place: better }) => overlap(place, better)),
  );
  const best = apart.findIndex(({ place }) => place.evidence.kept > 0);
  if (best >= 0) {
    const { place } = apart[best]!;
    apart[best] = { ...apart[best]!, doubt: () => knownDoubt(place, text, copyLost) };
  }
  return apart;
}

/** Places are ranked again when neighbours are known, and say what they say all the same. */
const doubts = new WeakMap<Place, { readonly doubt: AnchorDoubt | undefined }>();

function knownDoubt(place: Place, text: AnchorText, copyLost: boolean): AnchorDoubt | undefined {
  const known = doubts.get(place) ?? { doubt: doubtAbout(place, text, copyLost) };
  doubts.set(place, known);
  return known.doubt;
}

const doubledDistance = (units: number) => Math.log2(1 + Math.abs(units) / NEAR);

const wholeSides = ({ evidence: { before, after, heldBefore, heldAfter } }: Place) =>
  (Math.min(before, heldBefore) >= WHOLE ? 1 : 0) + (Math.min(after, heldAfter) >= WHOLE ? 1 : 0);

const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

function oddsOf({ evidence, method }: Place, copyLost: boolean): number {
  const { kept, own, before, after, heldBefore, heldAfter, bits } = evidence;
  const isLikelyCopy = copyLost && method !== 'aligned';
  return (
    WEIGHTS.anyPlace +
    WEIGHTS.kept * kept +
    WEIGHTS.own * own +
    WEIGHTS.before * before +
    WEIGHTS.after * after +
    WEIGHTS.enclosed * Math.min(heldBefore, heldAfter) +
    WEIGHTS.doubledBits * Math.log2(1 + bits) +
    (isLikelyCopy ? WEIGHTS.lostCopy * (1 - (before + after) / 2) : 0)
  );
}

const leadOf = ([best, next]: readonly Judged[]) =>
  next ? best!.standing - next.standing : Number.POSITIVE_INFINITY;

/** Whether the first place is beyond doubt also without a word from the neighbours. */
export function isLandmark(ranked: readonly Judged[]): boolean {
  const [best] = ranked;
  return (
    best !== undefined &&
    best.odds >= ODDS_OF_LANDMARK &&
    leadOf(ranked) >= LEAD_OF_LANDMARK &&
    best.doubt?.() === undefined
  );
}

/** Whether the first place is the anchor, or for a person to decide. */
export const isClear = (ranked: readonly Judged[]): boolean =>
  ranked.length > 0 && doubtOf(ranked) === undefined;

/** Why the first place is for a person to decide; undefined where it is the anchor. */
function doubtOf(ranked: readonly Judged[]): AnchorDoubt | undefined {
  const [best] = ranked;
  const doubt = best!.doubt?.();
  if (doubt) return doubt;
  if (leadOf(ranked) < LEAST_LEAD) return { because: 'rival' };
  return best!.odds < oddsToAnchor(best!.place) ? { because: 'evidence' } : undefined;
}

export function answer(ranked: readonly Judged[], text: AnchorText): AnchorAnswer {
  const withWords = ranked.filter(({ place }) => place.evidence.kept > 0);
  const [best, next] = withWords;
  const candidates: AnchorCandidate[] = withWords
    .filter(({ odds }) => odds >= ODDS_OF_CANDIDATE)
    .slice(0, MOST_CANDIDATES)
    .map(({ place, odds }) => ({ ...rawSpan(place, text), score: probability(odds) }));
  if (best === undefined || best.odds < ODDS_TO_REVIEW)
    return { orphan: contextStands(ranked) ? 'deleted' : 'missing', candidates };
  const score = probability(best.odds);
  const margin = next ? score * Math.max(0, 2 * probability(leadOf(withWords)) - 1) : score;
  const found = { ...rawSpan(best.place, text), score, margin, method: best.place.method };
  const doubt = doubtOf(withWords);
  return doubt ? { ...found, uncertain: true, doubt, candidates } : found;
}

const contextStands = (ranked: readonly Judged[]) =>
  ranked.some(({ place: { evidence } }) => (evidence.before + evidence.after) / 2 >= CONTEXT_OF_DELETED);

function oddsToAnchor({ method, evidence: { before, after, bits } }: Place): number {
  const isElsewhere = before + after < ODDS_ELSEWHERE.leastContext && bits < ODDS_ELSEWHERE.mostBits;
  return method === 'aligned' && isElsewhere ? ODDS_ELSEWHERE.odds : ODDS_TO_ANCHOR;
}

const probability = (odds: number) => 1 / (1 + Math.exp(-odds));

function rawSpan({ start, end }: Place, text: AnchorText) {
  return { start: text.toRaw(start), end: text.toRaw(end) };
}
