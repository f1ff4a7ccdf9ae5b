import * as vscode from 'vscode';
import type { Span } from '../core';

/** The one place that turns offsets of the core into VS Code's ranges. */
export const rangeOf = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

export const spanOf = (document: vscode.TextDocument, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** A range in a text that no editor has open. */
export const rangeIn = (text: string, span: Span): vscode.Range => rangesIn(text)(span);

/** Ranges in a text that no editor has open; for many of them its lines are looked for once. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const starts = lineStarts(text);
  const positionOf = (offset: number) => {
    const line = starts.findLastIndex(start => start <= offset);
    return new vscode.Position(line, offset - starts[line]!);
  };
  return ({ start, end }) => new vscode.Range(positionOf(start), positionOf(end));
}

/** VS Code takes CRLF, LF and a lone CR for the end of a line. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);
  return starts;
}
