import * as vscode from 'vscode';
import { idOf } from '../host';
import { type PageAddress, pageUri } from './address';

/** Shows a page where it is open already, else where the options say. */
export async function showPage(
  address: PageAddress,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const uri = pageUri(address);
  const open = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && idOf(input.uri) === idOf(uri)),
  );
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, {
    ...options,
    ...(open && { viewColumn: open.viewColumn }),
  });
}
