import * as vscode from 'vscode';
import type { FileId } from '../../core/format';

/** What may stand beside a source outside the workspace: its sidecar, and the codebook of its folder. */
const BESIDE = '{*.quotes.yaml,codebook.yaml}';

/** Watches the folders of sources that were opened from outside the workspace; nobody else tells of changes there. */
export class OutsideWatcher implements vscode.Disposable {
  readonly #watchers = new Map<FileId, vscode.FileSystemWatcher>();

  constructor(private readonly tell: (file: FileId) => void) {}

  watchBeside(source: vscode.Uri): void {
    const folder = vscode.Uri.joinPath(source, '..');
    if (this.#watchers.has(folder.toString())) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, BESIDE));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      event(uri => this.tell(uri.toString()));
    this.#watchers.set(folder.toString(), watcher);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#watchers.values()).dispose();
  }
}
