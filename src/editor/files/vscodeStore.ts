import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import {
  assertText,
  FileQueue,
  type FileStore,
  LARGEST_FILE,
  type Listed,
  type LoadedFile,
  MOST_SIDE_BY_SIDE,
  type Stamp,
  StoreError,
  tooLarge,
  type WrittenTo,
} from '../../core/store';
import { PackedText } from '../../core/text';

/** How often a write is tried again when somebody else wrote in between. */
const TRIES = 5;

/**
 * Files through VS Code's own file system: virtual folders, remote ones, the browser. It cannot lock, so what was
 * written is read again, and a change that got lost is made once more on what is there now.
 */
export class VscodeStore implements FileStore {
  readonly sideBySide = MOST_SIDE_BY_SIDE;
  readonly #queue = new FileQueue();

  async read(file: FileId): Promise<string | undefined> {
    return (await this.load(file))?.text.text;
  }

  async load(file: FileId): Promise<LoadedFile | undefined> {
    const uri = vscode.Uri.parse(file);
    try {
      const found = await vscode.workspace.fs.stat(uri);
      if (found.size > LARGEST_FILE) throw tooLarge(file, found.size);
      const bytes = await vscode.workspace.fs.readFile(uri);
      assertText(file, bytes);
      return { text: PackedText.ofBytes(bytes), stamp: stampOf(found) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw storeError(file, error);
    }
  }

  async stamp(file: FileId): Promise<Stamp | undefined> {
    try {
      return stampOf(await vscode.workspace.fs.stat(vscode.Uri.parse(file)));
    } catch {
      return undefined;
    }
  }

  async list(folder: FileId): Promise<readonly Listed[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && NO_FOLDER.has(error.code)) return [];
      throw storeError(folder, error);
    }
  }

  update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<WrittenTo> {
    return this.#queue.run(file, async (): Promise<WrittenTo> => {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const before = await this.read(file);
        const after = change(before);
        if (after === before) return 'on-disk';
        await this.#write(file, after);
        if ((await this.read(file)) === after) return 'on-disk';
      }
      throw new StoreError('busy', file, 'another program keeps changing the file');
    });
  }

  async #write(file: FileId, text: string | undefined): Promise<void> {
    const uri = vscode.Uri.parse(file);
    try {
      if (text === undefined) await vscode.workspace.fs.delete(uri);
      else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    } catch (error) {
      throw storeError(file, error);
    }
  }
}

/** What VS Code says where there is no such folder. */
const NO_FOLDER: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);

/** Of a link to a folder nobody says where it leads: it is not followed, for it may lead to where it stands. */
function kindOf(type: vscode.FileType): Listed['kind'] {
  if (type === vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}

const stampOf = ({ mtime, size }: vscode.FileStat): Stamp => ({ key: `${mtime} ${size}`, changed: mtime });

function storeError(file: FileId, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const denied = error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
  return new StoreError(denied ? 'no-permission' : 'unavailable', file, (error as Error).message);
}
