/** How often each thing is there; what is there no more is gone. */
export class Multiset<T> {
  readonly #counts = new Map<T, number>();
  #hasChanged = false;

  /** @param by how many more, or fewer where below 0 */
  add(thing: T, by: number): void {
    const before = this.#counts.get(thing) ?? 0;
    const count = before + by;
    if (count > 0) this.#counts.set(thing, count);
    else this.#counts.delete(thing);
    if (before <= 0 || count <= 0) this.#hasChanged = true;
  }

  of(thing: T): number {
    return this.#counts.get(thing) ?? 0;
  }

  values(): Iterable<T> {
    return this.#counts.keys();
  }

  /** Whether other things are there since this was asked the last time. */
  takeChanged(): boolean {
    const hasChanged = this.#hasChanged;
    this.#hasChanged = false;
    return hasChanged;
  }
}
