/** Gives 32-bit keys numbers from 0 on, as they come: a map for loops that a `Map` would slow down. */
export class Numbering {
  size = 0;
  /** Slots of two: a key, and its number plus one, or 0 in a free slot. Next to each other, so that one fetch has both. */
  #slots = new Int32Array(0);
  #mask = 0;
  #shift = 0;

  constructor(mostKeys: number) {
    this.reset(mostKeys);
  }

  /** Forgets all keys, and makes room for others. */
  reset(mostKeys: number): void {
    const bits = Math.max(4, 33 - Math.clz32(mostKeys)); // at most half full
    const length = 2 << bits;
    if (this.#slots.length < length) this.#slots = new Int32Array(length);
    else this.#slots.fill(0, 0, length);
    this.#mask = length - 1;
    this.#shift = 32 - bits;
    this.size = 0;
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
    const mask = this.#mask;
    let at = (Math.imul(key, 0x9e3779b1) >>> this.#shift) << 1;
    while (slots[at + 1] !== 0 && slots[at] !== key) at = (at + 2) & mask;
    return at;
  }
}
