import type { Stats } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './storeError';

/** What has a name. Of a link it is the link that is described, not what it leads to. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** When its content was last changed, in milliseconds since 1970, as the file system's own clock has it. */
  readonly changed: number;
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
  /** How many names it has on its disk. */
  readonly names: number;
}

/**
 * What is asked of the file system where files are changed, by their names. What fails throws as Node does, with the
 * system's code (`ENOENT`).
 */
export interface Disk {
  /** Undefined where nothing has the name. */
  look(name: string): Promise<Entry | undefined>;
  namesIn(folder: string): Promise<readonly string[]>;
  /** Whether this person may write the file, or in the folder; false also where there is none. */
  mayWrite(name: string): Promise<boolean>;
  /** Where a link leads, whether there is something or not. */
  leadsTo(link: string): Promise<string>;
  readText(name: string): Promise<string>;
  /** Fails where something has the name. */
  makeFolder(name: string): Promise<void>;
  /** Fails where something is in it. */
  removeFolder(name: string): Promise<void>;
  /** Removes what has the name, with all below it; nothing where nothing has. */
  removeAll(name: string): Promise<void>;
  /** In the place of what has that name, be it a file or an empty folder; whole or not at all. */
  rename(from: string, to: string): Promise<void>;
  unlink(name: string): Promise<void>;
  /**
   * Makes a file and brings it to disk; fails where something has the name.
   * @param like the file whose place it will take: who owns it and who may do what with it stays so, where it may
   */
  writeNew(name: string, text: string, like?: Entry): Promise<void>;
  /** Brings the names in a folder to disk. */
  syncFolder(folder: string): Promise<void>;
}

/** The disk of this machine. */
export class LocalDisk implements Disk {
  async look(name: string): Promise<Entry | undefined> {
    try {
      return entryOf(await lstat(name));
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  }

  namesIn = (folder: string): Promise<readonly string[]> => readdir(folder);

  mayWrite = (name: string): Promise<boolean> =>
    access(name, constants.W_OK).then(
      () => true,
      () => false,
    );

  leadsTo = async (link: string): Promise<string> => path.resolve(path.dirname(link), await readlink(link));

  readText = (name: string): Promise<string> => readFile(name, 'utf8');

  makeFolder = (name: string): Promise<void> => mkdir(name);

  removeFolder = (name: string): Promise<void> => rmdir(name);

  removeAll = (name: string): Promise<void> => rm(name, { recursive: true, force: true });

  rename = (from: string, to: string): Promise<void> => rename(from, to);

  unlink = (name: string): Promise<void> => unlink(name);

  async writeNew(name: string, content: string | Uint8Array, like?: Entry): Promise<void> {
    const handle = await open(name, 'wx');
    try {
      if (like) await takeAfter(handle, like);
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Where folders cannot be opened (Windows) the system sees to it. */
  async syncFolder(folder: string): Promise<void> {
    const handle = await open(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}

const entryOf = (found: Stats): Entry => ({
  kind: found.isDirectory() ? 'folder' : found.isFile() ? 'file' : found.isSymbolicLink() ? 'link' : 'other',
  changed: found.mtimeMs,
  mode: found.mode,
  owner: found.uid,
  group: found.gid,
  names: found.nlink,
});

/** Only an administrator may give a file away; a group is kept by whoever is in it. */
async function takeAfter(handle: FileHandle, { mode, owner, group }: Entry): Promise<void> {
  const made = await handle.stat();
  if (made.uid !== owner || made.gid !== group)
    await handle
      .chown(owner, group)
      .catch(() => handle.chown(made.uid, group))
      .catch(() => undefined);
  // Given on opening, it would lose what the process keeps from new files; giving away takes some of it back.
  await handle.chmod(mode);
}
