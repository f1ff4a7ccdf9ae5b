import type { Clock } from '../ports';
import { systemClock } from './systemClock';

/** Does something once things have been quiet for a while, however often it is asked to. */
export class Debouncer {
  #cancel: (() => void) | undefined;

  constructor(
    private readonly act: () => void,
    private readonly quietMs: number,
    private readonly clock: Clock = systemClock,
  ) {}

  schedule(): void {
    this.#cancel?.();
    this.#cancel = this.clock.after(this.quietMs, () => {
      this.#cancel = undefined;
      this.act();
    });
  }

  /** Does at once what is due later; nothing where nothing is. */
  flush(): void {
    if (!this.#cancel) return;
    this.dispose();
    this.act();
  }

  /** Does not do any more what is due. */
  dispose(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
