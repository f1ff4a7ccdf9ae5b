import { groupBy } from '../collections';
import { isEquivalent, likenessOf } from './compare';
import type { Layout } from './layout';
import {
  hasFields,
  type ItemStep,
  isFields,
  isMeant,
  likenessAsked,
  likenessUnder,
  type Path,
  shapeOf,
} from './step';
import {
  fieldOf,
  isPlainMap,
  type Plain,
  pairOf,
  plainIn,
  plainOf,
  target,
  type YamlNode,
  type YamlSeq,
} from './tree';

/**
 * The smallest edit: at this place stood `from`, let it be `to` (`undefined`: nothing stands there). It carries all it
 * needs to be checked against what the file says now, and to be undone. Keys of a map that neither side names stay.
 */
export interface Change {
  readonly at: Path;
  readonly from: Plain | undefined;
  readonly to: Plain | undefined;
}

/** The change that takes `change` back. */
export const inverseOf = (change: Change): Change => ({
  at: placeAfter(change),
  from: change.to,
  to: change.from,
});

/** The way to a change's place once it is made: a step that tells an item by what changes tells it anew. */
export function placeAfter({ at, to }: Change): Path {
  const field = at.at(-1);
  if (Array.isArray(field) && to !== undefined) return [...at.slice(0, -1), [to]];
  const item = at.at(-2);
  if (typeof field !== 'string' || !isFields(item) || !Object.hasOwn(item, field)) return at;
  return at.toSpliced(-2, 1, { ...item, [field]: to });
}

/** The step to an item of a list with this layout. */
export function stepTo(item: Plain, { identity = [] }: Layout): ItemStep {
  const [first] = identity;
  const isTold =
    first !== undefined && isPlainMap(item) && !isEquivalent(fieldOf(item, first), undefined, {});
  return isTold ? Object.fromEntries(identity.map(field => [field, fieldOf(item, field)])) : [item];
}

/** Which item of a list, as it is written, a step leads to; -1 where none. */
export function itemIndex(seq: YamlSeq, step: ItemStep): number {
  if (seq.items.length < MANY_ITEMS) return seq.items.findIndex(node => isNodeMeant(node, step));
  const places = placesIn(seq, step).get(likenessAsked(step)) ?? [];
  return places.find(place => isNodeMeant(seq.items[place]!, step)) ?? -1;
}

/** In a list of so many items one is looked up. */
const MANY_ITEMS = 16;

/** Where items stand in a list, by the shapes of steps that were asked for and the likeness of what those name. */
const placesByShape = new WeakMap<YamlSeq, Map<string, ReadonlyMap<string, readonly number[]>>>();

function placesIn(seq: YamlSeq, step: ItemStep): ReadonlyMap<string, readonly number[]> {
  const shapes = placesByShape.get(seq) ?? new Map<string, ReadonlyMap<string, readonly number[]>>();
  placesByShape.set(seq, shapes);
  const shape = shapeOf(step);
  const known = shapes.get(shape) ?? groupBy(seq.items.keys(), i => likenessOfNode(seq.items[i]!, step));
  shapes.set(shape, known);
  return known;
}

function likenessOfNode(node: YamlNode, step: ItemStep): string {
  const item = target(node);
  if (!isFields(step)) return likenessOf(plainOf(item));
  return likenessUnder(step, key => (item.kind === 'map' ? plainIn(item, key) : undefined));
}

/** Whether a list item, as it is written, has the fields that a step names. */
function isNodeMeant(node: YamlNode, step: ItemStep): boolean {
  const item = target(node);
  if (!isFields(step)) return isMeant(plainOf(item), step);
  return item.kind === 'map' && hasFields(step, key => plainIn(item, key));
}

/** The value at a place; undefined where nothing (or null) stands there. */
export function valueAt(root: Plain | undefined, path: Path): Plain | undefined {
  let value = root;
  for (const step of path) {
    if (typeof step === 'string') value = isPlainMap(value) ? fieldOf(value, step) : undefined;
    else
      value = Array.isArray(value)
        ? (value as readonly Plain[]).find(item => isMeant(item, step))
        : undefined;
    if (value === undefined || value === null) return undefined;
  }
  return value;
}

/** The node at a place; undefined where nothing is written there. */
export function nodeAt(root: YamlNode | undefined, path: Path): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    const found: YamlNode | undefined = node && target(node);
    if (typeof step === 'string') node = found?.kind === 'map' ? pairOf(found, step)?.value : undefined;
    else node = found?.kind === 'seq' ? found.items[itemIndex(found, step)] : undefined;
  }
  return node;
}
