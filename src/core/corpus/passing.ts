import { groupByEach } from '../collections';
import type { FileId } from '../format';
import type { Corpus } from './corpus';
import { byPublication, type QuoteRef } from './references';

/** Quotes by the key of an actor, in the order of publication. */
export type Passing = ReadonlyMap<string, readonly QuoteRef[]>;

/** Who passes on an actor's words ("according to"), each with the quotes. */
export const passersOf = (corpus: Corpus, codebook: FileId | undefined, actor: string): Passing =>
  groupByEach(corpus.quotesOfActor(codebook, actor), ({ quote: { speakers, via } }) =>
    via !== undefined && speakers.includes(actor) ? [via] : [],
  );

/** Whose words an actor passes on, each with the quotes. */
export const passedOnBy = (corpus: Corpus, codebook: FileId | undefined, actor: string): Passing =>
  groupByEach(corpus.quotesOfActor(codebook, actor), ({ quote: { speakers, via } }) =>
    via === actor ? speakers : [],
  );

/** Whom an outlet quotes in all its sources, by the publisher that their details name, each with the quotes. */
export function quotedByOutlet(corpus: Corpus, codebook: FileId | undefined, outlet: string): Passing {
  const sources = [...corpus.sources()].filter(
    source => source.codebook === codebook && source.details.publisher === outlet,
  );
  const quotes = sources.flatMap(source => source.quotes.map(quote => ({ source, quote })));
  return groupByEach(quotes.sort(byPublication), ({ quote }) => quote.speakers);
}
