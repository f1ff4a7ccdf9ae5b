import type { Clock } from '../ports';
import { systemClock } from './systemClock';

/** What takes long is done the more rarely: it may take this part of the time at most. */
const SHARE = 0.05;

/**
 * Does something whenever it is asked to: at once where it was not done just before, and else together with all that is
 * asked for in the meantime.
 */
export class AdaptiveThrottle {
  #cancel: (() => void) | undefined;
  #notBefore = 0;

  constructor(
    private readonly act: () => void,
    /** The least time between the end of one and the next, in milliseconds, as things are. */
    private readonly restMs: () => number,
    private readonly clock: Clock = systemClock,
  ) {}

  schedule(): void {
    this.#cancel ??= this.clock.after(Math.max(0, this.#notBefore - this.clock.now()), () => this.#act());
  }

  /**
   * Does what has been asked for as soon as others have had their turn, without the rest that is due. Resolves when it is
   * done; nothing is where nothing was asked for.
   */
  async flush(): Promise<void> {
    if (!this.#cancel) return;
    this.#cancel();
    await new Promise<void>(resolve => {
      this.#cancel = this.clock.after(0, () => {
        this.#act();
        resolve();
      });
    });
  }

  dispose(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #act(): void {
    this.#cancel = undefined;
    const began = this.clock.now();
    this.act();
    const ended = this.clock.now();
    this.#notBefore = ended + Math.max(this.restMs(), (ended - began) / SHARE);
  }
}
