import { equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../ui/driver/eventually';
import { Reports } from './language/reports';

describe('files', () => {
  it('that go with their folder are known no more', async () => {
    const going = new Reports('going');
    await going.write();
    await going.folder.remove();
    await eventually(async () => {
      const quotes = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'No plan was agreed at all.',
      );
      equal(quotes.length, 0);
    });
  });
});
