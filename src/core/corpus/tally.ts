import { areOpposed, type Codebook } from '../model';
import type { QuoteRef } from './references';

/** The quotes on one claim that take one stance. */
export interface StanceTally {
  readonly stance: string;
  readonly quotes: readonly QuoteRef[];
}

/** The quotes on a claim by the stance they take, in the codebook's order of stances. A quote that coders read differently stands under each. */
export function tallyStances(claim: string, quotes: readonly QuoteRef[], codebook: Codebook): StanceTally[] {
  const byStance = new Map<string, QuoteRef[]>([...codebook.stances.keys()].map(key => [key, []]));
  for (const reference of quotes) {
    const stances = new Set(
      reference.quote.codings.filter(coding => coding.claim === claim).map(coding => coding.stance),
    );
    for (const stance of stances) {
      const list = byStance.get(stance) ?? [];
      byStance.set(stance, list);
      list.push(reference);
    }
  }
  return [...byStance].flatMap(([stance, list]) => (list.length > 0 ? [{ stance, quotes: list }] : []));
}

/** Whether quotes on one claim oppose each other. */
export function isContested(tally: readonly StanceTally[], codebook: Codebook): boolean {
  const stances = tally.map(({ stance }) => codebook.stances.get(stance));
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
