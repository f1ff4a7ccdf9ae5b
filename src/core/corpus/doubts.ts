import type { AnchorDoubt, Quote, Span } from '../model';
import type { QuoteRef } from './references';
import type { TaggedSource } from './taggedSource';

/** Why a person should look at a quote, and where in its source. */
export type Doubt = {
  /** Where the quote may stand, the likeliest first; where its words have changed, its place alone. */
  readonly places: readonly Span[];
} & (
  | { readonly code: 'orphan' | 'changed-words' }
  | { readonly code: 'uncertain'; readonly why: AnchorDoubt }
);

/** Undefined where a quote stands for certain in its own words, and as long as the source has not been read. */
export const doubtAbout = (source: TaggedSource, quote: Quote): Doubt | undefined =>
  doubtAboutPlace(source, quote) ?? doubtAboutWords(source, quote);

/** Undefined where a quote stands for certain, and as long as the source has not been read. */
export function doubtAboutPlace({ anchors }: TaggedSource, quote: Quote): Doubt | undefined {
  const answer = anchors.get(quote.id);
  if (!answer) return undefined;
  if ('orphan' in answer) return { code: 'orphan', places: answer.candidates };
  return answer.doubt && { code: 'uncertain', why: answer.doubt, places: answer.candidates ?? [answer] };
}

/** Defined where a quote stands for certain, and in other words than it was recorded. */
export function doubtAboutWords(source: TaggedSource, quote: Quote): Doubt | undefined {
  const newSpan = source.newSpanOf(quote);
  return newSpan && { code: 'changed-words', places: [newSpan] };
}

/** The quotes of a source that a person should look at, in the order of the sidecar. */
export const doubtfulQuotes = (source: TaggedSource): QuoteRef[] =>
  source.quotes.flatMap(quote => (doubtAbout(source, quote) ? { source, quote } : []));
