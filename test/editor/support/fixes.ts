import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import type { Folder } from './folder';

/** The quick fixes of Crossquote's problems in a file, from its top to its end. */
export async function fixesFor(folder: Folder, name: string): Promise<vscode.CodeAction[]> {
  const { uri, lineCount } = await folder.open(name);
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(0, 0, lineCount, 0),
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** Takes the quick fix of this title, once it is offered: problems follow a change a little later. */
export async function fix(folder: Folder, name: string, title: string | RegExp): Promise<void> {
  const { command, arguments: args = [] } = await eventually(() => offered(folder, name, title));
  await vscode.commands.executeCommand(command, ...args);
}

async function offered(folder: Folder, name: string, title: string | RegExp): Promise<vscode.Command> {
  const fixes = await fixesFor(folder, name);
  const found = fixes.find(fix => (typeof title === 'string' ? fix.title === title : title.test(fix.title)));
  if (!found?.command) throw new Error(`no ${title} among ${fixes.map(fix => fix.title).join(', ')}`);
  return found.command;
}
