import { Worker } from 'node:worker_threads';
import type { FileId } from '../../core/format';
import { type LoadedFile, type Stamp, StoreError, type StoreFailure } from '../../core/store';
import type { LoadedSidecar } from '../../workspace';
import { answerTo } from './answerTo';
import { loadFile, soundText } from './loadFile';
import type { Answer, Message, Question } from './messages';

/** So long after the last answer the thread ends: its memory is for others. */
const IDLE_MS = 10_000;

/** What is said of files that somebody holds for a moment too. */
const MAY_PASS: ReadonlySet<StoreFailure> = new Set(['busy', 'no-permission']);

interface Asked extends Question {
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
}

/**
 * Loads files on a thread of its own: all that ten thousand files have the system asked for would keep everybody else
 * waiting. Where no such thread can run, files are loaded on this one.
 */
export class LoadingThread {
  /** So many files that each message to the thread and back is worth it. */
  static readonly sideBySide = 256;

  #worker: Worker | undefined;
  #isBroken = false;
  /** Asked in this turn, and sent together at its end. */
  #asked: Asked[] = [];
  readonly #sent = new Map<number, readonly Asked[]>();
  #count = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param script the bundle of `thread.ts` */
  constructor(private readonly script: string) {}

  load(file: FileId): Promise<LoadedFile | undefined> {
    return this.#load({ what: 'load', file });
  }

  /** The same, read on the thread too where nothing is odd in it. */
  loadSidecar(file: FileId): Promise<LoadedSidecar | undefined> {
    return this.#load({ what: 'sidecar', file });
  }

  async stamp(file: FileId): Promise<Stamp | undefined> {
    return (await this.#ask({ what: 'stamp', file })).stamp;
  }

  async #load(question: Question): Promise<LoadedSidecar | undefined> {
    const { file } = question;
    const { bytes, stamp, summary, failure, detail = '' } = await this.#ask(question);
    // The thread itself waits for nobody.
    if (failure && MAY_PASS.has(failure)) return loadFile(file);
    if (failure) throw new StoreError(failure, file, detail);
    if (!bytes) return undefined;
    return {
      text: soundText(bytes),
      ...(stamp && { stamp }),
      ...(summary !== undefined && { summary }),
    };
  }

  #ask(question: Question): Promise<Answer> {
    if (this.#isBroken) return answerTo(question);
    return new Promise(resolve => {
      if (this.#asked.length === 0) setImmediate(() => this.#send());
      this.#asked.push({ ...question, resolve });
    });
  }

  #send(): void {
    clearTimeout(this.#idle);
    const number = ++this.#count;
    this.#sent.set(number, this.#asked);
    const questions: Message<Question> = {
      number,
      all: this.#asked.map(({ what, file }) => ({ what, file })),
    };
    this.#asked = [];
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(questions);
    } catch {
      this.#doWithout();
    }
  }

  #start(): Worker {
    const worker = new Worker(this.script);
    worker.on('message', (answers: Message<Answer>) => this.#take(answers));
    worker.on('error', () => this.#doWithout());
    return worker;
  }

  #take({ number, all }: Message<Answer>): void {
    const asked = this.#sent.get(number) ?? [];
    this.#sent.delete(number);
    for (const [i, { resolve }] of asked.entries()) resolve(all[i] ?? {});
    if (this.#sent.size === 0) this.#idle = setTimeout(() => this.#end(), IDLE_MS);
  }

  #end(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #doWithout(): void {
    this.#isBroken = true;
    this.#end();
    const open = [...[...this.#sent.values()].flat(), ...this.#asked];
    this.#sent.clear();
    this.#asked = [];
    for (const { resolve, ...question } of open) resolve(answerTo(question));
  }
}
