import type * as vscode from 'vscode';

/** Sets decorations of one type on editors, and only where they differ from what was set before. */
export class Brush implements vscode.Disposable {
  readonly #drawn = new WeakMap<vscode.TextEditor, string>();

  constructor(private readonly type: vscode.TextEditorDecorationType) {}

  draw(editor: vscode.TextEditor, ranges: readonly vscode.Range[]): void {
    // The version counts too: VS Code moves what is drawn along with edits, not always as we would.
    const picture = `${editor.document.version} ${ranges.map(({ start: a, end: b }) => `${a.line}:${a.character}-${b.line}:${b.character}`).join(' ')}`;
    if (this.#drawn.get(editor) === picture) return;
    if (ranges.length > 0 || this.#drawn.has(editor)) editor.setDecorations(this.type, ranges);
    this.#drawn.set(editor, picture);
  }

  dispose(): void {
    this.type.dispose();
  }
}
