import { randomBytes } from 'node:crypto';
import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FileId, StoreError } from '../core';

/** A lock is held for milliseconds; one this old belongs to a process that ended without a word. */
const STALE_AFTER_MS = 10_000;
/** Longest wait for others before the write is given up. */
const PATIENCE_MS = 15_000;
const LONGEST_PAUSE_MS = 40;

/**
 * Runs work while no other process that asks here can change the same file. The lock is a file beside it, made by
 * exclusive creation; what a dead process left behind is taken over.
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
  for (let wait = 1; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(mine);
      await handle.close();
      return;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT')
        throw new StoreError(code === 'ENOENT' ? 'unavailable' : 'no-permission', file, message);
      if (code !== 'EEXIST' && code !== 'EPERM') throw new StoreError('unavailable', file, message);
    }
    if (await isAbandoned(lock)) await clear(lock);
    else if (Date.now() > deadline)
      throw new StoreError('busy', file, `${path.basename(lock)} is held by another program`);
    else await pause(wait * (0.5 + Math.random()));
  }
}

/** A lock of a process on this machine that is no more, or one nobody can still need. */
async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    if (Date.now() - mtimeMs > STALE_AFTER_MS) return true;
    const [host, pid] = holder.split(' ');
    return host === hostname() && pid !== undefined && !isAlive(Number(pid));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes an abandoned lock out of the way. It is renamed first: of several that try, one succeeds, and a lock that
 * somebody took anew in the meantime is told by its age and put back.
 */
async function clear(lock: string): Promise<void> {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if (await isAbandoned(aside)) await unlink(aside).catch(() => undefined);
  else await rename(aside, lock).catch(() => undefined);
}

async function release(lock: string, mine: string): Promise<void> {
  const holder = await readFile(lock, 'utf8').catch(() => undefined);
  if (holder === mine) await unlink(lock).catch(() => undefined);
}
