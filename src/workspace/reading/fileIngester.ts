import type { Corpus } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { Clock } from '../ports';
import { TimeSlicer } from '../scheduling';
import type { Generation } from './generations';

/** How many files are held in memory at a time until they are taken in. */
const READ_TOGETHER = 256;

/** Reads a file and says how to take it in; undefined where there is nothing to be taken in. */
export type ReadFile = (file: FileId) => Promise<(() => void) | undefined>;

/** A file that was read and not yet taken in. */
interface ReadResult {
  readonly file: FileId;
  /** Which one of all readings it is, by when they began. */
  readonly number: number;
  /** What was known of the file when the reading began. */
  readonly known: unknown;
  readonly take: () => void;
}

/** Is told now and then how many files are done; where the answer is no, all others are left. */
export type ShouldContinue = (done: number) => boolean;

/** Brings files into the corpus: reads them side by side, and takes them in while others have their turns. */
export class FileIngester {
  #begun = 0;
  #running = 0;
  /** The newest reading of each file that was taken in while others go on. */
  readonly #taken = new Map<FileId, number>();

  constructor(
    private readonly corpus: Corpus,
    /** What is known of a file now; another object as soon as something else is. */
    private readonly known: (file: FileId) => unknown,
    /** Whether a file is still known by this address. */
    private readonly isAddress: (file: FileId) => boolean,
    /** How many files are read side by side: with one after the other, a slow file system's answers would add up. */
    private readonly sideBySide: () => number,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads files and takes in what they say, as long as the generation counts that has asked for it. What was taken in
   * while a file was being read may be newer than what was read: then it is read once more. Returns those that `goOn`
   * has left.
   */
  async all(
    files: readonly FileId[],
    read: ReadFile,
    generation: Generation = ALWAYS,
    goOn: ShouldContinue = () => true,
  ): Promise<readonly FileId[]> {
    this.#running += 1;
    try {
      return await this.#all(files, read, generation, goOn);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#taken.clear();
    }
  }

  async #all(
    files: readonly FileId[],
    read: ReadFile,
    generation: Generation,
    goOn: ShouldContinue,
  ): Promise<readonly FileId[]> {
    const overtaken: FileId[] = [];
    const readFrom = (start: number) => this.#readTogether(files.slice(start, start + READ_TOGETHER), read);
    let reading = readFrom(0);
    for (let done = 0; done < files.length; done += READ_TOGETHER) {
      if (!generation.isCurrent) return [];
      if (!goOn(done)) return [...overtaken, ...files.slice(done)];
      const together = await reading;
      // The disk works on the next ones while these are taken in.
      reading = readFrom(done + READ_TOGETHER);
      await this.inSlices(
        together,
        result => {
          if (this.known(result.file) === result.known) this.#take(result);
          else if (!this.#isOutdated(result)) overtaken.push(result.file);
        },
        generation,
      );
    }
    return overtaken.length > 0 ? this.#all(overtaken, read, generation, () => true) : [];
  }

  #take(result: ReadResult): void {
    if (this.#isOutdated(result)) return;
    this.#taken.set(result.file, result.number);
    result.take();
  }

  /**
   * A reading that began later tells of a later state, though it may be done sooner; and what is known by another address
   * by now is read under that.
   */
  #isOutdated({ file, number }: ReadResult): boolean {
    return (this.#taken.get(file) ?? 0) > number || !this.isAddress(file);
  }

  /** Does work on the corpus item by item, as long as the generation counts. */
  async inSlices<T>(
    items: readonly T[],
    work: (item: T) => void,
    generation: Generation = ALWAYS,
  ): Promise<void> {
    const slicer = new TimeSlicer(false, this.clock);
    for (let next = 0; next < items.length && generation.isCurrent; await slicer.yieldIfDue())
      this.corpus.batch(() => {
        for (; next < items.length && !slicer.isOver; next++) work(items[next]!);
      });
  }

  async #readTogether(files: readonly FileId[], read: ReadFile): Promise<ReadResult[]> {
    const waiting = [...files];
    const together: ReadResult[] = [];
    const reader = async () => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const number = ++this.#begun;
        const known = this.known(file);
        const take = await read(file);
        if (take) together.push({ file, number, known, take });
      }
    };
    await Promise.all(Array.from({ length: this.sideBySide() }, reader));
    return together;
  }
}

const ALWAYS: Generation = { isCurrent: true };
