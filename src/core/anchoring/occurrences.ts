import { Numbering } from './numbering';
import type { Tokens } from './tokens';

const NONE = new Int32Array(0);

/**
 * Where the tokens of some patterns stand in a text. Only what the patterns ask for is collected, so that the cost is one
 * look-up for each token of the text.
 */
export class Occurrences {
  readonly #numbering: Numbering;
  /** Where the places of each number begin in `#places`; one more entry marks the end. */
  readonly #offsets: Int32Array;
  readonly #places: Int32Array;

  constructor(text: Tokens, wanted: readonly Tokens[]) {
    const numbering = new Numbering(wanted.reduce((sum, { count }) => sum + count, 0));
    for (const { ids, count } of wanted) for (let i = 0; i < count; i++) numbering.add(ids[i]!);

    const numbers = new Int32Array(text.count);
    const offsets = new Int32Array(numbering.size + 1);
    for (let i = 0; i < text.count; i++) {
      const number = numbering.get(text.ids[i]!);
      numbers[i] = number;
      if (number >= 0) offsets[number]!++;
    }
    let total = 0;
    for (let number = 0; number < offsets.length; number++) {
      total += offsets[number]!;
      offsets[number] = total;
    }
    const places = new Int32Array(total);
    for (let i = text.count - 1; i >= 0; i--) {
      const number = numbers[i]!;
      if (number >= 0) places[--offsets[number]!] = i;
    }
    this.#numbering = numbering;
    this.#offsets = offsets;
    this.#places = places;
  }

  /** The tokens of the text that have this id, in order. */
  of(id: number): Int32Array {
    const number = this.#numbering.get(id);
    return number < 0 ? NONE : this.#places.subarray(this.#offsets[number]!, this.#offsets[number + 1]!);
  }

  count(id: number): number {
    const number = this.#numbering.get(id);
    return number < 0 ? 0 : this.#offsets[number + 1]! - this.#offsets[number]!;
  }
}
