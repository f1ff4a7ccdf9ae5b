import * as vscode from 'vscode';
import { type FileId, nameOf } from '../../core';
import { Refused } from '../session';

/** Opens a file that should be there; throws `Refused` where it is not, or is not text. */
export async function openText(file: FileId): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
  } catch {
    throw new Refused(vscode.l10n.t('{0} cannot be opened. Is it still there?', nameOf(file)));
  }
}
