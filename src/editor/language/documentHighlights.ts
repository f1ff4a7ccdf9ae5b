import * as vscode from 'vscode';
import { mentionsOf } from '../../core/search';
import { rangeOf } from '../host';
import type { Session } from '../session';
import { SOURCES } from './selectors';
import { subjectsAt } from './subjects';

/**
 * With the cursor on a name or in a quote, who is named or speaks is marked wherever the source names them. In a source
 * nothing else is: an empty answer keeps VS Code from marking every other “the”.
 */
export function registerDocumentHighlights(session: Session): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(SOURCES, {
    async provideDocumentHighlights(document, position, token) {
      await session.settled();
      const source = session.sourceOf(document);
      if (!source || token.isCancellationRequested) return undefined;
      const book = session.corpus.codebook(source.codebook);
      return actorsAt(session, document, position)
        .flatMap(key => mentionsOf(source, book, key))
        .map(
          span => new vscode.DocumentHighlight(rangeOf(document, span), vscode.DocumentHighlightKind.Text),
        );
    },
  });
}

/** Whoever is named at a place, else who speaks in the quote there. */
function actorsAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): readonly string[] {
  const subjects = subjectsAt(session, document, position);
  const named = subjects.find(({ kind }) => kind === 'actor');
  if (named && named.kind !== 'quote') return [named.key];
  const [quote] = subjects;
  return quote?.kind === 'quote' ? quote.quote.speakers : [];
}
