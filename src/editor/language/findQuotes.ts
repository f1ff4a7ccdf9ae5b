import * as vscode from 'vscode';
import { COMMANDS } from '../ids';

/** A place of a document where Find All References has something to find. */
export interface FindQuotesArgument {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** What a hover's “and 12 more” runs: puts the cursor to the place that was pointed at and finds its references. */
export const registerFindQuotes = (): vscode.Disposable =>
  vscode.commands.registerCommand(
    COMMANDS.findQuotes,
    async ({ uri, line, character }: FindQuotesArgument) => {
      const position = new vscode.Position(line, character);
      await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
        selection: new vscode.Range(position, position),
      });
      await vscode.commands.executeCommand('references-view.findReferences');
    },
  );
