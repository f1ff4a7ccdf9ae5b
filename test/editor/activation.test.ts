import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('crossquote.crossquote');
    ok(extension);
    await extension.activate();
    ok(extension.isActive);
  });

  it('brings its defaults: labels that can be read in light themes, and no boxes around typographic marks in YAML', () => {
    const { defaultValue } =
      vscode.workspace.getConfiguration('workbench').inspect('colorCustomizations') ?? {};
    ok(JSON.stringify(defaultValue).includes('editorInlayHint.typeForeground'), JSON.stringify(defaultValue));
    const unicode = vscode.workspace.getConfiguration('editor.unicodeHighlight', { languageId: 'yaml' });
    ok(unicode.get<Record<string, boolean>>('allowedCharacters')?.['’']);
  });
});
