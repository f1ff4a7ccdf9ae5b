import type { Clock } from '../ports';
import { systemClock } from './systemClock';

/** How long work goes on before it lets others have their turn: one picture of sixty a second. */
const SLICE_MS = 16;

/** Of all that waits for its next slice of time, one goes on each time: slices one after the other would be a long one. */
class SliceQueue {
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly clock: Clock) {}

  next(isUrgent: boolean): Promise<void> {
    return new Promise(resolve => {
      if (isUrgent) this.#waiting.unshift(resolve);
      else this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.clock.afterOthers(this.#goOn);
    });
  }

  #goOn = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) this.clock.afterOthers(this.#goOn);
  };
}

/** One queue for all that goes by the same clock. */
const queues = new WeakMap<Clock, SliceQueue>();

function queueOf(clock: Clock): SliceQueue {
  const queue = queues.get(clock) ?? new SliceQueue(clock);
  queues.set(clock, queue);
  return queue;
}

/** Cuts long work into slices, so that others have their turn in between. */
export class TimeSlicer {
  #began: number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param isUrgent what a person looks at comes before what is done in the background */
  constructor(
    private readonly isUrgent = false,
    private readonly clock: Clock = systemClock,
  ) {
    this.#began = clock.now();
  }

  /** Whether the slice is over. */
  get isOver(): boolean {
    return this.clock.now() - this.#began >= SLICE_MS;
  }

  /** Waits for a slice of its own: what begins with others at the same moment makes a long one with them. */
  async begin(): Promise<void> {
    await queueOf(this.clock).next(this.isUrgent);
    this.#began = this.clock.now();
  }

  /** Waits for the next slice where this one is over. */
  async yieldIfDue(): Promise<void> {
    if (this.isOver) await this.begin();
  }

  /** Does work after all that was queued here before, and lets others have their turn where that takes long. */
  queue<T>(work: () => T): Promise<T> {
    const done = this.#last.then(async () => {
      await this.yieldIfDue();
      return work();
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}
