import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Counted } from './countingThread';
import type { SlicedWork, Work } from './work';

/** Has steps counted on a thread of its own: what other tests have run before makes no difference to them. */
export class Counting {
  readonly #thread = new Worker(join(__dirname, 'countingThread.js'));

  /** Those of all of a work; of one that is done in slices, those of the longest one. */
  async stepsOf(work: Work | SlicedWork): Promise<number> {
    const answer = once(this.#thread, 'message');
    this.#thread.postMessage(work);
    const [counted] = (await answer) as [Counted];
    if ('failure' in counted) throw new Error(counted.failure);
    return counted.steps;
  }

  async end(): Promise<void> {
    await this.#thread.terminate();
  }
}
