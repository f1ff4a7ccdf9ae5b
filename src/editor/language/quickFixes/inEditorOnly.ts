import * as vscode from 'vscode';
import { type TaggedSource, writeOut } from '../../../core/corpus';
import { placeQuote } from '../../../core/edits';
import { isSidecar, sourceOf } from '../../../core/format';
import type { ProblemCode, Span } from '../../../core/model';
import { isOrphaned } from '../../../core/moving';
import { tidySpan } from '../../../core/text';
import { clip } from '../../../wording';
import { idOf, spanOf } from '../../host';
import { COMMANDS } from '../../ids';
import { type MoveSidecarArgument, sourcesNearby } from '../../moving';
import { asPath } from '../../presentation';
import type { Session } from '../../session';
import { byCommand, byEdit, type ProblemPlace } from './actions';

const IN_DOUBT: readonly ProblemCode[] = ['orphan', 'uncertain', 'changed-words'];

/** What can be done besides what the checks know: with what is selected, and with files that nobody has read yet. */
export async function actionsInEditor(place: ProblemPlace): Promise<vscode.CodeAction[]> {
  const { session, document, diagnostic } = place;
  const { code, quote } = diagnostic.problem;
  const file = idOf(document.uri);
  const source = session.corpus.source(isSidecar(file) ? sourceOf(file) : file);
  if (!source) return [];
  if (code === 'no-source') return movesNearby(session, source);
  return IN_DOUBT.includes(code) && quote !== undefined ? toSelection(source, quote) : [];
}

/** For a sidecar whose source is not beside it: to where the source seems to be. */
async function movesNearby(session: Session, orphan: TaggedSource): Promise<vscode.CodeAction[]> {
  if (!isOrphaned(orphan)) return [];
  const candidates = await sourcesNearby(session, orphan);
  return candidates.map(({ file, isSameText }) =>
    Object.assign(
      byCommand(vscode.l10n.t('Move this sidecar to {0}', asPath(file)), COMMANDS.moveSidecar, {
        from: orphan.file,
        to: file,
      } satisfies MoveSidecarArgument),
      { isPreferred: isSameText && candidates.length === 1 },
    ),
  );
}

/** For a quote whose words are not where they were: to what a person has selected in its source. */
function toSelection(source: TaggedSource, id: string): vscode.CodeAction[] {
  const quote = source.quote(id);
  const { text } = source;
  const span = selectionIn(source);
  if (!quote || text === undefined || !span) return [];
  const title = vscode.l10n.t('Re-span to the selection: {0}', clip(text.slice(span.start, span.end)));
  const files = [{ file: source.sidecarFile, changes: placeQuote(quote, text, span) }];
  return [byEdit(title, { action: 're-span', subject: writeOut({ source, quote }).text, files })];
}

/** What is selected in the source where it is in sight. */
function selectionIn({ file }: TaggedSource): Span | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => idOf(document.uri) === file);
  const span = editor && tidySpan(editor.document.getText(), spanOf(editor.document, editor.selection));
  return span && span.start < span.end ? span : undefined;
}
