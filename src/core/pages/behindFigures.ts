import type { Team, TeamSource } from '../agreement';
import type { Coding } from '../model';
import type { CodedUnit } from '../rounds';

/** A quotation with what coders say of one claim on it. */
export interface RatedQuote {
  readonly source: TeamSource;
  readonly unit: CodedUnit;
  readonly claim: string;
  /** The stance of each who has coded the claim, by the coder's slug, in the order of the names. */
  readonly stances: ReadonlyMap<string, string | undefined>;
}

/** The quotations on which figures rest, each list with those first on which coders differ. */
export interface BehindFigures {
  readonly ofClaim: ReadonlyMap<string, readonly RatedQuote[]>;
  readonly ofSource: ReadonlyMap<string, readonly RatedQuote[]>;
  /** By two stances that two coders took on one claim, as `pairOf` has them. */
  readonly ofStances: ReadonlyMap<string, readonly RatedQuote[]>;
}

/** Two stances, in whatever order. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** All that several have coded on one claim, and what one coder has and another who came to the quotation has not. */
export function behindFigures(team: Team): BehindFigures {
  const [ofClaim, ofSource, ofStances] = [0, 0, 0].map(() => new Map<string, RatedQuote[]>()) as [
    Map<string, RatedQuote[]>,
    Map<string, RatedQuote[]>,
    Map<string, RatedQuote[]>,
  ];
  const rated = team.sources.flatMap(source => source.units.flatMap(unit => ratedIn(source, unit)));
  for (const quote of rated.sort((a, b) => Number(isAgreed(a)) - Number(isAgreed(b)))) {
    put(ofClaim, quote.claim, quote);
    put(ofSource, quote.source.file, quote);
    for (const pair of pairsOf([...quote.stances.values()])) put(ofStances, pair, quote);
  }
  return { ofClaim, ofSource, ofStances };
}

function put(lists: Map<string, RatedQuote[]>, key: string, quote: RatedQuote): void {
  const list = lists.get(key);
  if (list) list.push(quote);
  else lists.set(key, [quote]);
}

function ratedIn(source: TeamSource, unit: CodedUnit): RatedQuote[] {
  const votes = [...unit.votes].sort(([a], [b]) => (a < b ? -1 : 1));
  if (votes.length < 2) return [];
  const claims = new Set(votes.flatMap(([, { codings }]) => codings.map(({ claim }) => claim)));
  const isOn = (claim: string) => (coding: Coding) => coding.claim === claim;
  return [...claims].map(claim => ({
    ...{ source, unit, claim },
    stances: new Map(
      votes.flatMap(([coder, { codings }]) => {
        const coding = codings.find(isOn(claim));
        return coding ? [[coder, coding.stance] as const] : [];
      }),
    ),
  }));
}

/** Whether all who have come to it have coded the claim, with one stance. */
const isAgreed = ({ unit, stances }: RatedQuote): boolean =>
  stances.size === unit.votes.size && new Set(stances.values()).size === 1;

const pairsOf = (stances: readonly (string | undefined)[]): Set<string> =>
  new Set(
    stances.flatMap((a, i) =>
      stances.slice(i + 1).flatMap(b => (a === undefined || b === undefined ? [] : [pairOf(a, b)])),
    ),
  );
