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
    const line = lastNotAfter(offset, starts);
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

/** The index of the last of some rising numbers that is no larger than a given one. */
function lastNotAfter(offset: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
