import { equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { openAt, readIfThere } from '../support/hands';

describe('a question that stays open when it loses the focus', () => {
  const desk = deskWith('open-question', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE });

  it('gives way to the next command, and nothing is changed', async () => {
    await openAt(desk, 'report.txt', 'The plan| was');
    let isGivenUp = false;
    void vscode.commands.executeCommand('crossquote.tagQuote').then(() => {
      isGivenUp = true;
    });
    let went = 0;
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      void vscode.commands.executeCommand('crossquote.nextQuote').then(() => {
        went += 1;
      });
      await new Promise(resolve => setTimeout(resolve, 50));
      equal(isGivenUp, true);
    });
    await eventually(() => equal(went > 0, true));
    equal(await readIfThere(desk, 'report.txt.quotes.yaml'), undefined);
  });
});
