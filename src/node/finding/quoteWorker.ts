import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { QuoteWorker } from '../../workspace';

/** A text that needs more memory ends the thread and nothing else. */
const MEMORY_MB = 2048;

/**
 * Finds quotes on a thread of its own.
 * @param script the bundle of `thread.ts`
 */
export function startQuoteWorker(script: string): QuoteWorker {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  return {
    async find(question) {
      worker.postMessage(question);
      // Rejects with what goes wrong on the thread.
      const [found] = await once(worker, 'message');
      return found;
    },
    end: () => void worker.terminate(),
  };
}
