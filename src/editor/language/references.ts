import * as vscode from 'vscode';
import { byPublication, type QuoteRef } from '../../core/corpus';
import type { Session } from '../session';
import { placeOfQuote, withTexts } from './places';
import { ALL_FILES } from './selectors';
import { type Subject, subjectsAt } from './subjects';

/** From a quote to all quotes on its claims; from an actor, a claim or a stance to all its quotes. */
export function registerReferences(session: Session): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(ALL_FILES, {
    async provideReferences(document, position, _context, token) {
      await session.settled();
      if (token.isCancellationRequested) return undefined;
      for (const subject of subjectsAt(session, document, position)) {
        const quotes = await withTexts(session, quotesOf(session, subject));
        if (token.isCancellationRequested) return undefined;
        if (quotes.length > 0) return quotes.map(placeOfQuote);
      }
      return undefined;
    },
  });
}

/** The quotes that a subject ties together, in the order of publication. */
export function quotesOf({ corpus }: Session, subject: Subject): readonly QuoteRef[] {
  switch (subject.kind) {
    case 'quote': {
      const { source, quote } = subject;
      const quotes = quote.codings.flatMap(({ claim }) => corpus.quotesOnClaim(source.codebook, claim));
      return distinct(quotes).sort(byPublication);
    }
    case 'actor':
      return corpus.quotesOfActor(subject.codebook, subject.key);
    case 'claim':
      return corpus.quotesOnClaim(subject.codebook, subject.key);
    case 'stance':
      return corpus.quotesOfStance(subject.codebook, subject.key);
  }
}

/** A quote on several claims comes once. */
const distinct = (quotes: readonly QuoteRef[]): QuoteRef[] => [
  ...new Map(quotes.map(reference => [reference.quote, reference])).values(),
];
