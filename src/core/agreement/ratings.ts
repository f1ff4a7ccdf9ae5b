import type { FileId } from '../format';
import type { Codebook } from '../model';
import type { CodedUnit, Vote } from '../rounds';
import type { MetricName } from './metrics';
import type { RatedUnit, Rating } from './table';

/** A source as agreement is measured on it. */
export interface CodedSource {
  readonly file: FileId;
  /** Undefined where the source has none. */
  readonly codebookFile: FileId | undefined;
  readonly codebook: Codebook;
  readonly units: readonly CodedUnit[];
  /** The slugs of the coders who are done with it. */
  readonly finished: ReadonlySet<string>;
  /** Of its text, in code points; undefined where that was not read. */
  readonly length?: number;
}

/**
 * On what coders may agree: `stance` on a claim; `claim`: whether a claim is coded on a quote; `speaker`: who is said to
 * speak; any other name is that of one of the team's own variables.
 */
export interface Rated {
  readonly variable: string;
  /** With `masi`, claims and speakers are sets, one of each quote. */
  readonly metric: MetricName;
  /** The claim that is looked at, by its key; all where it is left out. */
  readonly claim?: string;
  /** Whether claims count that no coder has coded on a given quote of a source that they are done with. */
  readonly countsUncoded?: boolean;
}

/** Ratings of one unit, one for each coder, or of so many units that were rated alike. */
export interface RatingsOfUnits {
  readonly ratings: RatedUnit;
  readonly times: number;
}

/** The ratings that coders, by their slugs, have given in some sources. */
export function* ratingsIn(
  sources: Iterable<CodedSource>,
  coders: readonly string[],
  rated: Rated,
): Iterable<RatingsOfUnits> {
  for (const source of sources) {
    for (const unit of source.units) {
      const votes = coders.map(coder => unit.votes.get(coder));
      for (const ratings of ratingsOf(votes, rated, source)) yield { ratings, times: 1 };
    }
    if (rated.variable === 'claim' && rated.metric !== 'masi' && rated.countsUncoded)
      yield* uncodedIn(source, coders, rated);
  }
}

/**
 * The ratings on each claim that one of the coders has coded, each as `ratingsIn` has them where that claim is looked at;
 * in one go, for there may be hundreds of claims.
 */
export function ratingsByClaim(
  sources: Iterable<CodedSource>,
  coders: readonly string[],
  rated: Rated,
): Map<string, RatingsOfUnits[]> {
  const byClaim = new Map<string, RatingsOfUnits[]>();
  const uncoded = new UncodedClaims();
  for (const source of sources) {
    const counted = uncoded.of(source, coders);
    for (const unit of source.units) {
      const votes = coders.map(coder => unit.votes.get(coder));
      if (unit.isGiven) counted.given += 1;
      for (const claim of claimsIn(votes, undefined)) {
        const ratings = { ratings: ratingsOnClaim(votes, claim, rated, source), times: 1 };
        const known = byClaim.get(claim);
        if (known) known.push(ratings);
        else byClaim.set(claim, [ratings]);
        if (unit.isGiven) counted.coded.set(claim, (counted.coded.get(claim) ?? 0) + 1);
      }
    }
  }
  if (rated.variable === 'claim' && rated.countsUncoded)
    for (const [claim, ratings] of byClaim) for (const some of uncoded.on(claim)) ratings.push(some);
  return byClaim;
}

/** How often claims of a codebook could have been coded by those who are done, and how often somebody did. */
interface CountedClaims {
  readonly codebook: Codebook;
  readonly ratings: RatedUnit;
  /** Quotes that were given. */
  given: number;
  /** On how many of them each claim was coded. */
  readonly coded: Map<string, number>;
}

/** Counts what nobody has coded, over sources of one codebook with which the same coders are done. */
class UncodedClaims {
  readonly #counted = new Map<Codebook, Map<string, CountedClaims>>();

