import { partitionPoint } from '../collections';
import type { QuoteSelector } from '../model';

/** A quote that was found, and where it begins today, in code points of the folded text. */
export interface Settled {
  readonly selector: QuoteSelector;
  readonly start: number;
}

/** What the quotes that were found tell about one that was not: quotes keep their order, and move together. */
export class Neighbours {
  readonly #settled: readonly Settled[];

  constructor(settled: Iterable<Settled>) {
    this.#settled = [...settled].sort((a, b) => a.selector.start - b.selector.start);
  }

  /** Where the quote should begin, in code points; without neighbours, where it began. */
  expectedStart({ start }: QuoteSelector): number {
    const [before, after] = this.#around(start);
    if (before && after) {
      const share = (start - before.selector.start) / (after.selector.start - before.selector.start);
      return before.start + share * (after.start - before.start);
    }
    const nearest = before ?? after;
    return nearest ? start + nearest.start - nearest.selector.start : start;
  }

  /** Whether a place keeps the order: 1, breaks it: -1, or nobody knows: 0. Quotes may nest, so only starts count. */
  orderAt({ start: old }: QuoteSelector, start: number): -1 | 0 | 1 {
    const [before, after] = this.#around(old);
    if (!before && !after) return 0;
    return (before?.start ?? 0) <= start && start <= (after?.start ?? Number.POSITIVE_INFINITY) ? 1 : -1;
  }

  #around(old: number): [before: Settled | undefined, after: Settled | undefined] {
    const after = partitionPoint(this.#settled.length, i => this.#settled[i]!.selector.start <= old);
    return [this.#settled[after - 1], this.#settled[after]];
  }
}
