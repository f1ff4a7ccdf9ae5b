import { parentPort } from 'node:worker_threads';
import { StepCounter } from './steps';
import type { SlicedWork, Work } from './work';

/** What a work took, or the longest slice of it, or how it failed. */
export type Counted = { readonly steps: number } | { readonly failure: string };

// Of code that was compiled before counting began, calls alone are counted. So all that is to be counted is loaded after it.
const counter = new StepCounter();
const loaded = import('./work');

parentPort!.on('message', async (work: Work | SlicedWork) => {
  const { begun, prepared } = await loaded;
  const counting =
    work.does === 'slices'
      ? counter.longestSliceOf(() => begun(work), work.few)
      : counter.stepsOf(prepared(work));
  const counted = await counting.then(
    (steps): Counted => ({ steps }),
    (error): Counted => ({ failure: String(error?.stack ?? error) }),
  );
  parentPort!.postMessage(counted);
});
