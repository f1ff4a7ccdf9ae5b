import * as vscode from 'vscode';
import { type FileId, isSidecar } from '../../core/format';
import type { EntryKind } from '../../core/model';
import { idOf, rangeOf } from '../host';
import type { Session } from '../session';
import { placeOfEntry, placeOfQuote, withTexts } from './places';
import { ALL_FILES } from './selectors';
import { type Subject, subjectsAt } from './subjects';

/** From a quote to its claims in the codebook, from a name or a key to its entry, from a sidecar to the quote's words. */
export function registerDefinition(session: Session): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(ALL_FILES, {
    async provideDefinition(document, position, token) {
      await session.settled();
      if (token.isCancellationRequested) return undefined;
      for (const subject of subjectsAt(session, document, position)) {
        const originSelectionRange = rangeOf(document, subject);
        const targets = await targetsOf(session, subject, isSidecar(idOf(document.uri)));
        if (token.isCancellationRequested) return undefined;
        if (targets.length > 0) return targets.map(target => ({ ...target, originSelectionRange }));
      }
      return undefined;
    },
  });
}

async function targetsOf(
  session: Session,
  subject: Subject,
  isInSidecar: boolean,
): Promise<vscode.LocationLink[]> {
  if (subject.kind !== 'quote') return entryLinks(session, subject.codebook, subject.kind, [subject.key]);
  if (!isInSidecar) {
    const claims = subject.quote.codings.map(({ claim }) => claim);
    return entryLinks(session, subject.source.codebook, 'claim', [...new Set(claims)]);
  }
  const quotes = await withTexts(session, [subject]);
  return quotes.map(placeOfQuote).map(({ uri, range }) => ({ targetUri: uri, targetRange: range }));
}

const entryLinks = (
  { corpus }: Session,
  codebook: FileId | undefined,
  kind: EntryKind,
  keys: readonly string[],
): vscode.LocationLink[] =>
  keys.flatMap(key => {
    const place = placeOfEntry(corpus, codebook, kind, key);
    return place ? [{ targetUri: place.uri, targetRange: place.entry, targetSelectionRange: place.key }] : [];
  });
