import { type Layout, rankOfItem } from './layout';
import { Lookup } from './lookup';
import { type ItemStep, shapeOf } from './step';
import type { Plain } from './tree';

/** How the values in a list are read. */
export interface Reader<T> {
  plainOf(value: T): Plain;
  /** Undefined also where a value is no map. */
  fieldOf(value: T, key: string): Plain | undefined;
}

/** A value in a list, and in which stretch of it it stands: in none any more where it was removed. */
export interface Item<T> {
  value: T;
  rank: number;
  stretch: Stretch<T> | undefined;
}

/** Items that follow each other: where one belongs is looked for stretch by stretch. */
interface Stretch<T> {
  readonly items: Item<T>[];
  highest: number;
}

/** A stretch that has twice as many items is parted. */
const STRETCH = 32;
const UNRANKED = Number.NEGATIVE_INFINITY;

/** A list in which items are found by steps, come, go and change, none of which means to go over all of it. */
export class ItemList<T> {
  readonly #stretches: Stretch<T>[];
  readonly #lookups = new Map<string, Lookup<T>>();
  #size: number;

  constructor(
    values: readonly T[],
    private readonly layout: Layout,
    private readonly reader: Reader<T>,
  ) {
    this.#size = values.length;
    this.#stretches = [];
    for (let at = 0; at === 0 || at < values.length; at += STRETCH)
      this.#stretches.push(stretchOf(values.slice(at, at + STRETCH).map(value => this.#itemOf(value))));
  }

  get size(): number {
    return this.#size;
  }

  values(): T[] {
    return this.#stretches.flatMap(({ items }) => items.map(({ value }) => value));
  }

  /** The first item that a step leads to. */
  get(step: ItemStep): T | undefined {
    return this.#find(step)?.value;
  }

  /**
   * Lets the item that a step leads to become another value, or, undefined, go. Where there is none, a value is put where
   * its rank says.
   */
  update(step: ItemStep, change: (value: T | undefined) => T | undefined): void {
    const item = this.#find(step);
    const value = change(item?.value);
    if (!item) {
      if (value !== undefined) this.#insert(this.#itemOf(value));
    } else if (value === undefined) this.#remove(item);
    else {
      item.value = value;
      this.#changed(item);
    }
  }

  #find(step: ItemStep): Item<T> | undefined {
    const shape = shapeOf(step);
    let lookup = this.#lookups.get(shape);
    if (!lookup) {
      lookup = new Lookup(step, this.reader);
      for (const { items } of this.#stretches) for (const item of items) lookup.add(item);
      this.#lookups.set(shape, lookup);
    }
    return lookup.find(step, item => this.#placeOf(item));
  }

  #remove(item: Item<T>): void {
    const { items } = item.stretch!;
    items.splice(items.indexOf(item), 1);
    rankAnew(item.stretch!);
    item.stretch = undefined;
    this.#size -= 1;
  }

  #changed(item: Item<T>): void {
    const { rank } = this.#itemOf(item.value);
    for (const lookup of this.#lookups.values()) lookup.changed(item);
    if (rank === item.rank) return;
    item.rank = rank;
    rankAnew(item.stretch!);
  }

  /** Before the first that ranks higher. */
  #insert(item: Item<T>): void {
    const isRanked = item.rank !== UNRANKED;
    const higher = isRanked && this.#stretches.find(({ highest }) => highest > item.rank);
    const stretch = higher || this.#stretches.at(-1)!;
    const { items } = stretch;
    const next = higher ? items.findIndex(({ rank }) => rank > item.rank) : items.length;
    items.splice(next, 0, item);
    item.stretch = stretch;
    stretch.highest = Math.max(stretch.highest, item.rank);
    if (items.length >= 2 * STRETCH) {
      const behind = stretchOf(items.splice(STRETCH));
      this.#stretches.splice(this.#stretches.indexOf(stretch) + 1, 0, behind);
      rankAnew(stretch);
    }
    this.#size += 1;
    for (const lookup of this.#lookups.values()) lookup.changed(item);
  }

  #itemOf(value: T): Item<T> {
    const rank = rankOfItem(this.layout, key => this.reader.fieldOf(value, key)) ?? UNRANKED;
    return { value, rank, stretch: undefined };
  }

  /** A number that is the greater the further on in the list an item stands. */
  #placeOf(item: Item<T>): number {
    const stretch = item.stretch!;
    return this.#stretches.indexOf(stretch) * 2 * STRETCH + stretch.items.indexOf(item);
  }
}

function stretchOf<T>(items: Item<T>[]): Stretch<T> {
  const stretch = { items, highest: UNRANKED };
  for (const item of items) item.stretch = stretch;
  rankAnew(stretch);
  return stretch;
}

function rankAnew<T>(stretch: Stretch<T>): void {
  stretch.highest = Math.max(UNRANKED, ...stretch.items.map(({ rank }) => rank));
}
