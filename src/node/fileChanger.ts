import path from 'node:path';
import type { FileId } from '../core/format';
import { StoreError } from '../core/store';
import { type Disk, type Entry, systemWaiting, type Waiting, writeError } from './disk';
import type { GitAtWork } from './gitAtWork';
import { type HeldLock, LockLost, Locks, type Processes } from './locking';

/** What becomes of a file's text; undefined where there is no file, or is to be none. */
export type Change = (text: string | undefined) => string | undefined;

/** The text of a file by its own name, as `FileStore.read` has it. */
export type ReadText = (file: FileId, name: string) => Promise<string | undefined>;

const OWNER_MAY_WRITE = 0o200;
/** As many as systems follow. */
const MOST_LINKS = 40;
/** How often a change is begun anew because its lock was taken away: by whoever cannot see that this process lives. */
const MOST_ATTEMPTS = 20;

/** Changes files on a disk that other processes change too: each change is made on what the file says at that moment. */
export class FileChanger {
  readonly #locks: Locks;
  /** Folders in which nothing is left of processes that were killed before this one. */
  readonly #swept = new Set<string>();

  constructor(
    private readonly disk: Disk,
    processes: Processes,
    private readonly read: ReadText,
    waiting: Waiting = systemWaiting,
    /** Whose work is waited for; absent where nobody's is. */
    private readonly git?: GitAtWork,
  ) {
    this.#locks = new Locks(disk, processes, waiting);
  }

  /** As `FileStore.update`, of a file by its own name. */
  async update(file: FileId, name: string, change: Change): Promise<void> {
    const place = await told(file, name, this.#placeOf(file, name));
    await this.#sweepOnce(path.dirname(place));
    for (let attempt = 1; ; attempt++) {
      await this.git?.end(place);
      const lock = await told(file, place, this.#locks.take(file, place));
      try {
        await this.#updateUnder(lock, file, place, change);
        return;
      } catch (error) {
        if (!(error instanceof LockLost)) throw error;
        if (attempt === MOST_ATTEMPTS)
          throw new StoreError('busy', file, 'its lock was taken away again and again');
      } finally {
        await lock.release();
      }
    }
  }

  async #updateUnder(lock: HeldLock, file: FileId, name: string, change: Change): Promise<void> {
    const before = await this.read(file, name);
    const after = change(before);
    if (after === before) return;
    const present = await told(file, name, this.disk.look(name));
    if (present) await this.#assertReplaceable(file, name, present);
    await told(file, name, after === undefined ? lock.takeAway() : lock.put(after, present));
  }

  /** To be renamed over, a file needs no permission of its own; and what has two names would be two files afterwards. */
  async #assertReplaceable(file: FileId, name: string, { mode, names }: Entry): Promise<void> {
    if (!(mode & OWNER_MAY_WRITE) || !(await this.disk.mayWrite(name)))
      throw new StoreError('no-permission', file, 'the file is read-only');
    if (names > 1) throw new StoreError('hard-link', file, `the file has ${names} names`);
  }

  /** A link stays a link: what it leads to is changed. */
  async #placeOf(file: FileId, name: string): Promise<string> {
    let place = name;
    for (let followed = 0; (await this.disk.look(place))?.kind === 'link'; followed++) {
      if (followed === MOST_LINKS) throw new StoreError('unavailable', file, 'its links lead to themselves');
      place = await this.disk.leadsTo(place);
    }
    if (place !== name && !(await this.disk.look(place)))
      throw new StoreError('dangling-link', file, `it is a link to ${place}`, place);
    return place;
  }

  async #sweepOnce(folder: string): Promise<void> {
    if (this.#swept.has(folder)) return;
    this.#swept.add(folder);
    await this.#locks.sweep(folder);
  }
}

/** What somebody waits for, or why it cannot be had. */
async function told<T>(file: FileId, name: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof LockLost ? error : await writeError(file, name, error);
  }
}
