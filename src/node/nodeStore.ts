import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileId } from '../core/format';
import {
  FileQueue,
  type FileStore,
  type Listed,
  type LoadedFile,
  MOST_SIDE_BY_SIDE,
  type Stamp,
  type WrittenTo,
} from '../core/store';
import type { LoadedSidecar, SidecarLoader } from '../workspace';
import { codeOf, LocalDisk, storeError, systemWaiting } from './disk';
import { type Change, FileChanger } from './fileChanger';
import { fileIdOf } from './fileId';
import { GitAtWork } from './gitAtWork';
import { LoadingThread, loadFile, readText, stampOfFile } from './loading';
import { processesOf } from './locking';

export interface NodeStoreOptions {
  /** Git waits for what is changed here; without it, changes wait for git. */
  readonly gitWaits?: boolean;
}

/**
 * Files on a local disk. A change is made under a lock that other processes respect, on what the file says at that
 * moment, and takes effect at once: it is written beside the file, brought to disk and renamed over it.
 */
export class NodeStore implements FileStore, SidecarLoader {
  readonly #queue = new FileQueue();
  #changer: Promise<FileChanger> | undefined;

  /** @param thread loads files in great numbers; without one they are loaded on this thread */
  constructor(
    private readonly thread?: LoadingThread,
    private readonly options: NodeStoreOptions = {},
  ) {}

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
    const name = fileURLToPath(folder);
    const entries = await readdir(name, { withFileTypes: true }).catch(error => {
      if (NO_FOLDER.has(codeOf(error))) return [];
      throw storeError(folder, error);
    });
    return Promise.all(
      entries.map(entry => (entry.isSymbolicLink() ? listedLink(name, entry) : listed(entry))),
    );
  }

  update(file: FileId, change: Change): Promise<WrittenTo> {
    return this.#queue.run(file, async (): Promise<WrittenTo> => {
      this.#changer ??= processesOf().then(
        processes =>
          new FileChanger(
            new LocalDisk(),
            processes,
            readText,
            systemWaiting,
            this.options.gitWaits ? undefined : new GitAtWork(),
          ),
      );
      await (await this.#changer).update(file, fileURLToPath(file), change);
      return 'on-disk';
    });
  }
}

/** What the system says where there is no such folder. */
const NO_FOLDER: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

const listed = (entry: Dirent): Listed => ({ name: entry.name, kind: kindOf(entry) });

const kindOf = (entry: Dirent | Stats): Listed['kind'] =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';

/** Real paths are asked for where there is a link alone: that of a drive may be a server's, which nobody has opened. */
async function listedLink(folder: string, { name }: Dirent): Promise<Listed> {
  try {
    const target = await realpath(path.join(folder, name));
    const kind = kindOf(await stat(target));
    if (kind !== 'folder') return { name, kind };
    return { name, kind, link: { from: `${fileIdOf(await realpath(folder))}/`, to: `${fileIdOf(target)}/` } };
  } catch {
    return { name, kind: 'other' };
  }
}
