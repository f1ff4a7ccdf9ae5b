import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './storeError';

/** How waiting is done. */
export interface Waiting {
  /** Milliseconds since some moment: what people or servers do to the time of day does not touch it. */
  now(): number;
  pause(ms: number): Promise<unknown>;
}

export const systemWaiting: Waiting = { now: () => performance.now(), pause };

/**
 * What the system says of a file that somebody holds for a moment: on Windows a scanner for viruses, an indexer, a folder
 * that is kept in step with a cloud, another reader; elsewhere a server. Some of it also means that it may never be done.
 */
const HELD: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 100;
const PATIENCE_MS = 10_000;

/**
 * Does something again while somebody holds a file. Given up at once where it may not be done, and in the end with
 * `EBUSY`.
 * @param isDenied looks whether the person may not do it
 */
export async function patiently<T>(
  work: () => Promise<T>,
  isDenied: () => Promise<boolean>,
  waiting: Waiting = systemWaiting,
): Promise<T> {
  const deadline = waiting.now() + PATIENCE_MS;
  for (let wait = SHORTEST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      if (!HELD.has(code) || (code !== 'EBUSY' && (await isDenied()))) throw error;
      if (waiting.now() >= deadline) throw Object.assign(error as Error, { code: 'EBUSY' });
      await waiting.pause(wait);
    }
  }
}
