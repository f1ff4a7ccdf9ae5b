import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { placesIn } from '../../core/text';

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
  const placeOf = placesIn(text);
  const positionOf = (offset: number) => {
    const { line, column } = placeOf(offset);
    return new vscode.Position(line, column);
  };
  return ({ start, end }) => new vscode.Range(positionOf(start), positionOf(end));
}
