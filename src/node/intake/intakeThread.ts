import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Article, type Copy, type IncomingFile, LARGEST_INTAKE, type Reading } from '../../intake';
import type { Answer, Question, Works } from './messages';

/** What a file may take before the thread that reads it is ended. */
export interface IntakeLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A file that takes longer was made to: the longest that people have takes some seconds. */
const LIMITS: IntakeLimits = { milliseconds: 120_000, megabytes: 1024 };

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
  constructor(
    private readonly script: string,
    private readonly limits = LIMITS,
  ) {}

  /**
   * The articles of a file. Throws `Unreadable` where there is no such file.
   * @param known what somebody knows of it besides
   */
  async read(name: string, known: Omit<IncomingFile, 'name' | 'bytes'>): Promise<Reading> {
    const bytes = await bytesOf(name);
    if (!bytes) return { refused: 'too-large', detail: '' };
    return this.readFile({ ...known, name: path.basename(name), bytes });
  }

  /** The articles of what a file would hold. */
  readFile(of: IncomingFile): Promise<Reading> {
    return this.#ask('read', of, detail => ({ refused: 'takes-too-much', detail }));
  }

  /**
   * Which of some articles are copies of an earlier one, or of one that stands in a folder, whose names are its paths; none
   * where that takes too long.
   * @param origins paths of the files that the articles come out of: they may lie in the folder, and are not compared
   */
  copies(articles: readonly Article[], folder: string, origins: readonly string[]): Promise<readonly Copy[]> {
    return this.#ask('compare', { articles, folder, origins }, () => []);
  }

  /** @param otherwise what is answered where the thread has ended, or had to be ended, and what it said of that */
  #ask<Work extends keyof Works>(
    work: Work,
    of: Works[Work]['of'],
    otherwise: (detail: string) => Works[Work]['gives'],
  ): Promise<Works[Work]['gives']> {
    const number = ++this.#count;
    const question = { number, work, of } as Question;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise(resolve => {
      const finish = (gives: Works[Work]['gives']) => {
        clearTimeout(late);
        worker.off('message', take).off('error', fail).off('exit', end);
        resolve(gives);
      };
      const give = (detail: string) => {
        this.#forget(worker);
        finish(otherwise(detail));
      };
      const take = (answer: Partial<Answer>) => {
        if (answer.number === number && answer.gives) finish(answer.gives as Works[Work]['gives']);
      };
      const fail = (error: Error) => give(error.message);
      const end = () => give('');
      const late = setTimeout(end, this.limits.milliseconds);
      worker.on('message', take).on('error', fail).on('exit', end);
      worker.postMessage(question);
    });
  }

  /** A thread may also end when nobody asks it anything: by what a library does behind its answer. */
  #start(): Worker {
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
    });
    const forget = () => this.#forget(worker);
    return worker.on('error', forget).on('exit', forget);
  }

  /** Ends the thread; the next file starts another. */
  dispose(): void {
    if (this.#worker) this.#forget(this.#worker);
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
    void worker.terminate();
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
