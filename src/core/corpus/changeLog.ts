/** What is further back is not remembered. */
const LONGEST = 1000;

/** What changed last: whoever has made something of all of it, makes it again of what changed since and of no more. */
export class ChangeLog<T> {
  #forgotten = 0;
  #changed: T[] = [];

  /** A moment, to be asked about later. */
  get now(): number {
    return this.#forgotten + this.#changed.length;
  }

  note(changed: T): void {
    if (this.#changed.length === LONGEST) {
      this.#forgotten += LONGEST;
      this.#changed = [];
    }
    this.#changed.push(changed);
  }

  /** What changed since a moment; undefined where that is too long ago. */
  since(then: number): ReadonlySet<T> | undefined {
    return then < this.#forgotten ? undefined : new Set(this.#changed.slice(then - this.#forgotten));
  }
}
