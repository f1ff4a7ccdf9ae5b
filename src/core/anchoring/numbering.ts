/** Gives 32-bit keys numbers from 0 on, as they come: a map for loops that a `Map` would slow down. */
export class Numbering {
  size = 0;
  readonly #keys: Int32Array;
  /** The number of the key in the same slot, plus one; 0 is a free slot. */
  readonly #numbers: Int32Array;
  readonly #shift: number;

  constructor(mostKeys: number) {
    const bits = Math.max(4, 33 - Math.clz32(mostKeys)); // at most half full
    this.#keys = new Int32Array(1 << bits);
    this.#numbers = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
  }

  /** The number of a key, a new one where it has none. */
  add(key: number): number {
    const slot = this.#slotOf(key);
    if (this.#numbers[slot] === 0) {
      this.#keys[slot] = key;
      this.#numbers[slot] = ++this.size;
    }
    return this.#numbers[slot]! - 1;
  }

  /** The number of a key, or -1. */
  get(key: number): number {
    return this.#numbers[this.#slotOf(key)]! - 1;
  }

  #slotOf(key: number): number {
    const keys = this.#keys;
    const numbers = this.#numbers;
    const mask = keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (numbers[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
