import * as vscode from 'vscode';
import { removeCodingAt } from '../../../core/edits';
import { newId, readSidecar } from '../../../core/format';
import type { Quote, Span } from '../../../core/model';
import { rangeOf } from '../../host';
import { wordDone } from '../../presentation';
import type { FixFamily } from './family';
import { fixByEdit } from './fixByEdit';

/** For what stands twice in a sidecar: the quote gets an id of its own, the coding goes. */
export const duplicates: FixFamily = {
  codes: ['duplicate-id', 'duplicate-coding'],
  fixesAt: ({ document, diagnostic }) => {
    const reading = readSidecar(document.getText());
    const problem = reading.problems.find(
      other => other.code === diagnostic.code && rangeOf(document, other).isEqual(diagnostic.range),
    );
    if (!problem) return [];
    const { quotes } = reading.sidecar;
    return problem.code === 'duplicate-id'
      ? [idFix(document, quotes, problem)]
      : codingFixes(document, quotes, removeCodingAt(reading.root!, problem));
  },
};

/** The quotes cannot be told by their ids here, so the text itself is changed. */
function idFix(document: vscode.TextDocument, quotes: readonly Quote[], place: Span): vscode.CodeAction {
  const fix = new vscode.CodeAction(vscode.l10n.t('Give it a new id'), vscode.CodeActionKind.QuickFix);
  const taken = new Set(quotes.map(({ id }) => id));
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(document.uri, rangeOf(document, place), newId(Math.random, taken));
  return fix;
}

function codingFixes(
  document: vscode.TextDocument,
  quotes: readonly Quote[],
  removal: ReturnType<typeof removeCodingAt>,
): vscode.CodeAction[] {
  const quote = removal && quotes.find(({ id }) => id === removal.id);
  if (!quote) return [];
  const edit = {
    action: 'remove-coding',
    subject: quote.exact,
    files: [{ file: document.uri.toString(), changes: removal.changes }],
  } as const;
  return [fixByEdit(vscode.l10n.t('Remove this coding'), edit, wordDone(edit.action, quote.exact))];
}
