import * as vscode from 'vscode';
import { runAction } from '../commands';
import { exists } from '../host';
import { COMMANDS } from '../ids';
import { Failed, type Session } from '../session';
import { SAMPLES } from './sampleNames';

const FOLDER = 'crossquote-samples';

export const registerSamples = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.openSamples, () => runAction(session, () => openSamples(session)));

/** Copies the sample articles into a folder that the person picks, to be worked on at will, and opens it. */
async function openSamples({ context }: Session): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Where shall the folder with the sample articles be made?'),
      openLabel: vscode.l10n.t('Make It Here'),
    })) ?? [];
  if (!parent) return;
  const folder = await copySamples(context.extensionUri, parent);
  const hasFolder = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: hasFolder });
}

/** A new folder with a copy of the samples; throws `Failed` where none can be made. */
export async function copySamples(extension: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const folder = await freeFolder(parent);
  try {
    await fs.createDirectory(folder);
    for (const name of SAMPLES)
      await fs.writeFile(
        vscode.Uri.joinPath(folder, name),
        await fs.readFile(vscode.Uri.joinPath(extension, 'seeds', name)),
      );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failed(
      vscode.l10n.t(
        'The sample articles cannot be copied to {0}. Pick another folder. ({1})',
        folder.fsPath,
        reason,
      ),
    );
  }
  return folder;
}

/** What somebody has worked on is not written over. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? FOLDER : `${FOLDER}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}
