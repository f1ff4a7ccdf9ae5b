/** A piece of work that may be overtaken by a later one. */
export interface Generation {
  /** False as soon as a later one has begun: then nothing of this one counts any more. */
  readonly isCurrent: boolean;
}

/** Numbers work of one kind, of which only the latest counts. */
export class Generations {
  #latest = 0;

  /** A new one, which makes all others old. */
  begin(): Generation {
    this.#latest += 1;
    return this.current;
  }

  /** The one that counts now. */
  get current(): Generation {
    const number = this.#latest;
    const isLatest = () => number === this.#latest;
    return {
      get isCurrent() {
        return isLatest();
      },
    };
  }
}
