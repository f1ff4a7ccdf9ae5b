import * as vscode from 'vscode';

/** Runs a refactoring: takes what stands first in every question, and agrees to the preview. */
export async function refactor(command: string, argument: unknown): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand(command, argument)).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await vscode.commands.executeCommand('refactorPreview.apply');
  }
  await done;
}

/** The edit that VS Code would make if a person renamed what stands at a place. */
export const renamed = (
  uri: vscode.Uri,
  position: vscode.Position,
  to: string,
): Thenable<vscode.WorkspaceEdit> =>
  vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, position, to);
