import type { TimeSlicer } from './timeSlicer';

/** Does work that yields from time to time, and lets others have their turn where that takes long. */
export const inSlices = <T>(work: Generator<void, T>, slicer: TimeSlicer): Promise<T> =>
  inSlicesWhile(work, slicer, () => true) as Promise<T>;

/** The same as long as somebody wants it; what nobody wants any more is given up, and undefined. */
export async function inSlicesWhile<T>(
  work: Generator<void, T>,
  slicer: TimeSlicer,
  isWanted: () => boolean,
): Promise<T | undefined> {
  while (isWanted()) {
    const { done, value } = work.next();
    if (done) return value;
    await slicer.yieldIfDue();
  }
  return undefined;
}
