import type { FoundQuote, Quote, Span } from '../model';
import { verbatimSpansAt } from '../quotes';
import type { TaggedSource } from './taggedSource';

/** What stands in a text of a quote that is verbatim in part: the words in marks, and those between them. */
export interface Mixture {
  readonly verbatim: readonly Span[];
  readonly reported: readonly Span[];
}

/** A tagged quote's words in today's text by whether they stand in marks; undefined where all do or none. */
export function mixtureOf(source: TaggedSource, quote: Quote): Mixture | undefined {
  const { text } = source;
  const span = source.spanOf(quote);
  return text !== undefined && span
    ? mixture(text, span, verbatimSpansAt(text, span, quote.kind))
    : undefined;
}

/** The same of a quote that was found and is not tagged. */
export const mixtureFound = (text: string, quote: FoundQuote): Mixture | undefined =>
  mixture(text, quote, quote.verbatim);

const WORD = /[\p{L}\p{N}]/u;

function mixture(text: string, whole: Span, verbatim: readonly Span[]): Mixture | undefined {
  const edges = [whole.start, ...verbatim.flatMap(({ start, end }) => [start, end]), whole.end];
  const reported: Span[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    // The marks alone are no words.
    if (WORD.test(text.slice(start, end))) reported.push({ start, end });
  }
  return verbatim.length > 0 && reported.length > 0 ? { verbatim, reported } : undefined;
}
