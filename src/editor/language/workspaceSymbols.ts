import * as vscode from 'vscode';
import type { QuoteRef } from '../../core/corpus';
import { keysInCodebook } from '../../core/format';
import { actorName, claimText, type Quote, standingOf } from '../../core/model';
import { titleOf } from '../../core/trees';
import { TimeSlicer } from '../../workspace';
import { rangesIn } from '../host';
import type { Session } from '../session';
import { literal } from '../telling';
import { speakerNames } from './naming';
import { placeOfQuote, withTexts } from './places';
import { SYMBOL_KINDS } from './symbolKinds';

/** VS Code filters and ranks what it gets; more than this nobody reads. */
const MOST_SYMBOLS = 500;

/** Go to Symbol in Workspace: actors, claims and quotes. */
export function registerWorkspaceSymbols(session: Session): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await session.settled();
      const matches = matcherOf(query);
      const entries = entriesIn(session, matches).slice(0, MOST_SYMBOLS);
      const found = await quotesIn(session, matches, MOST_SYMBOLS - entries.length, token);
      const quotes = await withTexts(session, found);
      if (token.isCancellationRequested) return undefined;
      return [...entries, ...quotes.map(reference => symbolOf(session, reference))];
    },
  });
}

function entriesIn({ corpus }: Session, matches: (name: string) => boolean): vscode.SymbolInformation[] {
  return [...corpus.codebooks()].flatMap(({ file, text, reading }) => {
    const book = reading.codebook;
    const uri = vscode.Uri.parse(file);
    const rangeOf = rangesIn(text);
    return (reading.root ? keysInCodebook(reading.root) : []).flatMap(named => {
      if (!named.defines || named.names === 'stance') return [];
      const isActor = named.names === 'actor';
      const name = isActor ? actorName(book, named.key) : claimText(book, named.key);
      if (!matches(name)) return [];
      const container = isActor ? standingOf(book, book.actors.get(named.key)) : named.key;
      const place = new vscode.Location(uri, rangeOf(named));
      return [
        new vscode.SymbolInformation(literal(name), SYMBOL_KINDS[named.names], literal(container), place),
      ];
    });
  });
}

/** The quotes that match, up to a number; looking through a large workspace, others have their turn. */
async function quotesIn(
  { corpus }: Session,
  matches: (name: string) => boolean,
  most: number,
  token: vscode.CancellationToken,
): Promise<QuoteRef[]> {
  const slicer = new TimeSlicer();
  const found: QuoteRef[] = [];
  for (const source of [...corpus.sources()]) {
    if (found.length >= most || token.isCancellationRequested) break;
    for (const quote of source.quotes) if (matches(wordsOnOneLine(quote))) found.push({ source, quote });
    await slicer.yieldIfDue();
  }
  return found.slice(0, most);
}

function symbolOf({ corpus }: Session, reference: QuoteRef): vscode.SymbolInformation {
  const { source, quote } = reference;
  const book = corpus.codebook(source.codebook);
  const container = `${speakerNames(book, reference)} · ${titleOf(source)}`;
  return new vscode.SymbolInformation(
    literal(wordsOnOneLine(quote)),
    SYMBOL_KINDS.quote,
    literal(container),
    placeOfQuote(reference),
  );
}

const wordsOnOneLine = ({ exact }: Quote): string => exact.replace(/\s+/g, ' ');

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
