import { groupByEach } from '../collections';
import { type KeyQuotes, type QuoteRef, quotesOnKey } from '../corpus';
import type { Names } from '../format';

/** Quotes by each key that they name. */
export const groupedBy = (quotes: readonly QuoteRef[], names: Names): Map<string, KeyQuotes> =>
  new Map(
    Array.from(
      groupByEach(quotes, ({ quote }) => names(quote).map(([key]) => key)),
      ([key, own]) => [key, quotesOnKey(key, own)],
    ),
  );
