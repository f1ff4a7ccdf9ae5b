import * as vscode from 'vscode';
import type { QuoteRef } from '../../core/corpus';
import {
  isCodebook,
  isSidecar,
  type NamedKey,
  quotesInSidecar,
  sectionsInCodebook,
  sourceOf,
} from '../../core/format';
import { actorName, type Codebook, claimText, type EntryKind, standingOf } from '../../core/model';
import { clip } from '../../wording';
import { Debouncer } from '../../workspace';
import { idOf, rangeOf } from '../host';
import type { Session } from '../session';
import { literal } from '../telling';
import { speakerNames, stanceName } from './naming';
import { codebookRoot, sidecarRoot } from './readings';
import { ALL_FILES } from './selectors';
import { SYMBOL_KINDS } from './symbolKinds';

/** Quotes are tagged one after the other; the outline follows when the hands rest. */
const GATHER_MS = 300;

/**
 * The outline: a source's quotes in the order of the text, a sidecar's quotes, a codebook's entries. VS Code keeps an
 * outline as long as the text stays the same, and a tag does not change the text: only a provider that is new is asked.
 */
export function registerDocumentSymbols(session: Session): vscode.Disposable {
  let provider = registerProvider(session);
  const changed = new Debouncer(() => {
    provider.dispose();
    provider = registerProvider(session);
  }, GATHER_MS);
  return vscode.Disposable.from(
    changed,
    { dispose: session.corpus.onDidChange(() => changed.schedule()) },
    { dispose: () => provider.dispose() },
  );
}

function registerProvider(session: Session): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    ALL_FILES,
    {
      async provideDocumentSymbols(document, token) {
        await session.settled();
        if (token.isCancellationRequested) return undefined;
        const file = idOf(document.uri);
        if (isSidecar(file)) return sidecarSymbols(session, document);
        if (isCodebook(file)) return codebookSymbols(session, document);
        return sourceSymbols(session, document);
      },
    },
    { label: 'Crossquote' },
  );
}

function sourceSymbols(session: Session, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const source = session.sourceOf(document);
  if (!source) return [];
  const book = session.corpus.codebook(source.codebook);
  return source.quotes
    .flatMap(quote => {
      const span = source.spanOf(quote);
      return span ? [{ quote, span }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(({ quote, span }) => quoteSymbol(book, { source, quote }, rangeOf(document, span)));
}

function sidecarSymbols({ corpus }: Session, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const source = corpus.source(sourceOf(idOf(document.uri)));
  const root = source && sidecarRoot(source, document);
  if (!root) return [];
  const book = corpus.codebook(source.codebook);
  const quotes = new Map(source.quotes.map(quote => [quote.id, quote]));
  return quotesInSidecar(root).flatMap(words => {
    const quote = quotes.get(words.id);
    if (!quote || !words.defines) return [];
    const entry = rangeOf(document, words.defines);
    return [quoteSymbol(book, { source, quote }, entry, rangeOf(document, words))];
  });
}

function quoteSymbol(
  book: Codebook,
  reference: QuoteRef,
  range: vscode.Range,
  selectionRange = range,
): vscode.DocumentSymbol {
  const { exact, codings } = reference.quote;
  const stances = codings.map(
    ({ stance, claim }) => `${stanceName(book, stance)} ${clip(claimText(book, claim))}`,
  );
  const detail = [speakerNames(book, reference), ...stances].join(' · ');
  const words = literal(clip(exact) || '…');
  return new vscode.DocumentSymbol(words, literal(detail), SYMBOL_KINDS.quote, range, selectionRange);
}

function codebookSymbols({ corpus }: Session, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const open = corpus.openCodebook(idOf(document.uri));
  const root = open && codebookRoot(open, document);
  if (!root) return [];
  return sectionsInCodebook(root).map(section => {
    const entries = section.entries.map(entry => entrySymbol(open.reading.codebook, entry, document));
    const title = rangeOf(document, section);
    const range = entries.reduce((all, entry) => all.union(entry.range), title);
    const symbol = new vscode.DocumentSymbol(
      wordSection(section.names),
      '',
      vscode.SymbolKind.Namespace,
      range,
      title,
    );
    symbol.children = entries;
    return symbol;
  });
}

function wordSection(names: EntryKind): string {
  switch (names) {
    case 'actor':
      return vscode.l10n.t('Actors');
    case 'claim':
      return vscode.l10n.t('Claims');
    case 'stance':
      return vscode.l10n.t('Stances');
  }
}

function entrySymbol(book: Codebook, named: NamedKey, document: vscode.TextDocument): vscode.DocumentSymbol {
  const { name, detail } = wordEntry(book, named);
  return new vscode.DocumentSymbol(
    literal(name || named.key || '…'),
    literal(detail),
    SYMBOL_KINDS[named.names],
    rangeOf(document, named.defines ?? named),
    rangeOf(document, named),
  );
}

function wordEntry(book: Codebook, { names, key }: NamedKey): { name: string; detail: string } {
  switch (names) {
    case 'actor':
      return { name: actorName(book, key), detail: standingOf(book, book.actors.get(key)) };
    case 'claim':
      return { name: claimText(book, key), detail: key };
    case 'stance':
      return { name: stanceName(book, key), detail: '' };
  }
}
