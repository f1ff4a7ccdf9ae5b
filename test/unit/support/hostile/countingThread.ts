import { parentPort } from 'node:worker_threads';
import { StepCounter } from './steps';
import type { Work } from './work';

/** What a work took, or how it failed. */
export type Counted = { readonly steps: number } | { readonly failure: string };

// Of code that was compiled before counting began, calls alone are counted. So all that is to be counted is loaded after it.
const counter = new StepCounter();
const loaded = import('./work');

parentPort!.on('message', async (work: Work) => {
  const { prepared } = await loaded;
  const counted = await counter.stepsOf(prepared(work)).then(
    (steps): Counted => ({ steps }),
    (error): Counted => ({ failure: String(error?.stack ?? error) }),
  );
  parentPort!.postMessage(counted);
});
