import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { LARGEST_INTAKE, type Reading } from '../../intake';
import type { Answer, Question } from './messages';

/** A file that takes longer was made to; the longest that people have takes some seconds. */
const LONGEST_MS = 120_000;
/** A file that needs more memory ends the thread and nothing else. */
const MEMORY_MB = 1024;

/** Why a file cannot be read at all: there is none, or it may not be looked into. */
export class Unreadable extends Error {}

/**
 * Reads articles on a thread of its own, which is started at the first file: nobody waits meanwhile, and a file that is
 * made to use up time or memory costs that thread and is told.
 */
export class IntakeThread {
  #worker: Worker | undefined;
  #count = 0;

  /** @param script the bundle of `thread.ts` */
  constructor(private readonly script: string) {}

  /**
   * The articles of a file. Throws `Unreadable` where there is no such file.
   * @param url the address that it was saved from, where somebody knows
   */
  async read(name: string, url?: string): Promise<Reading> {
    const bytes = await bytesOf(name);
    if (!bytes) return { refused: 'too-large', detail: '' };
    return this.readBytes(path.basename(name), bytes, url);
  }

  /** The articles of what a file of this name would hold. */
  readBytes(name: string, bytes: Uint8Array, url?: string): Promise<Reading> {
    const number = ++this.#count;
    const question: Question = { number, file: { name, bytes, ...(url !== undefined && { url }) } };
    this.#worker ??= new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const worker = this.#worker;
    return new Promise(resolve => {
      const finish = (reading: Reading) => {
        clearTimeout(late);
        worker.off('message', take).off('error', fail).off('exit', end);
        resolve(reading);
      };
      const give = (reading: Reading) => {
        if (this.#worker === worker) this.dispose();
        finish(reading);
      };
      const take = (answer: Partial<Answer>) => {
        if (answer.number === number && answer.reading) finish(answer.reading);
      };
      const fail = (error: Error) => give({ refused: 'takes-too-much', detail: error.message });
      const end = () => give({ refused: 'takes-too-much', detail: '' });
      const late = setTimeout(end, LONGEST_MS);
      worker.on('message', take).on('error', fail).on('exit', end);
      worker.postMessage(question);
    });
  }

  /** Ends the thread; the next file starts another. */
  dispose(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

/** The bytes of a file; nothing where it is larger than is taken. */
async function bytesOf(name: string): Promise<Uint8Array | undefined> {
  try {
    const found = await stat(name);
    if (!found.isFile()) throw new Unreadable('it is no file');
    return found.size > LARGEST_INTAKE ? undefined : new Uint8Array(await readFile(name));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable((error as Error).message);
  }
}
