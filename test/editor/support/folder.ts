import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';

/** A folder of the workspace that a suite of tests has for itself. */
export class Folder {
  readonly uri: vscode.Uri;

  constructor(name: string) {
    const [root] = vscode.workspace.workspaceFolders ?? [];
    ok(root);
    this.uri = vscode.Uri.joinPath(root.uri, name);
  }

  file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(this.file(name), bytes);
  }

  async read(name: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file(name)));
  }

  async delete(name: string): Promise<void> {
    await vscode.workspace.fs.delete(this.file(name));
  }

  open(name: string): Thenable<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(this.file(name));
  }

  /** Closes its editors without saving and removes it. */
  async remove(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(this.uri, { recursive: true });
  }
}
