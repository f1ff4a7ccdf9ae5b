import path from 'node:path';
import type { FileId } from '../../core/format';
import { StoreError, type StoreFailure } from '../../core/store';
import { codeOf, type Disk, type Entry, PatientDisk, type Waiting } from '../disk';
import { type FoundLock, lookAtLock } from './foundLock';
import { isLockName, lockNameOf, makerOf, newToken, temporaryName } from './names';
import type { Processes, ProcessMark } from './processes';

/** A lock is held for milliseconds: that old, it belongs to a process that ended where nobody here could see it. */
const STALE_AFTER_MS = 10_000;
/** The same where a process has the holder's number, which may have been given anew. */
const STALE_THOUGH_PERHAPS_RUNNING_MS = 10 * 60_000;
/** What nobody can say the maker of is left for so long. */
const LEFTOVER_AFTER_MS = 24 * 3_600_000;
/** A disk may count in steps of two seconds. */
const CLOCK_STEP_MS = 2_000;
/** Longest wait for others before the write is given up. */
const PATIENCE_MS = 15_000;
const LONGEST_PAUSE_MS = 40;

/** The lock was taken from whoever held it, and what was to be done under it was not: it is to be done again. */
export class LockLost extends Error {}

/** The lock of one file, as long as nobody takes it away. */
export interface HeldLock {
  /**
   * Puts a new text in the file's place, or throws `LockLost` and leaves all as it is.
   * @param like what has that place now
   * @param demand is asked at the last moment: where it throws, nothing is done
   */
  put(text: string, like: Entry | undefined, demand: () => Promise<void>): Promise<void>;
  /** Removes the file, or throws `LockLost` and leaves all as it is; `demand` as for `put`. */
  takeAway(demand: () => Promise<void>): Promise<void>;
  /** Never throws. */
  release(): Promise<void>;
}

/**
 * Locks that other processes respect, on this machine and on others that share the disk.
 *
 * A lock is a folder beside its file. In it is a folder named after its holder, and in that the new text is written: to
 * rename it from there into the file's place is what makes the change. Whoever takes over a lock renames it away, with all
 * that is in it. So a holder that comes back late, having slept or been taken for dead, finds its text gone from under
 * that name and makes no change: nothing has to be known of clocks or processes for that. They only tell when waiting for
 * somebody makes no sense any more.
 */
export class Locks {
  readonly #patient: Disk;

  constructor(
    private readonly disk: Disk,
    private readonly processes: Processes,
    private readonly waiting: Waiting,
  ) {
    this.#patient = new PatientDisk(disk, waiting);
  }

  /** Takes the lock of a file, as soon as nobody else has it. Throws `StoreError` where others keep it. */
  async take(file: FileId, name: string): Promise<HeldLock> {
    const lock = lockNameOf(name);
    return new LockFolder(this.#patient, name, lock, await this.#take(file, lock));
  }

  /** Removes what processes left in a folder when they were killed: locks, and what was to become of them. */
  async sweep(folder: string): Promise<void> {
    const names = await this.disk.namesIn(folder).catch(() => []);
    const ours = names.filter(name => isLockName(name) || makerOf(name) !== undefined);
    await Promise.all(ours.map(name => this.#sweepOne(path.join(folder, name)).catch(() => undefined)));
  }

  async #take(file: FileId, lock: string): Promise<string> {
    const deadline = this.waiting.now() + PATIENCE_MS;
    for (let wait = 1; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const found = await lookAtLock(this.disk, lock);
      if (found.is === 'foreign') throw lockError('lock-foreign', file, lock);
      if (found.is === 'free') {
        const token = await this.#make(lock);
        if (token !== undefined) return token;
      }
      const standing = await this.#standingOf(found, path.dirname(lock));
      if (standing === 'abandoned') {
        await this.#takeAway(lock);
        await this.sweep(path.dirname(lock));
      } else {
        if (this.waiting.now() >= deadline) throw lockError(FAILURES[standing], file, lock);
        await this.waiting.pause(wait * (0.5 + Math.random()));
      }
    }
  }

  /** Brings a lock into being with all that is in it; undefined where somebody was quicker. */
  async #make(lock: string): Promise<string | undefined> {
    const token = newToken(this.processes.own);
    const ready = temporaryName(path.dirname(lock), token);
    await this.disk.makeFolder(ready);
    try {
      await this.disk.makeFolder(path.join(ready, token));
      await this.disk.rename(ready, lock);
      return token;
    } catch (error) {
      await this.#patient.removeAll(ready).catch(() => undefined);
      if (TAKEN.has(codeOf(error))) return undefined;
      throw error;
    }
  }

  async #standingOf(found: Exclude<FoundLock, { is: 'foreign' }>, folder: string): Promise<Standing> {
    if (found.is === 'littered') return 'abandoned';
    if (found.is === 'free') return 'free';
    const state = this.processes.stateOf(found.holder);
    if (state === 'ended') return 'abandoned';
    if (state === 'running') return 'held';
    const age = (await this.#now(folder)) - found.since;
    if (age < -CLOCK_STEP_MS) return 'in-future';
    const stale = state === 'perhaps' ? STALE_THOUGH_PERHAPS_RUNNING_MS : STALE_AFTER_MS;
    return age > stale ? 'abandoned' : 'held';
  }

  /** The time by the clock of the file system that has a folder, which alone can be compared with what it says of files. */
  async #now(folder: string): Promise<number> {
    const probe = temporaryName(folder, newToken(this.processes.own));
    await this.disk.makeFolder(probe);
    try {
      return (await this.disk.look(probe))?.changed ?? 0;
    } finally {
      await this.#patient.removeFolder(probe).catch(() => undefined);
    }
  }

