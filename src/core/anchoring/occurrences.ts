import type { Tokens } from './tokens';

const NONE = new Int32Array(0);

/**
 * Where the tokens of some patterns stand in a text. Only what the patterns ask for is collected, so that the cost is one
 * look-up for each token of the text.
 */
export class Occurrences {
  /** Open addressing: the number of an id, plus one; 0 is free. */
  readonly #slots: Int32Array;
  readonly #shift: number;
  readonly #ids: number[] = [];
  /** Where the places of each id begin in `#places`; one more entry marks the end. */
  readonly #offsets: Int32Array;
  readonly #places: Int32Array;

  constructor(text: Tokens, wanted: readonly Tokens[]) {
    const most = wanted.reduce((sum, { count }) => sum + count, 0);
    const bits = Math.max(4, 33 - Math.clz32(most)); // at most half full
    this.#slots = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
    for (const { ids, count } of wanted) for (let i = 0; i < count; i++) this.#add(ids[i]!);

    const numbers = new Int32Array(text.count);
    this.#offsets = new Int32Array(this.#ids.length + 1);
    for (let i = 0; i < text.count; i++) {
      const number = this.#numberOf(text.ids[i]!);
      numbers[i] = number;
      if (number >= 0) this.#offsets[number]!++;
    }
    let total = 0;
    for (let number = 0; number < this.#offsets.length; number++) {
      total += this.#offsets[number]!;
      this.#offsets[number] = total;
    }
    this.#places = new Int32Array(total);
    for (let i = text.count - 1; i >= 0; i--) {
      const number = numbers[i]!;
      if (number >= 0) this.#places[--this.#offsets[number]!] = i;
    }
  }

  /** The tokens of the text that have this id, in order. */
  of(id: number): Int32Array {
    const number = this.#numberOf(id);
    return number < 0 ? NONE : this.#places.subarray(this.#offsets[number]!, this.#offsets[number + 1]!);
  }

  count(id: number): number {
    const number = this.#numberOf(id);
    return number < 0 ? 0 : this.#offsets[number + 1]! - this.#offsets[number]!;
  }

  #numberOf(id: number): number {
    return this.#slots[this.#slotOf(id)]! - 1;
  }

  #slotOf(id: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = Math.imul(id, 0x9e3779b1) >>> this.#shift;
    while (slots[slot] !== 0 && this.#ids[slots[slot]! - 1] !== id) slot = (slot + 1) & mask;
    return slot;
  }

  #add(id: number): void {
    const slot = this.#slotOf(id);
    if (this.#slots[slot] === 0) this.#slots[slot] = this.#ids.push(id);
  }
}
