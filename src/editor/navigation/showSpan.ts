import * as vscode from 'vscode';
import type { SuggestionRef } from '../../core/corpus';
import { type FileId, nameOf } from '../../core/format';
import type { Span } from '../../core/model';
import { rangeOf } from '../host';
import { Failed } from '../session';

/** Opens a file that should be there; throws `Failed` where it is not, or is not text. */
export async function openText(file: FileId): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
  } catch {
    throw new Failed(vscode.l10n.t('{0} cannot be opened. Is it still there?', nameOf(file)));
  }
}

/** Opens a suggestion's source with the cursor at its first word. */
export const showSuggestion = async ({ source, suggestion }: SuggestionRef): Promise<vscode.TextEditor> =>
  showSpan(await openText(source.file), suggestion.parts[0]!);

/** Shows a document with the cursor at the start of a span and the span in sight. */
export async function showSpan(
  document: vscode.TextDocument,
  span: Span,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor> {
  const range = rangeOf(document, span);
  const cursor = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(document, { ...options, selection: cursor });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
