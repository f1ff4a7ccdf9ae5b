import { isEquivalent } from './compare';
import { childLayout, type Layout } from './layout';
import {
  asWord,
  fieldOf,
  isPlainMap,
  type Plain,
  type PlainMap,
  pairOf,
  plainIn,
  plainOf,
  target,
  type YamlNode,
  type YamlSeq,
} from './tree';

/** The key of a map, the fields that tell one list item from the others, or, in brackets, the item itself. */
export type Step = string | PlainMap | readonly [Plain];

/** The way from a document's root to a value. */
export type Path = readonly Step[];

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
export function stepTo(item: Plain, { identity = [] }: Layout): Exclude<Step, string> {
  const [first] = identity;
  const isTold =
    first !== undefined && isPlainMap(item) && !isEquivalent(fieldOf(item, first), undefined, {});
  return isTold ? Object.fromEntries(identity.map(field => [field, fieldOf(item, field)])) : [item];
}

const isFields = (step: Step | undefined): step is PlainMap =>
  typeof step === 'object' && !Array.isArray(step);

/** Whether a list item has the fields that a step names; a field that the step gives as undefined must be absent. */
function matching(step: Exclude<Step, string>): (item: Plain | undefined) => boolean {
  if (!isFields(step)) return item => isEquivalent(item, step[0], {});
  const fields = Object.entries(step);
  return item =>
    isPlainMap(item) && fields.every(([key, value]) => isEquivalent(fieldOf(item, key), value, {}));
}

/** Whether a list item, as it is written, has the fields that a step names. */
function nodeMatching(step: Exclude<Step, string>): (item: YamlNode) => boolean {
  if (!isFields(step)) return node => isEquivalent(plainOf(node), step[0], {});
  const fields = Object.entries(step);
  return node => {
    const item = target(node);
    return item.kind === 'map' && fields.every(([key, value]) => isEquivalent(plainIn(item, key), value, {}));
  };
}

/** Where items with ids stand in a list: of many quotes, one after the other is asked for. */
const placesById = new WeakMap<YamlSeq, ReadonlyMap<string, number>>();

/** Which item of a list, as it is written, a step leads to; -1 where none. */
export function itemIndex(seq: YamlSeq, step: Exclude<Step, string>): number {
  if (!isFields(step) || typeof step.id !== 'string' || Object.keys(step).length > 1)
    return seq.items.findIndex(nodeMatching(step));
  let places = placesById.get(seq);
  if (!places) {
    places = idPlaces(seq);
    placesById.set(seq, places);
  }
  return places.get(step.id) ?? -1;
}

function idPlaces({ items }: YamlSeq): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [i, node] of items.entries()) {
    const item = target(node);
    const id = item.kind === 'map' ? plainIn(item, 'id') : undefined;
    if (id === undefined || id === null || typeof id === 'object') continue;
    if (!places.has(asWord(id))) places.set(asWord(id), i);
  }
  return places;
}

/** The value at a place; undefined where nothing (or null) stands there. */
export function valueAt(root: Plain | undefined, path: Path): Plain | undefined {
  let value = root;
  for (const step of path) {
    if (typeof step === 'string') value = isPlainMap(value) ? fieldOf(value, step) : undefined;
    else value = Array.isArray(value) ? value.find(matching(step)) : undefined;
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

/** The root with one value changed; what the text must say after the same change there. */
export function changePlain(
  value: Plain | undefined,
  path: Path,
  to: Plain | undefined,
  layout: Layout,
): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (typeof step === 'string') {
    const map = isPlainMap(value) ? value : {};
    const child = changePlain(fieldOf(map, step), rest, to, childLayout(layout, step));
    const { [step]: _, ...others } = map;
    const changed = child === undefined ? others : { ...map, [step]: child };
    return Object.keys(changed).length === 0 ? undefined : changed;
  }
  const list = Array.isArray(value) ? value : [];
  const index = list.findIndex(matching(step));
  const child = changePlain(list[index], rest, to, layout.each ?? {});
  const changed =
    index < 0
      ? child === undefined
        ? list
        : list.toSpliced(insertionIndex(list, child, layout), 0, child)
      : list.toSpliced(index, 1, ...(child === undefined ? [] : [child]));
  return changed.length === 0 ? undefined : changed;
}

/** Where a new item belongs among the others. */
export function insertionIndex(items: readonly Plain[], item: Plain, layout: Layout): number {
  const rank = sortRank(item, layout);
  if (rank === undefined) return items.length;
  const after = items.findIndex(other => (sortRank(other, layout) ?? Number.NEGATIVE_INFINITY) > rank);
  return after < 0 ? items.length : after;
}

function sortRank(item: Plain, layout: Layout): number | undefined {
  const rank = layout.sortBy && isPlainMap(item) ? item[layout.sortBy] : undefined;
  return typeof rank === 'number' ? rank : undefined;
}
