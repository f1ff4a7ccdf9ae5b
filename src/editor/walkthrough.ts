import * as vscode from 'vscode';
import { COMMANDS } from './ids';

/** Opens the walkthrough that package.json contributes under this id. */
export const registerWalkthrough = ({ extension }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.openWalkthrough, () =>
    vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      `${extension.id}#${WALKTHROUGH}`,
      false,
    ),
  );

const WALKTHROUGH = 'crossquote';
