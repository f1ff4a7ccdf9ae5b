/** How long the extension works before it lets others have their turn: one picture of sixty a second. */
const SLICE_MS = 16;

/** Lets others have their turn when a slice of time is over. */
export class Turns {
  #began = Date.now();
  #last: Promise<unknown> = Promise.resolve();

  get isOver(): boolean {
    return Date.now() - this.#began >= SLICE_MS;
  }

  async give(): Promise<void> {
    if (!this.isOver) return;
    await new Promise(resolve => setTimeout(resolve, 0));
    this.#began = Date.now();
  }

  /** Does work after all that was queued before, and lets others have their turn where that takes long. */
  queue<T>(work: () => T): Promise<T> {
    const done = this.#last.then(async () => {
      await this.give();
      return work();
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}
