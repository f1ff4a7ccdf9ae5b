import type { FileId } from '../format';
import type { Coding, Quote } from '../model';
import type { TaggedSource } from './taggedSource';

/** A quote in its source. */
export interface QuoteRef {
  readonly source: TaggedSource;
  readonly quote: Quote;
}

/** One coding of a quote: what a cross-reference ties together. */
export interface CodedQuote extends QuoteRef {
  readonly coding: Coding;
}

/** The order of publication; sources without a date stand last, quotes of one source in the order of the text. */
export function byPublication(a: QuoteRef, b: QuoteRef): number {
  return (
    compareSources(a.source, b.source) || a.quote.start - b.quote.start || compare(a.quote.id, b.quote.id)
  );
}

export function compareSources(a: TaggedSource, b: TaggedSource): number {
  return compare(a.details.published ?? '\uffff', b.details.published ?? '\uffff') || compare(a.file, b.file);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Quotes by a key of one codebook (an actor's, a claim's), kept up to date source by source. */
export class KeyedQuotes {
  readonly #byKey = new Map<string, Map<FileId, QuoteRef[]>>();
  readonly #sorted = new Map<string, readonly QuoteRef[]>();

  add(key: string, reference: QuoteRef): void {
    this.#sorted.delete(key);
    const sources = this.#byKey.get(key) ?? new Map<FileId, QuoteRef[]>();
    this.#byKey.set(key, sources);
    const quotes = sources.get(reference.source.file);
    if (!quotes) sources.set(reference.source.file, [reference]);
    else if (!quotes.some(other => other.quote === reference.quote)) quotes.push(reference);
  }

  removeSource(key: string, source: FileId): void {
    this.#sorted.delete(key);
    const sources = this.#byKey.get(key);
    sources?.delete(source);
    if (sources?.size === 0) this.#byKey.delete(key);
  }

  /** In the order of publication; the same list as long as no quote came or went. */
  get(key: string): readonly QuoteRef[] {
    const quotes = this.#sorted.get(key) ?? this.#sort(key);
    this.#sorted.set(key, quotes);
    return quotes;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  #sort(key: string): readonly QuoteRef[] {
    return [...(this.#byKey.get(key)?.values() ?? [])].flat().sort(byPublication);
  }
}
