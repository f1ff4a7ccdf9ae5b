import { createHash, randomBytes } from 'node:crypto';
import { link, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FileId } from '../core/format';
import { StoreError } from '../core/store';
import { isAlive, sweep, temporaryName } from './leftovers';

/** A lock is held for milliseconds; one this old belongs to a process that ended without a word. */
const STALE_AFTER_MS = 10_000;
/** Longest wait for others before the write is given up. */
const PATIENCE_MS = 15_000;
const LONGEST_PAUSE_MS = 40;

/**
 * Runs work while no other process that asks here can change the same file. The lock is a file beside it that says who
 * holds it; what a dead process left behind is taken over.
 */
export async function withLock<T>(file: FileId, name: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(name), `.${path.basename(name)}.lock`);
  const mine = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
  await take(file, lock, mine);
  try {
    return await work();
  } finally {
    await release(lock, mine);
  }
}

async function take(file: FileId, lock: string, mine: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  const ready = temporaryName(path.dirname(lock));
  try {
    for (let wait = 1; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      // Written anew each time: a lock's age is that of what it says.
      await writeFile(ready, mine);
      if (await acquire(lock, ready, mine)) return;
      if (Date.now() > deadline)
        throw new StoreError('busy', file, `${path.basename(lock)} is held by another program`);
      await pause(wait * (0.5 + Math.random()));
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
    throw new StoreError(denied ? 'no-permission' : 'unavailable', file, message);
  } finally {
    await unlink(ready).catch(() => undefined);
  }
}

/**
 * Whether a lock could be had. An abandoned one is replaced by whoever holds the lock on its replacement, which is named
 * after what it says: so of several that find it abandoned one succeeds, and a lock taken anew is never touched.
 */
async function acquire(lock: string, ready: string, mine: string): Promise<boolean> {
  if (await make(lock, ready, mine)) return true;
  const left = await abandonedBy(lock);
  if (left === undefined) return false;
  const claim = `${lock}-${createHash('sha256').update(left).digest('hex').slice(0, 12)}`;
  if (!(await acquire(claim, ready, mine))) return false;
  if ((await abandonedBy(lock)) === left) {
    await rename(claim, lock);
    await sweep(path.dirname(lock));
    return true;
  }
  await release(claim, mine);
  return false;
}

/** Makes a lock that says at once who holds it: a process killed right afterwards can be told to be no more. */
async function make(lock: string, ready: string, mine: string): Promise<boolean> {
  try {
    await link(ready, lock).catch(async error => {
      if (error.code === 'EEXIST') throw error;
      // There are file systems without links.
      await writeFile(lock, mine, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    // Windows denies what is about to be removed.
    if (['EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** What a lock says whose process on this machine is no more, or that nobody can still need. */
async function abandonedBy(lock: string): Promise<string | undefined> {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    const [host, pid] = holder.split(' ');
    const isDead = host === hostname() && pid !== undefined && !isAlive(Number(pid));
    return isDead || Date.now() - mtimeMs > STALE_AFTER_MS ? holder : undefined;
  } catch {
    return undefined;
  }
}

async function release(lock: string, mine: string): Promise<void> {
  const holder = await readFile(lock, 'utf8').catch(() => undefined);
  if (holder === mine) await unlink(lock).catch(() => undefined);
}
