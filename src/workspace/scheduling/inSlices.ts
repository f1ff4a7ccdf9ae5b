import type { TimeSlicer } from './timeSlicer';

/** Does work that yields from time to time, and lets others have their turn where that takes long. */
export async function inSlices<T>(work: Generator<void, T>, slicer: TimeSlicer): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await slicer.yieldIfDue();
  }
}
