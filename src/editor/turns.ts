/** How long the extension works before it lets others have their turn: one picture of sixty a second. */
const SLICE_MS = 16;

/** In Node; a browser has nothing of the kind. */
declare const setImmediate: ((work: () => void) => unknown) | undefined;

/** Node does all timers that are due in one go, and asks nobody in between; what is immediate comes after others were asked. */
const afterOthers: (work: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : work => setTimeout(work, 0);

const waiting: (() => void)[] = [];

/** Of all that waits for its next slice of time, one goes on each time: slices one after the other would be a long one. */
function nextSlice(isUrgent: boolean): Promise<void> {
  return new Promise(resolve => {
    if (isUrgent) waiting.unshift(resolve);
    else waiting.push(resolve);
    if (waiting.length === 1) afterOthers(goOn);
  });
}

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) afterOthers(goOn);
}

/** Lets others have their turn when a slice of time is over. */
export class Turns {
  #began = Date.now();
  #last: Promise<unknown> = Promise.resolve();

  /** @param isUrgent what a person looks at comes before what is done in the background */
  constructor(private readonly isUrgent = false) {}

  get isOver(): boolean {
    return Date.now() - this.#began >= SLICE_MS;
  }

  /** Waits for a first slice of its own: what begins with others at the same moment makes a long one with them. */
  async begin(): Promise<void> {
    await nextSlice(this.isUrgent);
    this.#began = Date.now();
  }

  async give(): Promise<void> {
    if (!this.isOver) return;
    await this.begin();
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
