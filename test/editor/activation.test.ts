import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('crossquote.crossquote');
    ok(extension);
    await extension.activate();
    ok(extension.isActive);
  });
});
