import * as vscode from 'vscode';
import { Refused } from '../session';
import { warn } from '../telling';

/** The folder of a file that lies in the workspace; else the workspace folder, or the one that a person picks. */
export async function targetFolder(beside: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (beside && vscode.workspace.getWorkspaceFolder(beside)) return vscode.Uri.joinPath(beside, '..');
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  throw new Refused(vscode.l10n.t('Open a folder first: the articles go into it.'));
}

/** Another folder of the workspace, as a person picks it; undefined where they leave it as it is. */
export async function otherFolder(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folder,
      title: vscode.l10n.t('Into which folder do the articles go?'),
      openLabel: vscode.l10n.t('Add Here'),
    })) ?? [];
  if (!picked || vscode.workspace.getWorkspaceFolder(picked)) return picked;
  void warn(vscode.l10n.t('Pick a folder of the workspace: what lies elsewhere is not among its sources.'));
  return undefined;
}

/** How a folder is called where people read it: from its workspace folder on. */
export const folderName = (folder: vscode.Uri): string =>
  vscode.workspace.asRelativePath(folder, true) || folder.path;
