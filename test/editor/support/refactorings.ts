import * as vscode from 'vscode';

/** The edit that VS Code would make if a person renamed what stands at a place. */
export const renamed = (
  uri: vscode.Uri,
  position: vscode.Position,
  to: string,
): Thenable<vscode.WorkspaceEdit> =>
  vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, position, to);
