import * as vscode from 'vscode';
import { giveUpAllTyped } from './folder';

/** For the tests of a suite, what is typed stays unsaved: in a browser, VS Code would save it after a second. */
export function withoutAutoSave(): void {
  const set = (value: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);
  before(() => set('off'));
  after(async () => {
    // Else it would be saved now, and sidecars written in a folder that goes.
    await giveUpAllTyped();
    await set(undefined);
  });
}
