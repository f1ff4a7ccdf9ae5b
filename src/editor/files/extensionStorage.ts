import * as vscode from 'vscode';
import type { FileStore } from '../../core/store';
import type { PackedText } from '../../core/text';
import type { CacheStorage } from '../../workspace';

/** A cache in a folder of the extension's own storage for a workspace. */
export class ExtensionStorage implements CacheStorage {
  constructor(
    private readonly store: FileStore,
    private readonly folder: vscode.Uri,
    readonly writer: string,
  ) {}

  async list(): Promise<readonly string[]> {
    return (await this.store.list(this.folder.toString())).map(({ name }) => name);
  }

  async load(name: string): Promise<PackedText | undefined> {
    return (await this.store.load(this.#file(name).toString()))?.text;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(this.#file(name), bytes);
  }

  #file = (name: string): vscode.Uri => vscode.Uri.joinPath(this.folder, name);
}
