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
/** How often a change is begun anew because others were quicker, or took its lock away, not seeing that this process lives. */
const MOST_ATTEMPTS = 20;

/** Somebody who does not know of locks has changed the file meanwhile, or is about to: the change is to be made on that. */
class Overtaken extends Error {}

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
    private readonly git?: Pick<GitAtWork, 'on' | 'end'>,
  ) {
    this.#locks = new Locks(disk, processes, waiting);
  }

  /** As `FileStore.update`, of a file by its own name. */
  async update(file: FileId, name: string, change: Change): Promise<void> {
    const place = await told(file, name, this.#placeOf(file, name));
    await this.#sweepOnce(path.dirname(place));
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++)
      if (await this.#isMade(file, place, change)) return;
    throw new StoreError('busy', file, 'others were quicker again and again');
  }

  /** Makes a change on what the file says; false where that was overtaken, and the change is to be made once more. */
  async #isMade(file: FileId, name: string, change: Change): Promise<boolean> {
    const lock = await told(file, name, this.#locks.take(file, name));
    try {
      const mayBegin = (await this.git?.end(name)) === true;
      const text = await this.#updateUnder(lock, file, name, change, mayBegin);
      return !mayBegin || (await this.#hasStayed(file, name, text));
    } catch (error) {
      if (error instanceof LockLost || error instanceof Overtaken) return false;
      throw error;
    } finally {
      await lock.release();
    }
  }

  /**
   * What the file says now.
   * @param mayBegin whether git is at rest, and the change is left where it begins to work
   */
  async #updateUnder(
    lock: HeldLock,
    file: FileId,
    name: string,
    change: Change,
    mayBegin: boolean,
  ): Promise<string | undefined> {
    const before = await this.read(file, name);
    const after = change(before);
    if (after === before) return before;
    const present = await told(file, name, this.disk.look(name));
    if (present) await this.#assertReplaceable(file, name, present);
    const demandUntouched = async () => {
      if ((mayBegin && (await this.git?.on(name))) || (await this.read(file, name)) !== before)
        throw new Overtaken();
    };
    const making =
      after === undefined ? lock.takeAway(demandUntouched) : lock.put(after, present, demandUntouched);
    await told(file, name, making);
    return after;
  }

  /** Git that began right before the change may have looked at the file before it, and writes over it by its end. */
  async #hasStayed(file: FileId, name: string, text: string | undefined): Promise<boolean> {
    if (!(await this.git?.on(name))) return true;
    await this.git?.end(name);
    return (await this.read(file, name)) === text;
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
    if (error instanceof LockLost || error instanceof Overtaken) throw error;
    throw await writeError(file, name, error);
  }
}
