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
  /** The key at the top under which one stands, perhaps below others; absent: all stand at the top. */
  readonly topOf?: (key: string) => string;
  /** Keys as they are to stand; absent: as the codebook has them, then the others. */
  readonly inOrder?: (
    keys: readonly string[],
    quotesOf: (key: string) => KeyQuotes | undefined,
  ) => readonly string[];
}

/** A row for each key that quotes are on: those that the codebook has in its order, then the others. */
export const quotedRows = <T extends object>(
  quotes: ReadonlyMap<string, KeyQuotes>,
  entries: Entries<T>,
): TreeNode[] => {
  const { known, topOf = itself } = entries;
  const tops = new Set(Array.from(quotes.keys(), topOf));
  return ordered(
    [...[...known.keys()].filter(key => tops.has(key)), ...strangersIn(tops, entries)],
    entries,
    key => quotes.get(key),
  ).map(key => rowFor(key, quotes.get(key) ?? NO_QUOTES, entries));
};

const itself = (key: string): string => key;

/** A row for each entry, quoted or not, and what stands behind them. */
export function allRows<T extends object>(
  quotes: QuotesByKey,
  entries: Entries<T>,
  end: readonly TreeNode[] = [],
): Nodes {
  const { topOf = itself } = entries;
  const all = [...entries.known.keys(), ...strangersIn(quotes.keys(), entries)];
  const tops = all.filter(key => topOf(key) === key);
  const keys = ordered(tops, entries, key => quotes.of(key));
  return new LazyNodes(keys, key => rowFor(key, quotes.of(key) ?? NO_QUOTES, entries), end, topOf);
}

const ordered = <T extends object>(
  keys: readonly string[],
  { inOrder }: Entries<T>,
  quotesOf: (key: string) => KeyQuotes | undefined,
): readonly string[] => inOrder?.(keys, quotesOf) ?? keys;

const strangersIn = <T extends object>(keys: Iterable<string>, { known }: Entries<T>): string[] =>
  [...keys].filter(key => !known.has(key));

/** The row of a key, the same as long as it is made of the same. */
export function rowFor<T extends object>(
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
