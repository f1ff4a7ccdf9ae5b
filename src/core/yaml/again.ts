import type { Difference } from '../text';
import { takePlain, type YamlMap, type YamlNode, type YamlPair } from './tree';

/** Of the entries below each other in a map or list: those from `first` up to `next` may read otherwise than before. */
export interface Touched {
  readonly first: number;
  /** As many as there are when none behind them is as it was. */
  readonly next: number;
}

/** So many characters of an entry tell that the one before it is over. */
const SEEN = 3;

/**
 * Which entries of a text in quick form a difference may have touched; undefined where that is not between them alone.
 * @param starts where each entry begins: at its dash, or at its key
 */
export function touchedEntries(
  text: string,
  starts: readonly number[],
  { start, end }: Difference,
): Touched | undefined {
  let first = -1;
  while (first + 1 < starts.length && starts[first + 1]! + SEEN <= start) first += 1;
  if (first < 0) return undefined;
  let next = first + 1;
  while (next < starts.length && text.lastIndexOf('\n', starts[next]!) < end) next += 1;
  return { first, next };
}

/** The column of an offset. */
export const columnOf = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** A node moved so many characters further on. */
export function shifted(node: YamlNode, by: number): YamlNode {
  const span = { start: node.start + by, end: node.end + by };
  if (node.kind === 'scalar' || node.kind === 'alias') return { ...node, ...span };
  if (node.kind === 'map') return new ShiftedMap(node, by);
  const items = node.items.map(item => shifted(item, by));
  return { ...node, items, dashes: node.dashes.map(dash => dash + by), ...span };
}

export const shiftedPair = ({ key, value }: YamlPair, by: number): YamlPair => {
  const moved = { ...key, start: key.start + by, end: key.end + by };
  return value ? { key: moved, value: shifted(value, by) } : { key: moved };
};

/** Of a thousand entries that move with each tag few are looked into: what is in them moves when it is asked for. */
class ShiftedMap implements YamlMap {
  readonly kind = 'map';
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  readonly #map: YamlMap;
  readonly #by: number;
  #pairs: readonly YamlPair[] | undefined;

  constructor(map: YamlMap, by: number) {
    this.flow = map.flow;
    this.start = map.start + by;
    this.end = map.end + by;
    const isMovedAlready = map instanceof ShiftedMap;
    this.#map = isMovedAlready ? map.#map : map;
    this.#by = isMovedAlready ? map.#by + by : by;
    takePlain(map, this);
  }

  get pairs(): readonly YamlPair[] {
    this.#pairs ??= this.#map.pairs.map(pair => shiftedPair(pair, this.#by));
    return this.#pairs;
  }
}
