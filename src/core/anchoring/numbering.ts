/** Gives 32-bit keys numbers from 0 on, as they come: a map for loops that a `Map` would slow down. */
export class Numbering {
  size = 0;
  /** Slots of two: a key, and its number plus one, or 0 in a free slot. Next to each other, so that one fetch has both. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  constructor(mostKeys: number) {
    const bits = Math.max(4, 33 - Math.clz32(mostKeys)); // at most half full
    this.#slots = new Int32Array(2 << bits);
    this.#shift = 32 - bits;
  }

  /** The number of a key, a new one where it has none. */
  add(key: number): number {
    const at = this.#find(key);
    if (this.#slots[at + 1] === 0) {
      this.#slots[at] = key;
      this.#slots[at + 1] = ++this.size;
    }
    return this.#slots[at + 1]! - 1;
  }

  /** The number of a key, or -1. */
  get(key: number): number {
    return this.#slots[this.#find(key) + 1]! - 1;
  }

  #find(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> this.#shift) << 1;
    while (slots[at + 1] !== 0 && slots[at] !== key) at = (at + 2) & mask;
    return at;
  }
}
