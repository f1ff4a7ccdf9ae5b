import type { QuoteRef, QuotesByKey } from '../corpus';
import { keptRows } from './keptRows';
import type { TreeNode } from './node';

/** How a tree shows the entries of a codebook. */
export interface Entries<T> {
  /** Those of the codebook. */
  readonly known: ReadonlyMap<string, T>;
  /** What stands for a key that only quotes know. */
  readonly unknown: (key: string) => T;
  readonly rowOf: (entry: T, quotes: readonly QuoteRef[], isUnknown: boolean) => TreeNode;
}

/** A row for each key that quotes are on: those that the codebook has in its order, then the others. */
export const quotedRows = <T>(
  quotes: ReadonlyMap<string, readonly QuoteRef[]>,
  entries: Entries<T>,
): TreeNode[] =>
  [...[...entries.known.keys()].filter(key => quotes.has(key)), ...strangersIn(quotes.keys(), entries)].map(
    key => rowFor(key, quotes.get(key)!, entries),
  );

/**
 * The same for all entries, quoted or not.
 * @param madeOf what else their rows are made of
 */
export const allRows = <T>(
  quotes: QuotesByKey,
  entries: Entries<T>,
  madeOf: readonly unknown[],
): readonly TreeNode[] =>
  keptRows(quotes, {
    madeOf,
    changes: quotes.changes,
    keys: () => [...entries.known.keys(), ...strangersIn(quotes.keys(), entries)],
    rowOf: key => {
      const list = quotes.listOf(key);
      return list.length > 0 || entries.known.has(key) ? rowFor(key, list, entries) : undefined;
    },
  });

const strangersIn = <T>(keys: Iterable<string>, { known }: Entries<T>): string[] =>
  [...keys].filter(key => !known.has(key));

function rowFor<T>(
  key: string,
  quotes: readonly QuoteRef[],
  { known, unknown, rowOf }: Entries<T>,
): TreeNode {
  const entry = known.get(key);
  return rowOf(entry ?? unknown(key), quotes, entry === undefined);
}
