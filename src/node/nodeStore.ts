import { close, fstat, open as openDescriptor, read } from 'node:fs';
import { type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  demandText,
  type FileId,
  FileQueue,
  type FileStore,
  type Kept,
  LARGEST_FILE,
  type Stamp,
  StoreError,
  tooLarge,
} from '../core';
import { sweep, temporaryName } from './leftovers';
import { withLock } from './lock';

/**
 * Files on a local disk. A change is made under a lock that other processes respect, on what the file says at that
 * moment, and takes effect at once: it is written beside the file, brought to disk and renamed over it.
 */
export class NodeStore implements FileStore {
  readonly #queue = new FileQueue();
  /** Folders in which nothing is left of processes that were killed before this one. */
  readonly #swept = new Set<string>();

  async read(file: FileId): Promise<string | undefined> {
    return readText(file, fileURLToPath(file));
  }

  async stamp(file: FileId): Promise<Stamp | undefined> {
    try {
      const { mtimeMs, ctimeMs, size } = await stat(fileURLToPath(file));
      // What copies a file often gives it back the time of its last change, and nobody the time of its arrival.
      return { key: `${mtimeMs} ${ctimeMs} ${size}`, changed: Math.max(mtimeMs, ctimeMs) };
    } catch {
      return undefined;
    }
  }

  update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<Kept> {
    return this.#queue.run(file, async () => {
      const name = await realName(fileURLToPath(file));
      await this.#sweepOnce(path.dirname(name));
      return withLock(file, name, async (): Promise<Kept> => {
        const before = await readText(file, name);
        const after = change(before);
        if (after === before) return 'on-disk';
        try {
          if (after === undefined) await unlink(name);
          else await replace(name, after);
        } catch (error) {
          throw storeError(file, error);
        }
        return 'on-disk';
      });
    });
  }

  async #sweepOnce(folder: string): Promise<void> {
    if (this.#swept.has(folder)) return;
    this.#swept.add(folder);
    await sweep(folder);
  }
}

/** A link stays a link: what it leads to is replaced. */
async function realName(name: string): Promise<string> {
  try {
    return await realpath(name);
  } catch {
    return name;
  }
}

async function readText(file: FileId, name: string): Promise<string | undefined> {
  try {
    const bytes = await readBytes(file, name);
    demandText(file, bytes);
    return bytes.toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw storeError(file, error);
  }
}

const openQuickly = promisify(openDescriptor);
const statQuickly = promisify(fstat);
const readQuickly = promisify(read);
const closeQuickly = promisify(close);

/** In four calls of the system; `readFile` needs twice as many, which ten thousand files make felt. */
async function readBytes(file: FileId, name: string): Promise<Buffer> {
  const descriptor = await openQuickly(name, 'r');
  try {
    const { size } = await statQuickly(descriptor);
    if (size > LARGEST_FILE) throw tooLarge(file, size);
    // One byte more than there should be: a file that has grown meanwhile, or that tells no size, is read to its end.
    const bytes = Buffer.allocUnsafe(size + 1);
    const { bytesRead } = await readQuickly(descriptor, bytes, 0, size + 1, 0);
    return bytesRead <= size ? bytes.subarray(0, bytesRead) : await readFile(name);
  } finally {
    await closeQuickly(descriptor);
  }
}

/** Writes beside the file and renames over it: a crash leaves the old file or the new one. */
async function replace(name: string, text: string): Promise<void> {
  const mode = await stat(name).then(
    found => found.mode,
    () => undefined,
  );
  if (mode !== undefined && !(mode & 0o200))
    throw Object.assign(new Error('the file is read-only'), { code: 'EACCES' });
  const beside = temporaryName(path.dirname(name));
  let handle: FileHandle | undefined;
  try {
    handle = await open(beside, 'wx');
    // Given on opening, it would lose what the process keeps from new files.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(text, 'utf8');
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(beside, name);
  } catch (error) {
    await handle?.close();
    await unlink(beside).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(name));
}

/** The new name itself must reach the disk too; where folders cannot be opened (Windows) the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

export const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

export function storeError(file: FileId, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const denied = ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '');
  return new StoreError(denied ? 'no-permission' : 'unavailable', file, (error as Error).message);
}