  /** Takes a lock from its holder. If that is not whom it was taken for, it does its work once more. */
  async #takeAway(lock: string): Promise<void> {
    const away = temporaryName(path.dirname(lock), newToken(this.processes.own));
    try {
      await this.disk.rename(lock, away);
    } catch (error) {
      // Somebody else has, or somebody keeps a file in it open.
      if (codeOf(error) === 'ENOENT' || TAKEN.has(codeOf(error))) return;
      throw error;
    }
    await this.#patient.removeAll(away).catch(() => undefined);
  }

  async #sweepOne(name: string): Promise<void> {
    const base = path.basename(name);
    const maker = makerOf(base);
    if (maker) {
      if (await this.#isLeftover(maker, name)) await this.disk.removeAll(name);
    } else if (isLockName(base)) {
      const found = await lookAtLock(this.disk, name);
      if (found.is === 'held' && this.processes.stateOf(found.holder) === 'ended') await this.#takeAway(name);
    }
  }

  async #isLeftover(maker: ProcessMark, name: string): Promise<boolean> {
    const state = this.processes.stateOf(maker);
    if (state === 'ended' || state === 'running') return state === 'ended';
    const found = await this.disk.look(name);
    return found !== undefined && (await this.#now(path.dirname(name))) - found.changed > LEFTOVER_AFTER_MS;
  }
}

/** What the system says where a folder is to be renamed to a name that something has. Windows denies it. */
const TAKEN: ReadonlySet<string | undefined> = new Set([
  'ENOTEMPTY',
  'EEXIST',
  'ENOTDIR',
  'EISDIR',
  'EPERM',
  'EACCES',
  'EBUSY',
]);

type Standing = 'free' | 'held' | 'abandoned' | 'in-future';

/** What is told of a lock that cannot be had in the end; a free one is one that the system lets nobody make. */
const FAILURES = { free: 'busy', held: 'lock-held', 'in-future': 'lock-in-future' } as const;

const lockError = (failure: StoreFailure, file: FileId, lock: string) =>
  new StoreError(failure, file, `${failure}: ${path.basename(lock)}`, path.basename(lock));

class LockFolder implements HeldLock {
  readonly #room: string;
  readonly #text: string;

  constructor(
    private readonly disk: Disk,
    private readonly name: string,
    private readonly lock: string,
    token: string,
  ) {
    this.#room = path.join(lock, token);
    this.#text = path.join(this.#room, 'text');
  }

  async put(text: string, like: Entry | undefined, demand: () => Promise<void>): Promise<void> {
    await whileHeld(async () => {
      await this.disk.writeNew(this.#text, text, like);
      await demand();
      await this.disk.rename(this.#text, this.name);
    });
    await this.disk.syncFolder(path.dirname(this.name));
  }

  async takeAway(demand: () => Promise<void>): Promise<void> {
    await demand();
    await whileHeld(() => this.disk.rename(this.name, this.#text));
    await this.disk.syncFolder(path.dirname(this.name));
  }

  /** The folder goes only when it is empty: it may be somebody else's lock by now. */
  async release(): Promise<void> {
    try {
      // Most often it is empty.
      await this.disk.removeFolder(this.#room).catch(() => this.disk.removeAll(this.#room));
      await this.disk.removeFolder(this.lock);
    } catch {
      // Taken away, or taken anew.
    }
  }
}

async function whileHeld(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new LockLost() : error;
  }
}
