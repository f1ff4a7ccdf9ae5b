import path from 'node:path';
import { codeOf, type Disk } from '../disk';
import { holderOf } from './names';
import { type ProcessMark, tableOfHost } from './processes';

/** What stands where a lock would be. */
export type FoundLock =
  /** Nothing, or the empty folder that is left when a change has been made. */
  | { readonly is: 'free' }
  | {
      readonly is: 'held';
      readonly holder: ProcessMark;
      /** When it was taken, by the file system's own clock. */
      readonly since: number;
    }
  /** Nobody holds it, and it is not empty: some systems keep notes of their own in every folder. */
  | { readonly is: 'littered' }
  /** No lock: somebody's folder, link or file. */
  | { readonly is: 'foreign' };

const FREE: FoundLock = { is: 'free' };
const FOREIGN: FoundLock = { is: 'foreign' };

/** The lock of an earlier version is a file: `HOST PID RANDOM`. */
const EARLIER_LOCK = /^(?<host>\S+) (?<pid>\d+) [0-9a-f]{12}$/;

/** Looks what stands where a lock would be; it may be gone, or another one, right afterwards. */
export async function lookAtLock(disk: Disk, lock: string): Promise<FoundLock> {
  const found = await disk.look(lock);
  if (!found) return FREE;
  try {
    if (found.kind === 'folder') return await lookInside(disk, lock);
    if (found.kind !== 'file') return FOREIGN;
    const holder = earlierHolder(await disk.readText(lock));
    return holder ? { is: 'held', holder, since: found.changed } : FOREIGN;
  } catch (error) {
    // Gone meanwhile.
    if (codeOf(error) === 'ENOENT') return FREE;
    throw error;
  }
}

async function lookInside(disk: Disk, lock: string): Promise<FoundLock> {
  const names = await disk.namesIn(lock);
  if (names.length === 0) return FREE;
  const [token, ...others] = names.filter(name => !name.startsWith('.'));
  if (token === undefined) return { is: 'littered' };
  const holder = holderOf(token);
  if (!holder || others.length > 0) return FOREIGN;
  const room = await disk.look(path.join(lock, token));
  return room ? { is: 'held', holder, since: room.changed } : FREE;
}

/** Whose lock it is, by what a file says; undefined where it is none. */
function earlierHolder(text: string): ProcessMark | undefined {
  // On a disk without links it was made first, and filled then.
  if (text === '') return { table: '', pid: 0, started: 0 };
  const { host, pid } = EARLIER_LOCK.exec(text)?.groups ?? {};
  return host === undefined ? undefined : { table: tableOfHost(host), pid: Number(pid), started: 0 };
}
