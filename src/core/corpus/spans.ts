import { partitionPoint } from '../collections';
import type { Span } from '../model';

/** Stretches of one text, of which those are found quickly that share something with another. */
export class Spans {
  readonly #byStart: readonly Span[];
  /** How far the stretches reach up to each of them. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#byStart = [...spans].sort((a, b) => a.start - b.start);
    let reach = 0;
    this.#reach = this.#byStart.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  /** Whether something holds for one of the stretches that share something with this one. */
  someWithin({ start, end }: Span, holds: (span: Span) => boolean): boolean {
    const behind = partitionPoint(this.#byStart.length, i => this.#byStart[i]!.start < end);
    for (let i = behind - 1; i >= 0 && this.#reach[i]! > start; i--)
      if (holds(this.#byStart[i]!)) return true;
    return false;
  }
}
