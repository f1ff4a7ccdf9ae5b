import { compareTexts } from '../collections';
import type { Coding, Quote } from '../model';
import type { TaggedSource } from './taggedSource';

/** A quote in its source, as that is now as long as only its text changes. */
export interface QuoteRef {
  readonly source: TaggedSource;
  readonly quote: Quote;
}

/** One coding of a quote: what a cross-reference ties together. */
export interface CodedQuote extends QuoteRef {
  readonly coding: Coding;
}

type Published = Pick<TaggedSource, 'file' | 'published'>;

/** The order of publication; sources without a date stand last, quotes of one source in the order of the text. */
export function byPublication(a: QuoteRef, b: QuoteRef): number {
  return (
    compareSources(a.source, b.source) ||
    a.quote.start - b.quote.start ||
    compareTexts(a.quote.id, b.quote.id)
  );
}

export function compareSources(a: Published, b: Published): number {
  return compareTexts(a.published ?? '\uffff', b.published ?? '\uffff') || compareTexts(a.file, b.file);
}

/** Sources in the order of publication. What they are compared by is looked up once for each, and not for each pair. */
export const inOrder = (sources: Iterable<TaggedSource>): TaggedSource[] =>
  Array.from(sources, source => ({ source, file: source.file, published: source.published }))
    .sort(compareSources)
    .map(({ source }) => source);
