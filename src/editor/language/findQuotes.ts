import * as vscode from 'vscode';
import { COMMANDS } from '../ids';

/** A place of a document where Find All References has something to find. */
export interface FindQuotesArgument {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** What a hover’s “and 12 more” and a lens run: each puts the cursor to the place, then finds or peeks its references. */
export const registerFindQuotes = (): vscode.Disposable =>
  vscode.Disposable.from(
    register(COMMANDS.findQuotes, 'references-view.findReferences'),
    register(COMMANDS.peekQuotes, 'editor.action.referenceSearch.trigger'),
  );

const register = (command: string, find: string): vscode.Disposable =>
  vscode.commands.registerCommand(command, async ({ uri, line, character }: FindQuotesArgument) => {
    const position = new vscode.Position(line, character);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      selection: new vscode.Range(position, position),
    });
    await vscode.commands.executeCommand(find);
  });
