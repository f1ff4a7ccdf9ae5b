import type { QuoteSelector } from '../model';

/** A quote that was found: where it stood and where it stands, both in code points of the folded text. */
export interface Settled {
  readonly selector: QuoteSelector;
  readonly start: number;
  readonly end: number;
}

/** What the quotes that were found tell about one that was not: quotes keep their order, and move together. */
export class Neighbours {
  readonly #settled: readonly Settled[];

  constructor(settled: Iterable<Settled>) {
    this.#settled = [...settled].sort((a, b) => a.selector.start - b.selector.start);
  }

  /** Where the quote should begin, in code points; without neighbours, where it began. */
  expectedStart({ start }: QuoteSelector): number {
    const old = start || 0;
    const [before, after] = this.#around(old);
    if (before && after) {
      const between = after.selector.start - before.selector.start;
      const share = between > 0 ? (old - before.selector.start) / between : 0;
      return before.start + share * (after.start - before.start);
    }
    const nearest = before ?? after;
    return nearest ? old + nearest.start - nearest.selector.start : old;
  }

  /** Whether a place keeps the order: 1, breaks it: -1, or nobody knows: 0. Quotes may nest, so only starts count. */
  orderAt({ start: old }: QuoteSelector, start: number): -1 | 0 | 1 {
    const [before, after] = this.#around(old || 0);
    if (!before && !after) return 0;
    return (before?.start ?? 0) <= start && start <= (after?.start ?? Number.POSITIVE_INFINITY) ? 1 : -1;
  }

  #around(old: number): [before: Settled | undefined, after: Settled | undefined] {
    let low = 0;
    let high = this.#settled.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#settled[middle]!.selector.start <= old) low = middle + 1;
      else high = middle;
    }
    return [this.#settled[low - 1], this.#settled[low]];
  }
}
