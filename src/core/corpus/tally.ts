import { groupByEach } from '../collections';
import type { StanceCount } from '../format';
import { areOpposed, type Codebook, stanceKeysOf } from '../model';
import type { KeyQuotes } from './keyedQuotes';
import type { QuoteRef } from './references';

/** The quotes on one claim that take one stance. */
export interface StanceTally {
  readonly stance: string;
  readonly quotes: readonly QuoteRef[];
}

/**
 * The quotes on a claim by the stance they take, in the codebook's order of stances. A quote that coders read differently
 * stands under each, and one that only plain codes tie to the claim under none.
 */
export function tallyStances(claim: string, quotes: readonly QuoteRef[], codebook: Codebook): StanceTally[] {
  const byStance = groupedByStance(claim, quotes);
  const stances = [...codebook.stances.keys(), ...strangers(byStance.keys(), codebook)];
  return stances.flatMap(stance => {
    const list = byStance.get(stance);
    return list ? [{ stance, quotes: list }] : [];
  });
}

const groupedByStance = (claim: string, quotes: readonly QuoteRef[]): Map<string, QuoteRef[]> =>
  groupByEach(quotes, ({ quote }) => stanceKeysOf(quote.codings.filter(coding => coding.claim === claim)));

/** The stances taken on a claim, in the codebook's order of stances. */
export function inStanceOrder(counts: readonly StanceCount[], codebook: Codebook): StanceCount[] {
  const order = [...codebook.stances.keys()];
  const placeOf = ([stance]: StanceCount) =>
    codebook.stances.has(stance) ? order.indexOf(stance) : order.length;
  return [...counts].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Stances that the codebook does not have. */
const strangers = (stances: Iterable<string>, codebook: Codebook): string[] =>
  [...stances].filter(stance => !codebook.stances.has(stance));

/** Some of the quotes of a key, told as all of them are. */
export const quotesOnKey = (key: string, quotes: readonly QuoteRef[]): KeyQuotes => ({
  quotes,
  get sources() {
    return [...new Set(quotes.map(({ source }) => source))];
  },
  get quotations() {
    return countQuotations(quotes);
  },
  get stances() {
    return Array.from(
      groupedByStance(key, quotes),
      ([stance, own]): StanceCount => [stance, countQuotations(own)],
    );
  },
});

/** Whether among the stances taken on one claim some oppose each other. */
export function isContested(taken: readonly string[], codebook: Codebook): boolean {
  const stances = taken.map(stance => codebook.stances.get(stance));
  return stances.some((a, i) => stances.slice(i + 1).some(b => areOpposed(a, b)));
}

/** How many quotations there are: the parts of one count once. */
export function countQuotations(quotes: readonly QuoteRef[]): number {
  const groups = new Set<string>();
  let alone = 0;
  for (const { source, quote } of quotes)
    if (quote.group === undefined) alone += 1;
    else groups.add(`${source.file}#${quote.group}`);
  return alone + groups.size;
}
