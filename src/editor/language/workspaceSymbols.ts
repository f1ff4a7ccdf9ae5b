import * as vscode from 'vscode';
import { actorName, claimText, keysInCodebook, standingOf, titleOf } from '../../core';
import { rangeIn } from '../ranges';
import type { Session } from '../session';
import { speakerNames } from './naming';
import { placeOfQuote } from './places';
import { SYMBOL_KINDS } from './symbolKinds';

/** VS Code filters and ranks what it gets; more than this nobody reads. */
const MOST_SYMBOLS = 500;

/** Go to Symbol in Workspace: actors, claims and quotes. */
export function registerWorkspaceSymbols(session: Session): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await session.settled();
      if (token.isCancellationRequested) return undefined;
      const matches = matcherOf(query);
      const symbols: vscode.SymbolInformation[] = [];
      for (const candidate of candidatesIn(session)) {
        if (symbols.length === MOST_SYMBOLS) break;
        if (!matches(candidate.name)) continue;
        const { name, kind, container, place } = candidate;
        symbols.push(new vscode.SymbolInformation(name, kind, container, place()));
      }
      return symbols;
    },
  });
}

interface Candidate {
  readonly name: string;
  readonly kind: vscode.SymbolKind;
  readonly container: string;
  /** Looked up only for what matches. */
  place(): vscode.Location;
}

function* candidatesIn({ corpus }: Session): Iterable<Candidate> {
  for (const { file, text, reading } of corpus.codebooks()) {
    const book = reading.codebook;
    for (const named of reading.root ? keysInCodebook(reading.root) : []) {
      if (!named.defines || named.names === 'stance') continue;
      const isActor = named.names === 'actor';
      yield {
        name: isActor ? actorName(book, named.key) : claimText(book, named.key),
        kind: SYMBOL_KINDS[named.names],
        container: isActor ? standingOf(book, book.actors.get(named.key)) : named.key,
        place: () => new vscode.Location(vscode.Uri.parse(file), rangeIn(text, named)),
      };
    }
  }
  for (const source of corpus.sources()) {
    const book = corpus.codebook(source.codebook);
    for (const quote of source.quotes) {
      const reference = { source, quote };
      yield {
        name: quote.exact.replace(/\s+/g, ' '),
        kind: SYMBOL_KINDS.quote,
        container: `${speakerNames(book, reference)} · ${titleOf(source)}`,
        place: () => placeOfQuote(reference),
      };
    }
  }
}

/** As VS Code asks for it: the query's characters in their order, whatever stands between them. */
function matcherOf(query: string): (name: string) => boolean {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')];
  return name => {
    const searched = name.toLowerCase();
    let at = 0;
    for (const character of wanted) {
      const found = searched.indexOf(character, at);
      if (found < 0) return false;
      at = found + character.length;
    }
    return true;
  };
}
