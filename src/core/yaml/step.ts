import { isEquivalent, likenessOf } from './compare';
import { fieldOf, isPlainMap, type Plain, type PlainMap } from './tree';

/** The key of a map, or what tells an item of a list. */
export type Step = string | ItemStep;

/** The fields that tell one list item from the others, or, in brackets, the item itself. */
export type ItemStep = PlainMap | readonly [Plain];

/** The way from a document's root to a value. */
export type Path = readonly Step[];

export const isFields = (step: Step | undefined): step is PlainMap =>
  typeof step === 'object' && !Array.isArray(step);

/** Whether a step leads to a list item; a field that the step gives as undefined must be absent. */
export function isMeant(item: Plain | undefined, step: ItemStep): boolean {
  if (!isFields(step)) return isEquivalent(item, step[0], {});
  return isPlainMap(item) && hasFields(step, key => fieldOf(item, key));
}

/** Whether what stands under its keys is what a step names. */
export const hasFields = (step: PlainMap, read: (key: string) => Plain | undefined): boolean =>
  Object.entries(step).every(([key, value]) => isEquivalent(read(key), value, {}));

/** By what a step tells items: steps of one shape are looked up in one place. */
export const shapeOf = (step: ItemStep): string => (isFields(step) ? JSON.stringify(Object.keys(step)) : '');

/** The likeness of what a step names. */
export const likenessAsked = (step: ItemStep): string =>
  isFields(step) ? likenessOfAll(Object.values(step)) : likenessOf(step[0]);

/** The likeness of what something has under the keys that a step names. */
export const likenessUnder = (step: PlainMap, read: (key: string) => Plain | undefined): string =>
  likenessOfAll(Object.keys(step).map(key => read(key)));

/** The likeness of what an item has of what a step names. */
export const likenessFor = (item: Plain, step: ItemStep): string =>
  isFields(step)
    ? likenessUnder(step, key => (isPlainMap(item) ? fieldOf(item, key) : undefined))
    : likenessOf(item);

const likenessOfAll = (values: readonly (Plain | undefined)[]): string => values.map(likenessOf).join();
