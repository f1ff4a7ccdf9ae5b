import type { Disk, Waiting } from '../../../src/node/disk';

interface Sleeper {
  readonly until: number;
  readonly number: number;
  readonly wake: () => void;
}

/** Turns of the event loop in which nobody sleeps and nothing ends: work of the machine itself may take some. */
const MOST_IDLE_TURNS = 10_000;

/** Time that passes only where all wait for it, so that hours of several processes take moments. */
export class Simulation {
  now = 0;
  #count = 0;
  readonly #sleepers: Sleeper[] = [];

  sleep(ms: number): Promise<void> {
    return new Promise(wake => {
      const sleeper = { until: this.now + ms, number: this.#count++, wake };
      const at = this.#sleepers.findIndex(other => isBefore(sleeper, other));
      this.#sleepers.splice(at < 0 ? this.#sleepers.length : at, 0, sleeper);
    });
  }

  /** Lets time pass until all that is done is done. */
  async run(...work: readonly Promise<unknown>[]): Promise<void> {
    let isDone = false;
    const all = Promise.all(work).finally(() => {
      isDone = true;
    });
    all.catch(() => undefined);
    for (let idle = 0; idle < MOST_IDLE_TURNS; ) {
      await new Promise(setImmediate);
      if (isDone) return void (await all);
      const next = this.#sleepers.shift();
      if (!next) {
        idle++;
        continue;
      }
      idle = 0;
      this.now = next.until;
      next.wake();
    }
    throw new Error('all wait for each other');
  }

  /** A clock that may go before or after the others. */
  waiting(offset = 0): Waiting {
    return { now: () => this.now + offset, pause: ms => this.sleep(ms) };
  }
}

const isBefore = (one: Sleeper, other: Sleeper): boolean =>
  one.until < other.until || (one.until === other.until && one.number < other.number);

/** A disk as one process sees it: before each thing that it does, some time passes. */
export function slowed(disk: Disk, pass: () => Promise<void>): Disk {
  return new Proxy(disk, {
    get(target, key: keyof Disk) {
      const call = target[key] as (...args: unknown[]) => Promise<unknown>;
      if (typeof call !== 'function') return call;
      return async (...args: unknown[]) => {
        await pass();
        return call.apply(target, args);
      };
    },
  });
}
