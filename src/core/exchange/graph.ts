import { type Measures, type Network, type Statement, statementsOfTie, type Value } from '../results';

/** First and last day of something. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** A node or an edge as files of networks have it. */
export interface GraphPart {
  readonly attributes: Readonly<Record<string, Value>>;
  /** When it was said; undefined where no statement has a date. */
  readonly days: Days | undefined;
}

export interface GraphNode extends GraphPart {
  /** `n0`, `n1` and so on: an id that XML takes. */
  readonly id: string;
  readonly label: string;
}

export interface GraphEdge extends GraphPart {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** A network as files hold it: undirected, its nodes with all that is known of them. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * A network for a file. Nodes have `name` and `label` (igraph and visone show the one, Gephi the other), `key`, `variable`
 * (of what they are one: `actor`, `claim`), `frequency` (how many statements), what the codebook says of them, and the
 * measures where they are given.
 */
export function graphOf(network: Network, measures?: Measures): Graph {
  const { rows, columns, ties, counts } = network;
  const byColumn: Statement[][] = columns.map(() => []);
  if (columns !== rows)
    for (const cell of counts.cells.flat()) byColumn[cell.column]!.push(...cell.statements);
  const nodeOf = (
    place: number,
    { id, label, dimension, attributes }: Network['rows'][number],
    own: readonly Statement[],
    measured: object = {},
  ): GraphNode => ({
    id: `n${place}`,
    label,
    attributes: {
      name: label,
      label,
      key: id,
      variable: dimension,
      frequency: own.length,
      ...attributes,
      ...measured,
    },
    days: daysOf(own),
  });
  const rowNodes = rows.map((row, i) =>
    nodeOf(
      i,
      row,
      counts.cells[i]!.flatMap(({ statements }) => statements),
      measures?.rows[i],
    ),
  );
  const columnNodes =
    columns === rows
      ? []
      : columns.map((column, i) => nodeOf(rows.length + i, column, byColumn[i]!, measures?.columns[i]));
  const first = columns === rows ? 0 : rows.length;
  const edges = Array.from(ties, tie => {
    const statements = statementsOfTie(network, tie);
    return {
      source: `n${tie.row}`,
      target: `n${first + tie.column}`,
      weight: tie.weight,
      attributes: { statements: statements.length },
      days: daysOf(statements),
    };
  });
  return { nodes: [...rowNodes, ...columnNodes], edges };
}

function daysOf(statements: readonly Statement[]): Days | undefined {
  let [first, last] = ['', ''];
  for (const { day } of statements) {
    if (day === undefined) continue;
    if (first === '' || day < first) first = day;
    if (day > last) last = day;
  }
  return first === '' ? undefined : { first, last };
}

export type AttributeType = 'string' | 'double' | 'integer' | 'boolean';

/** Numbers that are always whole. */
const WHOLE = new Set(['frequency', 'statements', 'degree', 'community']);

/** The attributes that some parts have, in the order in which they come up, with the type of their values. */
export function attributeTypes(
  parts: readonly GraphPart['attributes'][],
): ReadonlyMap<string, AttributeType> {
  const types = new Map<string, AttributeType>();
  for (const attributes of parts)
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      const type = typeOf(name, value);
      const known = types.get(name);
      types.set(name, known === undefined || known === type ? type : 'string');
    }
  return types;
}

function typeOf(name: string, value: Value): AttributeType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'string';
  return WHOLE.has(name) ? 'integer' : 'double';
}
