import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import type { Session } from '../session';

/** Opens the first page of the manual, which comes with the extension, as VS Code renders Markdown. */
export const registerManual = ({ context }: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.openManual, () =>
    vscode.commands.executeCommand(
      'markdown.showPreview',
      vscode.Uri.joinPath(context.extensionUri, 'docs', 'README.md'),
    ),
  );
