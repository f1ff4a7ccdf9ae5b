import * as vscode from 'vscode';
import { Emitter } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { FileChange, Watcher } from '../../workspace';
import { idOf } from '../host';

/** What may stand beside a source outside the workspace: its sidecars, and the codebook of its folder. */
const BESIDE = '{*.quotes.yaml,*.quotes.*.yaml,[cC]odebook.yaml}';

/** Files that change, as VS Code tells of them. Folders that come or go it tells of as a whole. */
export class VscodeWatcher implements Watcher, vscode.Disposable {
  readonly #changes = new Emitter<FileChange>();
  readonly onDidChange = this.#changes.listen;
  readonly #watchers: vscode.FileSystemWatcher[] = [];
  readonly #watched = new Set<FileId>();

  constructor() {
    this.#watch('**');
  }

  /** Nobody else tells of changes outside the workspace folders. */
  watchFolder(folder: FileId): void {
    if (this.#watched.has(folder)) return;
    this.#watched.add(folder);
    this.#watch(new vscode.RelativePattern(vscode.Uri.parse(folder), BESIDE));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
  }

  #watch(pattern: vscode.GlobPattern): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const telling = (kind: FileChange['kind']) => (uri: vscode.Uri) =>
      this.#changes.emit({ kind, file: idOf(uri) });
    watcher.onDidCreate(telling('created'));
    watcher.onDidChange(telling('changed'));
    watcher.onDidDelete(telling('deleted'));
    this.#watchers.push(watcher);
  }
}
