import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';

/** A folder of the workspace that a suite of tests has for itself. */
export class Folder {
  uri: vscode.Uri;

  constructor(name: string) {
    this.uri = inWorkspace(name);
  }

  file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(this.file(name), bytes);
  }

  async read(name: string): Promise<string> {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await vscode.workspace.fs.readFile(this.file(name)),
    );
  }

  async delete(name: string): Promise<void> {
    await vscode.workspace.fs.delete(this.file(name));
  }

  open(name: string): Thenable<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(this.file(name));
  }

  /** From now on it is another folder: what is known of files of the same name is not known of its files. */
  moveTo(name: string): void {
    this.uri = inWorkspace(name);
  }

  /** Closes its editors without saving and removes it. */
  async remove(): Promise<void> {
    await giveUpAllTyped();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(this.uri, { recursive: true });
  }
}

function inWorkspace(name: string): vscode.Uri {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  ok(root);
  return vscode.Uri.joinPath(root.uri, name);
}

/** Leaves no document unsaved, and saves none. */
export async function giveUpAllTyped(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) if (document.isDirty) await giveUp(document);
}

/** Takes an editor back to what is on disk: VS Code would ask before it closes it. */
async function giveUp(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}