  of({ codebook, finished }: CodedSource, coders: readonly string[]): CountedClaims {
    const ratings = uncodedBy(coders, finished);
    const name = JSON.stringify(ratings);
    const ofBook = this.#counted.get(codebook) ?? new Map<string, CountedClaims>();
    const counted = ofBook.get(name) ?? { codebook, ratings, given: 0, coded: new Map() };
    this.#counted.set(codebook, ofBook.set(name, counted));
    return counted;
  }

  *on(claim: string): Iterable<RatingsOfUnits> {
    for (const ofBook of this.#counted.values())
      for (const { codebook, ratings, given, coded } of ofBook.values()) {
        const times = codebook.claims.has(claim) ? given - (coded.get(claim) ?? 0) : 0;
        if (times > 0) yield { ratings, times };
      }
  }
}

type Votes = readonly (Vote | undefined)[];

function ratingsOf(votes: Votes, rated: Rated, source: CodedSource): RatedUnit[] {
  const { variable, metric, claim } = rated;
  const each = (rating: (vote: Vote) => Rating | undefined): RatedUnit =>
    votes.map(vote => vote && rating(vote));
  switch (variable) {
    case 'claim':
      if (metric === 'masi') return [each(({ codings }) => codings.map(coding => coding.claim))];
      return claimsIn(votes, claim).map(key => ratingsOnClaim(votes, key, rated, source));
    case 'stance':
      return claimsIn(votes, claim).map(key => ratingsOnClaim(votes, key, rated, source));
    case 'speaker':
      return [each(({ speakers }) => speakers)];
    default:
      return [each(({ values }) => ratingOf(values[variable]))];
  }
}

/** What each has given a quote on one claim: the stance, or whether the claim was coded at all. */
const ratingsOnClaim = (
  votes: Votes,
  claim: string,
  { variable, metric }: Rated,
  { codebook }: CodedSource,
): RatedUnit =>
  votes.map(vote => {
    if (!vote) return undefined;
    if (variable === 'claim') return hasClaim(vote, claim) ? CODED : NOT_CODED;
    return stanceIn(vote, claim, metric, codebook);
  });

const CODED = 'coded';
const NOT_CODED = 'not coded';

/** The claims that at least one of the coders has coded there. */
function claimsIn(votes: Votes, only: string | undefined): string[] {
  // So few that a set would take longer.
  const claims: string[] = [];
  for (const vote of votes)
    for (const { claim } of vote?.codings ?? [])
      if ((only === undefined || claim === only) && !claims.includes(claim)) claims.push(claim);
  return claims;
}

const hasClaim = ({ codings }: Vote, key: string): boolean => codings.some(({ claim }) => claim === key);

/** A stance by its key; where it is more than a word, by its polarity, which only the codebook knows. */
function stanceIn(
  { codings }: Vote,
  key: string,
  metric: MetricName,
  { stances }: Codebook,
): Rating | undefined {
  const stance = codings.find(({ claim }) => claim === key)?.stance;
  return metric === 'nominal' || stance === undefined ? stance : stances.get(stance)?.polarity;
}

const ratingOf = (value: string | number | boolean | undefined): Rating | undefined =>
  typeof value === 'boolean' ? String(value) : value;

/** For each given quote of a source, the claims of its codebook that nobody has coded there. */
function* uncodedIn(
  { units, codebook, finished }: CodedSource,
  coders: readonly string[],
  { claim }: Rated,
): Iterable<RatingsOfUnits> {
  const given = units.filter(({ isGiven }) => isGiven);
  const claims = claim === undefined ? codebook.claims.size : codebook.claims.has(claim) ? 1 : 0;
  const coded = given.reduce((sum, { votes }) => {
    const some = claimsIn(
      coders.map(coder => votes.get(coder)),
      claim,
    );
    return sum + some.filter(key => codebook.claims.has(key)).length;
  }, 0);
  const times = given.length * claims - coded;
  if (times > 0) yield { ratings: uncodedBy(coders, finished), times };
}

/** Who is done with a source, and says nothing there, has left it out on purpose. */
const uncodedBy = (coders: readonly string[], finished: ReadonlySet<string>): RatedUnit =>
  coders.map(coder => (finished.has(coder) ? NOT_CODED : undefined));
