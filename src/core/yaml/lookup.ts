import { addTo, takeAll } from '../collections';
import { isEquivalent, likenessOf } from './compare';
import type { Item, Reader } from './itemList';
import { hasFields, type ItemStep, isFields, likenessAsked, likenessUnder } from './step';

/** Items of a list by the likeness of what steps of one shape name. */
export class Lookup<T> {
  readonly #byLikeness = new Map<string, Item<T>[]>();
  readonly #likeness = new Map<Item<T>, string>();
  /** Those that may have another likeness than they had, or none yet. */
  readonly #changed = new Set<Item<T>>();

  constructor(
    private readonly shape: ItemStep,
    private readonly reader: Reader<T>,
  ) {}

  add(item: Item<T>): void {
    const likeness = this.#likenessOf(item.value);
    if (this.#likeness.get(item) === likeness) return;
    this.#likeness.set(item, likeness);
    addTo(this.#byLikeness, likeness, item);
  }

  changed(item: Item<T>): void {
    this.#changed.add(item);
  }

  /** The first item in the list that a step leads to. */
  find(step: ItemStep, placeOf: (item: Item<T>) => number): Item<T> | undefined {
    for (const item of takeAll(this.#changed)) this.add(item);
    let first: Item<T> | undefined;
    for (const item of this.#byLikeness.get(likenessAsked(step)) ?? []) {
      if (!item.stretch || !this.#isMeant(item.value, step)) continue;
      if (!first || placeOf(item) < placeOf(first)) first = item;
    }
    return first;
  }

  #likenessOf(value: T): string {
    const { shape, reader } = this;
    if (!isFields(shape)) return likenessOf(reader.plainOf(value));
    return likenessUnder(shape, key => reader.fieldOf(value, key));
  }

  #isMeant(value: T, step: ItemStep): boolean {
    const { reader } = this;
    if (!isFields(step)) return isEquivalent(reader.plainOf(value), step[0], {});
    return hasFields(step, key => reader.fieldOf(value, key));
  }
}
