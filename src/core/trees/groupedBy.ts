import { type KeyQuotes, type QuoteRef, quotesOnKey } from '../corpus';
import type { Names } from '../format';

/** Quotes by each key that they name. */
export function groupedBy(quotes: readonly QuoteRef[], names: Names): Map<string, KeyQuotes> {
  const byKey = new Map<string, QuoteRef[]>();
  for (const reference of quotes)
    for (const key of new Set(names(reference.quote).map(([named]) => named))) {
      const list = byKey.get(key);
      if (list) list.push(reference);
      else byKey.set(key, [reference]);
    }
  return new Map(Array.from(byKey, ([key, own]) => [key, quotesOnKey(key, own)]));
}
