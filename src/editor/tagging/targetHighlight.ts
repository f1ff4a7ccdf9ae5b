import * as vscode from 'vscode';
import type { Aim } from './target';

/** What stands out plainly, in every theme. */
export const createFrame = (): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
  });

/**
 * While a person is asked about a quote, its words are framed, and stand in the middle or below: the questions cover the
 * upper half of the window. Returns what takes the frame away.
 */
export function highlight({ editor, ranges }: Aim): () => void {
  const frame = createFrame();
  editor.setDecorations(frame, [...ranges]);
  const [first] = ranges;
  // Its beginning alone: the middle of a long quote in the middle of the window would leave its first words covered.
  if (first)
    editor.revealRange(new vscode.Range(first.start, first.start), vscode.TextEditorRevealType.InCenter);
  return () => frame.dispose();
}
