import * as vscode from 'vscode';
import type { Span } from '../core';

/** The one place that turns offsets of the core into VS Code's ranges. */
export const rangeOf = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

export const spanOf = (document: vscode.TextDocument, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** Ranges in a text that no editor has open. */
export function rangeIn(text: string, { start, end }: Span): vscode.Range {
  return new vscode.Range(positionIn(text, start), positionIn(text, end));
}

/** VS Code takes CRLF, LF and a lone CR for the end of a line. */
function positionIn(text: string, offset: number): vscode.Position {
  let line = 0;
  let lineStart = 0;
  const lineEnd = /\r\n|\n|\r/g;
  for (
    let match = lineEnd.exec(text);
    match && match.index + match[0].length <= offset;
    match = lineEnd.exec(text)
  ) {
    line += 1;
    lineStart = match.index + match[0].length;
  }
  return new vscode.Position(line, offset - lineStart);
}
