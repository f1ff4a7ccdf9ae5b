import { createHash, randomBytes } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** This machine, so that no folder shared with another one is swept of what the other still needs. */
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 12);
const TEMPORARY = /^\.crossquote-(?<machine>[0-9a-f]{12})-(?<pid>\d+)-[0-9a-f]{12}\.tmp$/;

/** A new name in a folder, which says who made it. */
export const temporaryName = (folder: string): string =>
  path.join(folder, `.crossquote-${HERE}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);

/** Removes the temporary files that processes of this machine left in a folder when they were killed. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.filter(isLeftover).map(name => unlink(path.join(folder, name)).catch(() => undefined)),
  );
}

function isLeftover(name: string): boolean {
  const { machine, pid } = TEMPORARY.exec(name)?.groups ?? {};
  return machine === HERE && !isAlive(Number(pid));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
