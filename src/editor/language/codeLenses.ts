import * as vscode from 'vscode';
import { firstParts, type QuoteRef } from '../../core/corpus';
import { claimText, shortActorName } from '../../core/model';
import { clip } from '../../wording';
import { Debouncer } from '../../workspace';
import { affects, idOf, rangeOf, settings } from '../host';
import { COMMANDS, SETTINGS } from '../ids';
import { codingSign, wordQuote } from '../presentation';
import type { Session } from '../session';
import { literal } from '../telling';
import { wordCrossReferences } from './crossReferences';
import type { FindQuotesArgument } from './findQuotes';
import { SOURCES } from './selectors';

/** Quotes are tagged one after the other; the lenses follow when the hands rest. */
const GATHER_MS = 300;
const LONGEST_CLAIM = 40;

/** A lens above a quote for one of its claims; what it says is made out when it comes into sight. */
class ClaimLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly reference: QuoteRef,
    readonly claim: string,
    readonly uri: vscode.Uri,
  ) {
    super(range);
  }
}

/** Above each coded quote: how many sources have something on its claim, how many quotes oppose it, and its variants. */
export function registerCodeLenses(session: Session): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const changed = new Debouncer(() => changes.fire(), GATHER_MS);
  return vscode.Disposable.from(
    changes,
    changed,
    { dispose: session.corpus.onDidChange(() => changed.schedule()) },
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affects(event, SETTINGS.codeLens)) changes.fire();
    }),
    vscode.languages.registerCodeLensProvider(SOURCES, {
      onDidChangeCodeLenses: changes.event,
      async provideCodeLenses(document, token) {
        if (!settings.codeLens) return [];
        await session.settled();
        return token.isCancellationRequested ? [] : lensesIn(session, document);
      },
      resolveCodeLens: lens => (lens instanceof ClaimLens ? resolved(session, lens) : lens),
    }),
  );
}

function lensesIn(session: Session, document: vscode.TextDocument): ClaimLens[] {
  const source = session.sourceOf(document);
  if (!source) return [];
  return firstParts(source.quotes.map(quote => ({ source, quote }))).flatMap(reference => {
    const span = source.spanOf(reference.quote);
    const claims = new Set(reference.quote.codings.map(({ claim }) => claim));
    if (!span) return [];
    const range = rangeOf(document, span);
    return [...claims].map(claim => new ClaimLens(range, reference, claim, document.uri));
  });
}

function resolved(session: Session, lens: ClaimLens): vscode.CodeLens {
  const { reference, claim, uri, range } = lens;
  const words =
    wordCrossReferences(session, reference, claim) || vscode.l10n.t('No other source on this claim yet.');
  const { line, character } = range.start;
  lens.command = {
    title: literal(`${whoSays(session, reference, claim)}: ${words}`),
    tooltip: vscode.l10n.t('Peek the quotes on this claim'),
    command: COMMANDS.peekQuotes,
    arguments: [{ uri: idOf(uri), line, character } satisfies FindQuotesArgument],
  };
  return lens;
}

/** A paragraph is one line, and has one lens behind the other: which quote is meant must be said, and which of its claims. */
function whoSays({ corpus }: Session, { source, quote }: QuoteRef, claim: string): string {
  const book = corpus.codebook(source.codebook);
  const codings = quote.codings.filter(coding => coding.claim === claim);
  const signs = [...new Set(codings.map(coding => codingSign(coding, book)))].join('');
  const who = quote.speakers.map(key => shortActorName(book, key)).join(' + ');
  const isOnOthers = quote.codings.some(coding => coding.claim !== claim);
  const onClaim = isOnOthers ? `“${clip(claimText(book, claim), LONGEST_CLAIM)}”` : '';
  return [signs, who || wordQuote({ source, quote }, LONGEST_CLAIM), onClaim].filter(Boolean).join(' ');
}
