import { describeQuote } from '../anchoring';
import type { Quote, QuoteKind, Span } from '../model';
import { type WrittenOut, writtenOut } from '../quotes';
import type { QuoteRef } from './references';
import type { SuggestionRef } from './suggestions';
import type { TaggedSource } from './taggedSource';

/**
 * Writes a quotation out with all its parts, as its words may stand under somebody's name: marks stand around what its
 * source has in marks, and around nothing else. Every way out takes it from here: pages, copies, exports.
 */
export const writeOut = ({ source, quote }: QuoteRef): WrittenOut =>
  writtenOut(source.partsOf(quote).map(part => inContext(source, part)));

/** The same of a quotation that is found and not tagged yet. */
export const writeOutFound = ({ source, suggestion }: SuggestionRef): WrittenOut =>
  writeOutPlaces(source, suggestion.parts);

/** The same of places in a source that are to be tagged. */
export const writeOutPlaces = (
  source: TaggedSource,
  places: readonly (Span & { readonly kind: QuoteKind })[],
): WrittenOut =>
  writtenOut(
    places.map(({ start, end, kind }) => ({ ...describeQuote(source.text ?? '', start, end), kind })),
  );

/** Of a quote that was written by hand, the text tells what stands around it. */
function inContext(source: TaggedSource, quote: Quote): Pick<Quote, 'exact' | 'prefix' | 'suffix' | 'kind'> {
  const span = quote.prefix === '' && quote.suffix === '' ? source.spanOf(quote) : undefined;
  if (!span || source.text === undefined) return quote;
  const { prefix, suffix } = describeQuote(source.text, span.start, span.end);
  return { exact: quote.exact, prefix, suffix, kind: quote.kind };
}
