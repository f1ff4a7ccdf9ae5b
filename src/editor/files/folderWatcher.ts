import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import { Soon } from '../soon';

/** What is unpacked, checked out or removed goes by in flocks; it is told of together. */
const GATHER_MS = 100;

/**
 * Tells of folders that came or went, each with its final slash. Of one that is removed, moved or unpacked VS Code tells
 * as a whole: its watchers may say nothing of the files in it.
 */
export class FolderWatcher implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  readonly #created = new Map<FileId, vscode.Uri>();
  readonly #deleted = new Set<FileId>();
  readonly #soon = new Soon(() => this.#tell(), GATHER_MS);

  constructor(
    private readonly came: (folders: ReadonlySet<FileId>) => void,
    /** Also told of files, as nobody can say any more which they were. */
    private readonly gone: (folders: ReadonlySet<FileId>) => void,
    /** Whether nobody wants to know what comes there: some programs unpack tens of thousands of files. */
    isLeftOut: (uri: vscode.Uri) => boolean,
  ) {
    this.#watcher.onDidCreate(uri => {
      if (isLeftOut(uri)) return;
      this.#created.set(uri.toString(), uri);
      this.#soon.ask();
    });
    this.#watcher.onDidDelete(uri => {
      this.#deleted.add(`${uri}/`);
      this.#soon.ask();
    });
  }

  dispose(): void {
    this.#soon.dispose();
    this.#watcher.dispose();
  }

  async #tell(): Promise<void> {
    if (this.#deleted.size > 0) this.gone(new Set(this.#deleted));
    this.#deleted.clear();
    const created = [...this.#created];
    this.#created.clear();
    const kinds = await Promise.all(created.map(([, uri]) => kindOf(uri)));
    const folders = created.flatMap(([path], i) =>
      kinds[i] === vscode.FileType.Directory ? [`${path}/`] : [],
    );
    if (folders.length > 0) this.came(new Set(folders));
  }
}

const kindOf = (uri: vscode.Uri): Promise<vscode.FileType> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => type,
    () => vscode.FileType.Unknown,
  );
