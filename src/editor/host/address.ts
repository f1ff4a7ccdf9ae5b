import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import type { Spellings } from '../../workspace';

let spellings: Spellings | undefined;

/** Has addresses spelled as the disks of this host spell them, from the start on. */
export function spellAs(those: Spellings | undefined): void {
  spellings = those;
}

/** The one address by which a file is known, however VS Code or a person has spelled it. */
export function idOf(uri: vscode.Uri): FileId {
  const address = uri.toString();
  return spellings?.idOf(address) ?? address;
}

/** The file in the active editor. */
export function activeFile(): FileId | undefined {
  const { document } = vscode.window.activeTextEditor ?? {};
  return document && idOf(document.uri);
}

/** The address of a file by its very name, as it is known once it has that: it may be another spelling of what it has now. */
export function addressNamed(uri: vscode.Uri): FileId {
  const address = uri.toString();
  return spellings?.namedAnew(address) ?? address;
}
