import type { Dirent, Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileId } from '../core/format';
import {
  FileQueue,
  type FileStore,
  type Kept,
  type Listed,
  type LoadedFile,
  MOST_SIDE_BY_SIDE,
  type Stamp,
} from '../core/store';
import type { LoadedSidecar, SidecarLoader } from '../workspace';
import { fileIdOf } from './fileId';
import { sweep, temporaryName } from './leftovers';
import { LoadingThread, loadFile, readText, stampOfFile } from './loading';
import { withLock } from './lock';
import { codeOf, storeError } from './storeError';

/**
 * Files on a local disk. A change is made under a lock that other processes respect, on what the file says at that
 * moment, and takes effect at once: it is written beside the file, brought to disk and renamed over it.
 */
export class NodeStore implements FileStore, SidecarLoader {
  readonly #queue = new FileQueue();
  /** Folders in which nothing is left of processes that were killed before this one. */
  readonly #swept = new Set<string>();

  /** @param thread loads files in great numbers; without one they are loaded on this thread */
  constructor(private readonly thread?: LoadingThread) {}

  get sideBySide(): number {
    return this.thread ? LoadingThread.sideBySide : MOST_SIDE_BY_SIDE;
  }

  async read(file: FileId): Promise<string | undefined> {
    return readText(file, fileURLToPath(file));
  }

  load(file: FileId): Promise<LoadedFile | undefined> {
    return this.thread ? this.thread.load(file) : loadFile(file);
  }

  loadSidecar(sidecar: FileId): Promise<LoadedSidecar | undefined> {
    return this.thread ? this.thread.loadSidecar(sidecar) : loadFile(sidecar);
  }

  stamp(file: FileId): Promise<Stamp | undefined> {
    return this.thread ? this.thread.stamp(file) : stampOfFile(file);
  }

  async list(folder: FileId): Promise<readonly Listed[]> {
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true }).catch(error => {
      if (NO_FOLDER.has(codeOf(error))) return [];
      throw storeError(folder, error);
    });
    return Promise.all(
      entries.map(entry => (entry.isSymbolicLink() ? listedLink(folder, entry) : listed(entry))),
    );
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

/** What the system says where there is no such folder. */
const NO_FOLDER: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

const listed = (entry: Dirent): Listed => ({ name: entry.name, kind: kindOf(entry) });

const kindOf = (entry: Dirent | Stats): Listed['kind'] =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';

async function listedLink(folder: FileId, { name }: Dirent): Promise<Listed> {
  try {
    const target = await realpath(path.join(fileURLToPath(folder), name));
    const kind = kindOf(await stat(target));
    return kind === 'folder' ? { name, kind, target: `${fileIdOf(target)}/` } : { name, kind };
  } catch {
    return { name, kind: 'other' };
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
