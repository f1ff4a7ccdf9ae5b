import * as vscode from 'vscode';
import type { QuoteRef, SuggestionRef } from '../../core/corpus';
import { nameOf } from '../../core/format';
import { actorName } from '../../core/model';
import { titleOf } from '../../core/trees';
import { statementOf } from '../../core/variants';
import { clip } from '../../wording';
import { quoteOf, suggestionOf } from '../commands';
import type { Session } from '../session';
import { addressOf, type StatementAddress } from './address';

/** Documents that hold the words of one statement, for VS Code to compare. */
const SCHEME = 'crossquote-wording';
const LONGEST_TITLE = 40;

/** Shows two wordings side by side in VS Code's own comparison. */
export async function compareWordings(
  session: Session,
  a: QuoteRef,
  b: QuoteRef | SuggestionRef,
): Promise<void> {
  const [left, right] = [a, b].map(({ source }) => clip(titleOf(source), LONGEST_TITLE));
  const speaker = a.quote.speakers[0];
  const who =
    speaker === undefined ? '' : `${actorName(session.corpus.codebook(a.source.codebook), speaker)}: `;
  await vscode.commands.executeCommand(
    'vscode.diff',
    wordingUri(a),
    wordingUri(b),
    `${who}${left} ↔ ${right}`,
  );
}

function wordingUri(reference: QuoteRef | SuggestionRef): vscode.Uri {
  const query = JSON.stringify(addressOf(reference));
  return vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(reference.source.file)}`, query });
}

/** Serves the wordings, and serves them again when a quote has changed. */
export function registerWordings(session: Session): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const stopListening = session.corpus.onDidChange(({ sources }) => {
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === SCHEME && sources.has(addressIn(uri).file)) changes.fire(uri);
  });
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changes.event,
    async provideTextDocumentContent(uri) {
      await session.settled();
      const address = addressIn(uri);
      const reference = quoteOf(session, address) ?? suggestionOf(session, address);
      return reference ? wordingText(reference) : vscode.l10n.t('It is not there any more.');
    },
  };
  return vscode.Disposable.from(
    changes,
    { dispose: stopListening },
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
  );
}

const addressIn = (uri: vscode.Uri): StatementAddress => JSON.parse(uri.query) as StatementAddress;

/** One sentence a line: a comparison goes line by line first. */
const wordingText = (reference: QuoteRef | SuggestionRef): string =>
  `${statementOf(reference).exact.trim().replace(/\s+/g, ' ').replace(SENTENCE_END, '$1\n')}\n`;

const SENTENCE_END = /([.!?…]["'”’»)]*) /g;
