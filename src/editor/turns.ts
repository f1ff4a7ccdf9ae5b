/** How long the extension works before it lets others have their turn: one picture of sixty a second. */
const SLICE_MS = 16;

/** Lets others have their turn when a slice of time is over. */
export class Turns {
  #began = Date.now();

  get isOver(): boolean {
    return Date.now() - this.#began >= SLICE_MS;
  }

  async give(): Promise<void> {
    if (!this.isOver) return;
    await new Promise(resolve => setTimeout(resolve, 0));
    this.#began = Date.now();
  }
}
