/** Numbers, ascending; of two hundred thousand quotes' words there are millions, so they are kept as bare numbers. */
export class Numbers {
  #kept = new Uint32Array(2);
  length = 0;

  get all(): Uint32Array {
    return this.#kept.subarray(0, this.length);
  }

  add(number: number): void {
    if (this.length > 0 && this.#kept[this.length - 1] === number) return;
    if (this.length === this.#kept.length) {
      const larger = new Uint32Array(this.length + (this.length >> 1) + 2);
      larger.set(this.#kept);
      this.#kept = larger;
    }
    this.#kept[this.length++] = number;
  }
}

/** Adds a number to those under a key. */
export function addNumber(byKey: Map<string, Numbers>, key: string, number: number): void {
  const numbers = byKey.get(key) ?? new Numbers();
  if (numbers.length === 0) byKey.set(key, numbers);
  numbers.add(number);
}
