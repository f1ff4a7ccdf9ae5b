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

type Votes = readonly (Vote | undefined)[];

function ratingsOf(votes: Votes, { variable, metric, claim }: Rated, { codebook }: CodedSource): RatedUnit[] {
  const each = (rating: (vote: Vote) => Rating | undefined): RatedUnit =>
    votes.map(vote => vote && rating(vote));
  switch (variable) {
    case 'stance':
      return claimsIn(votes, claim).map(key => each(vote => stanceIn(vote, key, metric, codebook)));
    case 'claim':
      if (metric === 'masi') return [each(({ codings }) => codings.map(coding => coding.claim))];
      return claimsIn(votes, claim).map(key => each(vote => (hasClaim(vote, key) ? CODED : NOT_CODED)));
    case 'speaker':
      return [each(({ speakers }) => speakers)];
    default:
      return [each(({ values }) => ratingOf(values[variable]))];
  }
}

const CODED = 'coded';
const NOT_CODED = 'not coded';

/** The claims that at least one of the coders has coded there. */
function claimsIn(votes: Votes, only: string | undefined): string[] {
  const claims = new Set(votes.flatMap(vote => vote?.codings.map(({ claim }) => claim) ?? []));
  return only === undefined ? [...claims] : claims.has(only) ? [only] : [];
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
  const ratings = coders.map(coder => (finished.has(coder) ? NOT_CODED : undefined));
  if (times > 0) yield { ratings, times };
}
