import * as vscode from 'vscode';
import type { QuoteRef } from '../../core';
import { rangeOf } from '../ranges';
import { Refused, type Session } from '../session';

/** Opens a quote's source with the cursor at its words. */
export async function showQuote(session: Session, { source, quote }: QuoteRef): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source.file));
  const editor = await vscode.window.showTextDocument(document);
  const span = session.sourceOf(document)?.spanOf(quote);
  if (!span) throw new Refused(vscode.l10n.t('The words of this quote are not certain to be in the source.'));
  const range = rangeOf(document, span);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
