import type { KeyQuotes, QuotesByKey } from '../corpus';
import { LazyNodes } from './lazyNodes';
import { memoized } from './memoized';
import type { Nodes, TreeNode } from './node';

/** How a tree shows the entries of a codebook. */
export interface Entries<T extends object> {
  /** Those of the codebook. */
  readonly known: ReadonlyMap<string, T>;
  /** What stands for a key that only quotes know. */
  readonly unknown: (key: string) => T;
  readonly rowOf: (entry: T, quotes: KeyQuotes, isUnknown: boolean) => TreeNode;
  /** What else the row of a key is made of: as long as it is the same, so is the row. */
  readonly madeOf: (key: string) => readonly unknown[];
}

/** A row for each key that quotes are on: those that the codebook has in its order, then the others. */
export const quotedRows = <T extends object>(
  quotes: ReadonlyMap<string, KeyQuotes>,
  entries: Entries<T>,
): TreeNode[] =>
  [...[...entries.known.keys()].filter(key => quotes.has(key)), ...strangersIn(quotes.keys(), entries)].map(
    key => rowFor(key, quotes.get(key)!, entries),
  );

/** A row for each entry, quoted or not, and what stands behind them. */
export function allRows<T extends object>(
  quotes: QuotesByKey,
  entries: Entries<T>,
  end: readonly TreeNode[] = [],
): Nodes {
  const keys = [...entries.known.keys(), ...strangersIn(quotes.keys(), entries)];
  return new LazyNodes(keys, key => rowFor(key, quotes.of(key) ?? NO_QUOTES, entries), end);
}

const strangersIn = <T extends object>(keys: Iterable<string>, { known }: Entries<T>): string[] =>
  [...keys].filter(key => !known.has(key));

function rowFor<T extends object>(
  key: string,
  quotes: KeyQuotes,
  { known, unknown, rowOf, madeOf }: Entries<T>,
): TreeNode {
  const entry = known.get(key);
  return memoized(entry ?? quotes, [key, quotes, ...madeOf(key)], () =>
    rowOf(entry ?? unknown(key), quotes, entry === undefined),
  );
}

/** What there is of an entry that nobody has quoted. */
export const NO_QUOTES: KeyQuotes = { quotations: 0, stances: [], quotes: [], sources: [] };
