import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../ui/driver/eventually';

describe('the manual', () => {
  it('opens at its first page, rendered', async () => {
    await vscode.commands.executeCommand('crossquote.openManual');
    await eventually(() => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      deepEqual([tab?.label, tab?.input instanceof vscode.TabInputWebview], ['Preview README.md', true]);
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
