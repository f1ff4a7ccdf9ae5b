/** Tells listeners of something; the one way in which the core speaks without being asked. */
export class Emitter<T> {
  readonly #listeners = new Set<(event: T) => void>();

  /** Calls `listener` on every event until the function that is returned is called. */
  readonly listen = (listener: (event: T) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  emit(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
