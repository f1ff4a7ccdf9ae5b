import * as vscode from 'vscode';
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

/** Takes the quick fix of this title. */
export async function fix(folder: Folder, name: string, title: string | RegExp): Promise<void> {
  const fixes = await fixesFor(folder, name);
  const found = fixes.find(fix => (typeof title === 'string' ? fix.title === title : title.test(fix.title)));
  if (!found?.command) throw new Error(`no ${title} among ${fixes.map(fix => fix.title).join(', ')}`);
  await vscode.commands.executeCommand(found.command.command, ...(found.command.arguments ?? []));
}
