import * as vscode from 'vscode';
import type { FileId } from '../../core';
import { Soon } from '../soon';

/** What is unpacked or checked out comes in flocks; it is looked into once it is all there. */
const GATHER_MS = 100;

/**
 * Tells of folders that came or went, each with its final slash. Of one that is removed, moved or unpacked VS Code tells
 * as a whole: its watchers may say nothing of the files in it.
 */
export class FolderWatcher implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  readonly #created = new Map<FileId, vscode.Uri>();
  readonly #soon = new Soon(() => this.#tellCreated(), GATHER_MS);

  constructor(
    private readonly came: (folders: readonly FileId[]) => void,
    gone: (folder: FileId) => void,
  ) {
    this.#watcher.onDidCreate(uri => {
      this.#created.set(uri.toString(), uri);
      this.#soon.ask();
    });
    this.#watcher.onDidDelete(uri => gone(`${uri}/`));
  }

  dispose(): void {
    this.#soon.dispose();
    this.#watcher.dispose();
  }

  async #tellCreated(): Promise<void> {
    const created = [...this.#created];
    this.#created.clear();
    const kinds = await Promise.all(created.map(([, uri]) => kindOf(uri)));
    const folders = created.flatMap(([path], i) =>
      kinds[i] === vscode.FileType.Directory ? `${path}/` : [],
    );
    if (folders.length > 0) this.came(folders);
  }
}

const kindOf = (uri: vscode.Uri): Promise<vscode.FileType> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => type,
    () => vscode.FileType.Unknown,
  );
