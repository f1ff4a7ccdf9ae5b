/**
 * How a part of a file is laid out when Crossquote writes it, and in which order its keys stand. Says nothing of what
 * is allowed: a person may write otherwise, and what a person wrote stays.
 */
export interface Layout {
  /** The order of the keys; others come after them. */
  readonly keys?: readonly string[];
  /** The layout of the values under named keys. */
  readonly children?: Readonly<Record<string, Layout>>;
  /** The layout of each list item, or of each value in a map whose keys are free. */
  readonly each?: Layout;
  /** `flow`: in braces or brackets on one line; `compact`: so when it holds one or two words; else by indentation. */
  readonly style?: 'flow' | 'compact';
  /** A list of things of their own, told from each other by these fields or, with none, by all that they say. */
  readonly identity?: readonly string[];
  /** List items stand in the ascending order of this number. */
  readonly sortBy?: string;
  /** Strings under these keys are always in double quotes: they often begin or end with a space. */
  readonly quoted?: readonly string[];
  /** Strings under these keys are never in quotes: whatever a reader takes them for, it is what they mean. */
  readonly unquoted?: readonly string[];
  /** What it says belongs together: a merge takes all of it from one side, and mixes nothing. */
  readonly isWhole?: true;
}

export const childLayout = ({ children, each }: Layout, key: string): Layout =>
  (children && Object.hasOwn(children, key) ? children[key] : each) ?? {};

/** Where `key` stands in the order of keys; unknown keys stand last. */
export function rankOf(layout: Layout, key: string): number {
  const rank = layout.keys?.indexOf(key) ?? -1;
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

/** The number by which an item takes its place in its list; undefined where none does: then it comes last. */
export function rankOfItem({ sortBy }: Layout, read: (key: string) => unknown): number | undefined {
  const rank = sortBy === undefined ? undefined : read(sortBy);
  return typeof rank === 'number' ? rank : undefined;
}

/** Whether a string is written in quotes. */
export type Quoting = 'always' | 'never' | 'where-needed';

/** How the string under a key is written. */
export function quotingOf({ quoted, unquoted }: Layout, key: string): Quoting {
  if (quoted?.includes(key)) return 'always';
  return unquoted?.includes(key) ? 'never' : 'where-needed';
}
