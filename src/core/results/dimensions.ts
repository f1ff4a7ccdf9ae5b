import { type Actor, actorName, type Codebook, claimHierarchy, claimText, type OwnValues } from '../model';
import { type Column, ownName, type PathOf, type Value } from './columns';
import type { Statement } from './statement';

/** What the rows or the columns of a matrix or network stand for. */
export interface Dimension {
  readonly name: string;
  /** Its values are keys of a codebook: the same key in another codebook is something else. */
  readonly isOfCodebook: boolean;
  /** Which one a statement belongs to; undefined where to none. */
  keyOf(statement: Statement): string | undefined;
  labelOf(key: string, book: Codebook): string;
  /** What the codebook says of it, by name. */
  attributesOf(key: string, book: Codebook): Readonly<Record<string, Value>>;
}

const attributesOfActor = (key: string, book: Codebook): Record<string, Value> => {
  const actor: Actor | undefined = book.actors.get(key);
  return withOwn(
    {
      role: actor?.role,
      of: actor?.of === undefined ? undefined : actorName(book, actor.of),
      unnamed: actor?.unnamed,
    },
    actor?.attributes,
  );
};

/** What the codebook always says of an entry, and the team's own variables. */
function withOwn(attributes: Record<string, Value>, own: OwnValues = {}): Record<string, Value> {
  const names = [...Object.keys(attributes), ...NODE_ATTRIBUTES];
  const renamed = Object.entries(own).map(([key, value]) => [ownName(key, names), value]);
  return { ...attributes, ...Object.fromEntries(renamed) };
}

/** Attributes that each node of an exported network has. */
const NODE_ATTRIBUTES = ['label', 'key', 'variable', 'statements'];

const ACTOR: Dimension = {
  name: 'actor',
  isOfCodebook: true,
  keyOf: ({ actor }) => actor,
  labelOf: (key, book) => actorName(book, key),
  attributesOf: attributesOfActor,
};

const ORGANIZATION: Dimension = {
  ...ACTOR,
  name: 'organization',
  keyOf: ({ organization }) => organization,
};

/** All statements in one. */
const ALL: Dimension = {
  name: 'all',
  isOfCodebook: false,
  keyOf: () => 'all',
  labelOf: key => key,
  attributesOf: () => ({}),
};

/** @param broadest whether a claim is counted with the broader one that it comes under */
const claims = (broadest: boolean): Dimension => ({
  name: 'claim',
  isOfCodebook: true,
  keyOf: ({ coding, book }) =>
    coding && (broadest ? claimHierarchy(book).broadestOf(coding.claim) : coding.claim),
  labelOf: (key, book) => claimText(book, key),
  attributesOf: (key, book) => withOwn({}, book.claims.get(key)?.attributes),
});

/** Names of dimensions beside the team's own variables. */
export const DIMENSIONS = [
  'actor',
  'organization',
  'claim',
  'source',
  'publisher',
  'role',
  'kind',
  'via',
  'stance',
  'coder',
];

/** The dimension of a name, undefined where there is none; of a column of the table each value is one. */
export function dimensionNamed(
  name: string,
  { columns, pathOf, broader }: { columns: readonly Column[]; pathOf: PathOf; broader: boolean },
): Dimension | undefined {
  switch (name) {
    case 'actor':
      return ACTOR;
    case 'organization':
      return ORGANIZATION;
    case 'claim':
      return claims(broader);
    case 'all':
      return ALL;
  }
  const column = columns.find(one => one.name === name);
  return column && ofColumn(column, pathOf);
}

const ofColumn = (column: Column, pathOf: PathOf): Dimension => ({
  name: column.name,
  isOfCodebook: false,
  keyOf: statement => {
    const value = column.valueIn(statement, pathOf);
    return value === undefined || value === '' ? undefined : String(value);
  },
  labelOf: key => key,
  attributesOf: () => ({}),
});
