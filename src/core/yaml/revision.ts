import { partitionPoint } from '../collections';
import { type ItemStep, likenessAsked, likenessFor, type Step, shapeOf } from './step';
import type { Plain } from './tree';

/** An entry that is added to a map or list. */
export interface Addition {
  /** It stands before the first entry of a higher rank; without one, or where there is none, at the end. */
  readonly rank: number | undefined;
  /** Its lines; in braces or brackets one, without a comma. */
  readonly lines: readonly string[];
}

interface Placed extends Addition {
  readonly rank: number;
}

/** What is added at one place. */
interface Gap {
  readonly added: Placed[];
  highest: number;
}

/** What changes have added to a map or list and taken from it, by where its entries stand as they were read. */
export class Revision {
  readonly #removed = new Set<number>();
  readonly #gaps = new Map<number, Gap>();
  readonly #keys = new Set<string>();
  readonly #items: Plain[] = [];
  /** The likeness of what steps of a shape name in the items that were added, of so many of them. */
  readonly #likeness = new Map<string, { count: number; readonly found: Set<string> }>();
  #heights: readonly number[] | undefined;
  #leading = 0;

  /** @param ranks those of the entries; minus infinity for one without */
  constructor(private readonly ranks: () => readonly number[]) {}

  get removed(): number {
    return this.#removed.size;
  }

  isRemoved(index: number): boolean {
    return this.#removed.has(index);
  }

  /** Whether no entry before this one is left. */
  isLeading(index: number): boolean {
    return index <= this.#leading;
  }

  remove(index: number): void {
    this.#removed.add(index);
    while (this.#removed.has(this.#leading)) this.#leading += 1;
  }

  /** Before which entry one of a rank is added. */
  gapFor(rank: number | undefined): number {
    this.#heights ??= heightsOf(this.ranks());
    const heights = this.#heights;
    return rank === undefined ? heights.length : partitionPoint(heights.length, i => heights[i]! <= rank);
  }

  /** Whether something is added before an entry. */
  isFilled(gap: number): boolean {
    return this.#gaps.has(gap);
  }

  /** What is added before an entry, in its order. */
  addedAt(gap: number): readonly Addition[] {
    return (this.#gaps.get(gap)?.added ?? []).toSorted((a, b) => (a.rank < b.rank ? -1 : +(a.rank > b.rank)));
  }

  add(gap: number, { rank, lines }: Addition): void {
    const there = this.#gaps.get(gap) ?? { added: [], highest: UNRANKED };
    this.#gaps.set(gap, there);
    // One without a rank stands behind all that were there before it.
    const placed = { lines, rank: rank ?? there.highest };
    there.added.push(placed);
    there.highest = Math.max(there.highest, placed.rank);
  }

  noteKey(key: string): void {
    this.#keys.add(key);
  }

  noteItem(item: Plain): void {
    this.#items.push(item);
  }

  /** Whether a step may lead to what was added. */
  mayLeadToAdded(step: Step): boolean {
    if (typeof step === 'string') return this.#keys.has(step);
    return this.#items.length > 0 && this.#likenessesFor(step).has(likenessAsked(step));
  }

  #likenessesFor(step: ItemStep): ReadonlySet<string> {
    const shape = shapeOf(step);
    const known = this.#likeness.get(shape) ?? { count: 0, found: new Set() };
    this.#likeness.set(shape, known);
    for (; known.count < this.#items.length; known.count++)
      known.found.add(likenessFor(this.#items[known.count]!, step));
    return known.found;
  }
}

const UNRANKED = Number.NEGATIVE_INFINITY;

function heightsOf(ranks: readonly number[]): number[] {
  let height = UNRANKED;
  return ranks.map(rank => {
    height = Math.max(height, rank);
    return height;
  });
}
