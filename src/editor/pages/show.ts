import * as vscode from 'vscode';
import { idOf } from '../host';
import { type PageAddress, pageUri } from './address';

/**
 * Shows a page where it is open already, else where the options say: rendered, by the editor that `package.json` names for
 * pages, unless a person has set another one or this page is open as text.
 */
export async function showPage(
  address: PageAddress,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const uri = pageUri(address);
  const open = openTab(uri);
  const where = { ...options, ...(open && { viewColumn: open.group.viewColumn }) };
  if (open?.input instanceof vscode.TabInputText)
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), where);
  else await vscode.commands.executeCommand('vscode.open', uri, where);
}

/** Shows a page beside what a person looks at; in its place where that is an empty window. */
export function showPageBeside(address: PageAddress): Promise<void> {
  const isEmpty = vscode.window.tabGroups.activeTabGroup.activeTab === undefined;
  const viewColumn = isEmpty ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  return showPage(address, { viewColumn, preview: false });
}

const openTab = (uri: vscode.Uri): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => isPage(input) && idOf(input.uri) === idOf(uri));

const isPage = (input: unknown): input is vscode.TabInputText | vscode.TabInputCustom =>
  input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
