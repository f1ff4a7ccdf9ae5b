import * as vscode from 'vscode';
import type { Aim } from './target';

/** While a person is asked about a quote, its words are framed. Returns what takes the frame away. */
export function highlight({ editor, ranges }: Aim): () => void {
  const frame = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
  });
  editor.setDecorations(frame, [...ranges]);
  if (ranges[0]) editor.revealRange(ranges[0], vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return () => frame.dispose();
}
