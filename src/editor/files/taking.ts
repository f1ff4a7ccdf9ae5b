import type { Corpus } from '../../core/corpus';
import type { FileId } from '../../core/format';
import { Turns } from '../turns';

/** How many files are held in memory at a time until they are taken in. */
const READ_TOGETHER = 256;

/** Reads a file and says how to take it in; undefined where there is nothing to be taken in. */
export type Reading = (file: FileId) => Promise<(() => void) | undefined>;

interface Read {
  readonly file: FileId;
  /** Which one of all readings it is, by when they began. */
  readonly number: number;
  readonly known: unknown;
  readonly take: () => void;
}

/** Brings files into the corpus: reads them side by side, and takes them in while others have their turns. */
export class Taking {
  #begun = 0;
  #running = 0;
  /** The newest reading of each file that was taken in while others go on. */
  readonly #taken = new Map<FileId, number>();

  constructor(
    private readonly corpus: Corpus,
    /** What is known of a file now; another object as soon as something else is. */
    private readonly known: (file: FileId) => unknown,
    /** How many files are read side by side: with one after the other, a slow file system's answers would add up. */
    private readonly sideBySide: () => number,
  ) {}

  /**
   * What was taken in while a file was being read may be newer than what was read: then it is read once more. `goOn` is
   * asked now and then, with how many files are done; those that are not when it says no are returned.
   */
  async all(
    files: readonly FileId[],
    read: Reading,
    goOn: (done: number) => boolean = () => true,
  ): Promise<readonly FileId[]> {
    this.#running += 1;
    try {
      return await this.#all(files, read, goOn);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#taken.clear();
    }
  }

  async #all(
    files: readonly FileId[],
    read: Reading,
    goOn: (done: number) => boolean,
  ): Promise<readonly FileId[]> {
    const overtaken: FileId[] = [];
    const readFrom = (start: number) => this.#readTogether(files.slice(start, start + READ_TOGETHER), read);
    let reading = readFrom(0);
    for (let done = 0; done < files.length; done += READ_TOGETHER) {
      if (!goOn(done)) return [...overtaken, ...files.slice(done)];
      const together = await reading;
      // The disk works on the next ones while these are taken in.
      reading = readFrom(done + READ_TOGETHER);
      await this.inSlices(together, ({ file, number, known, take }) => {
        // A reading that began later tells of a later state, though it may be done sooner.
        if ((this.#taken.get(file) ?? 0) > number) return;
        if (this.known(file) !== known) {
          overtaken.push(file);
          return;
        }
        this.#taken.set(file, number);
        take();
      });
    }
    return overtaken.length > 0 ? this.#all(overtaken, read, () => true) : [];
  }

  /** Does work on the corpus item by item. */
  async inSlices<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
    const turns = new Turns();
    for (let next = 0; next < items.length; await turns.give())
      this.corpus.batch(() => {
        for (; next < items.length && !turns.isOver; next++) work(items[next]!);
      });
  }

  async #readTogether(files: readonly FileId[], read: Reading): Promise<Read[]> {
    const waiting = [...files];
    const together: Read[] = [];
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
