import type { Span } from '../model';

/**
 * A YAML document as Crossquote sees it: values with their places, nothing of the layout between them. Offsets are
 * UTF-16 units of the text; a span covers the value alone, without the comments and spaces around it.
 */
export type YamlNode = YamlMap | YamlSeq | YamlScalar | YamlAlias;

export interface YamlMap extends Span {
  readonly kind: 'map';
  /** Written in braces rather than by indentation. */
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: YamlScalar;
  /** Absent where the key stands alone (`note:`), which YAML reads as null. */
  readonly value?: YamlNode;
}

export interface YamlSeq extends Span {
  readonly kind: 'seq';
  /** Written in brackets rather than with dashes. */
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  /** In block style, the offset of each item's dash. */
  readonly dashes: readonly number[];
}

export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text that was written, unquoted: what a field that wants words takes even from `2024` or `yes`. */
  readonly text: string;
}

/** How many nodes a document may stand for when its aliases are followed. */
export const MOST_NODES = 200_000;

/** `*name`: stands for a node written elsewhere, which cannot be edited through it. */
export interface YamlAlias extends Span {
  readonly kind: 'alias';
  readonly target: Exclude<YamlNode, YamlAlias>;
}

/** A value without its place, as it is compared and written. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain | undefined;
}

/** The value under a key; a name that JavaScript gives to every object (`constructor`) is a key like any other. */
export const fieldOf = (map: PlainMap, key: string): Plain | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

export const isPlainMap = (value: Plain | undefined): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as one word; a list or map as JSON, since a key of its own may stand in the way of JavaScript's words for it. */
export const asWord = (value: Plain | undefined): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** The node itself, or what its alias stands for. */
export const target = (node: YamlNode): Exclude<YamlNode, YamlAlias> =>
  node.kind === 'alias' ? node.target : node;

/** In a map of so many pairs a key is looked up. */
const MANY_PAIRS = 32;

const placesByKey = new WeakMap<YamlMap, ReadonlyMap<string, number>>();

/** Where the first pair of a key stands; -1 where there is none. */
export function pairIndex(map: YamlMap, key: string): number {
  if (map.pairs.length < MANY_PAIRS) return map.pairs.findIndex(pair => pair.key.text === key);
  const known =
    placesByKey.get(map) ?? new Map(map.pairs.map((pair, i) => [pair.key.text, i] as const).reverse());
  placesByKey.set(map, known);
  return known.get(key) ?? -1;
}

export const pairOf = (map: YamlMap, key: string): YamlPair | undefined => map.pairs[pairIndex(map, key)];

/** What blocks say, which are many lines of a file: one line of it changes, and the others are compared again. */
const plains = new WeakMap<YamlNode, Plain>();

export function plainOf(node: YamlNode | undefined): Plain {
  if (!node) return null;
  const found = target(node);
  if (found.kind === 'scalar') return found.value;
  const known = plains.get(found);
  if (known !== undefined) return known;
  const plain =
    found.kind === 'seq'
      ? found.items.map(plainOf)
      : Object.fromEntries(found.pairs.map(pair => [pair.key.text, plainOf(pair.value)]));
  if (!found.flow) plains.set(found, plain);
  return plain;
}

/** In a document, lists and maps at the top and right below are gone over in slices: a level of entries that may be many. */
const LEVELS_IN_SLICES = 2;

/** The same in slices, between which others may have their turn. */
export function* plainInSlices(
  node: YamlNode | undefined,
  levels = LEVELS_IN_SLICES,
): Generator<void, Plain> {
  const found = node && target(node);
  if (!found || found.kind === 'scalar' || levels === 0 || plains.has(found)) return plainOf(found);
  let plain: Plain;
  if (found.kind === 'seq') {
    const items: Plain[] = [];
    for (const item of found.items) {
      items.push(yield* plainInSlices(item, levels - 1));
      yield;
    }
    plain = items;
  } else {
    const entries: [string, Plain][] = [];
    for (const { key, value } of found.pairs) {
      entries.push([key.text, yield* plainInSlices(value, levels - 1)]);
      yield;
    }
    plain = Object.fromEntries(entries);
  }
  if (!found.flow) plains.set(found, plain);
  return plain;
}

/** What a map says under a key; undefined where it has not got it. */
export function plainIn(map: YamlMap, key: string): Plain | undefined {
  const known = plains.get(map);
  if (isPlainMap(known)) return fieldOf(known, key);
  const pair = pairOf(map, key);
  return pair && plainOf(pair.value);
}

/** One map says the same as another one. */
export function takePlain(map: YamlMap, other: YamlMap): void {
  const plain = plains.get(map);
  if (plain !== undefined) plains.set(other, plain);
}
