import * as vscode from 'vscode';

/** An editor that was closed meanwhile never answers. */
const PATIENCE_MS = 500;

/**
 * Puts the cursor somewhere and waits until VS Code has done so. Its answers come late: one to an earlier move would
 * otherwise put the cursor back, and the next key would mean the quote before.
 */
export function putCursor(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  const { selection } = editor;
  if (selection.isEmpty && selection.active.isEqual(position)) return Promise.resolve();
  return new Promise(resolve => {
    const answers = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === editor && selections[0]?.active.isEqual(position)) done();
    });
    const patience = setTimeout(() => done(), PATIENCE_MS);
    const done = () => {
      clearTimeout(patience);
      answers.dispose();
      resolve();
    };
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(
      new vscode.Range(position, position),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
  });
}
