import { type Network, type NetworkSettings, type Statement, statementsOfTie, type Value } from '../results';
import type { Place } from './marks';

/** What the stances behind a tie are like: it is drawn by that in color and dashes. */
export const TONES = ['plain', 'for', 'against', 'both'] as const;
export type Tone = (typeof TONES)[number];

export interface PictureNode {
  /** Unique in the picture, where a row and a column may have one key. */
  readonly id: string;
  readonly side: 'row' | 'column';
  /** The key of the row or column. */
  readonly key: string;
  readonly label: string;
  readonly statements: number;
  /** What it may be colored by. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A tie between two nodes, by their numbers. */
export interface PictureEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly tone: Tone;
}

/** A network as it is drawn: of more ties than a picture can show the heaviest. */
export interface NetworkPicture {
  readonly kind: 'network';
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly edgesLeftOut: number;
}

/** What is sent to a page at the most. */
const MOST_EDGES = 20_000;

export function networkPicture(
  network: Network,
  { aggregation }: Pick<NetworkSettings, 'aggregation'>,
  most = MOST_EDGES,
): NetworkPicture {
  const { rows, columns, counts } = network;
  const isOneMode = rows === columns;
  const inRow = counts.cells.map(cells => cells.reduce((sum, { statements }) => sum + statements.length, 0));
  const inColumn = new Array<number>(columns.length).fill(0);
  if (!isOneMode)
    for (const cells of counts.cells)
      for (const { column, statements } of cells) inColumn[column]! += statements.length;
  const nodeOf =
    (side: PictureNode['side'], statements: readonly number[]) =>
    ({ id, label, attributes, dimension }: Network['rows'][number], i: number): PictureNode => ({
      id: `${side} ${id}`,
      side,
      key: id,
      label,
      statements: statements[i]!,
      attributes: { variable: dimension, ...shown(attributes) },
    });
  const nodes = [
    ...rows.map(nodeOf('row', inRow)),
    ...(isOneMode ? [] : columns.map(nodeOf('column', inColumn))),
  ];
  const first = isOneMode ? 0 : rows.length;
  const edges = network.ties.heaviest(most).map(({ row, column, weight }) => ({
    from: row,
    to: first + column,
    weight,
    tone: toneOf(weight, aggregation, network.legend, counts.levels),
  }));
  return { kind: 'network', nodes, edges, edgesLeftOut: network.ties.size - edges.length };
}

const shown = (attributes: Readonly<Record<string, Value>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );

function toneOf(
  weight: number,
  aggregation: NetworkSettings['aggregation'],
  legend: Network['legend'],
  levels: readonly number[],
): Tone {
  switch (aggregation) {
    case 'congruence':
      return 'for';
    case 'conflict':
      return 'against';
    case 'subtract':
      return weight > 0 ? 'for' : 'against';
    case 'combine':
      return legend ? toneOfCombination(weight, levels) : 'plain';
    default:
      return 'plain';
  }
}

/** Each binary digit of the number stands for a level of polarity that occurs. */
function toneOfCombination(number: number, levels: readonly number[]): Tone {
  const taken = levels.filter((_, k) => Math.floor(number / 2 ** k) % 2 === 1);
  const [isFor, isAgainst] = [taken.some(level => level > 0), taken.some(level => level < 0)];
  if (isFor && isAgainst) return 'both';
  return isFor ? 'for' : isAgainst ? 'against' : 'plain';
}

/** The statements of a node, or of the tie between two. */
export function statementsInNetwork(network: Network, { row, column }: Place): readonly Statement[] {
  const { rows, columns, counts } = network;
  const [from, to] = [rows.findIndex(({ id }) => id === row), columns.findIndex(({ id }) => id === column)];
  if (from >= 0 && to >= 0) return statementsOfTie(network, { row: from, column: to, weight: 0 });
  if (from >= 0) return counts.cells[from]!.flatMap(({ statements }) => statements);
  if (to >= 0)
    return counts.cells.flatMap(cells =>
      cells.filter(cell => cell.column === to).flatMap(({ statements }) => statements),
    );
  return [];
}
