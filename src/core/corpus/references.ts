import type { Coding, Quote } from '../model';
import { ChangeLog } from './changeLog';
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
    compareSources(a.source, b.source) || a.quote.start - b.quote.start || compare(a.quote.id, b.quote.id)
  );
}

export function compareSources(a: Published, b: Published): number {
  return compare(a.published ?? '\uffff', b.published ?? '\uffff') || compare(a.file, b.file);
}

/** Sources in the order of publication. What they are compared by is looked up once for each, and not for each pair. */
export const inOrder = (sources: Iterable<TaggedSource>): TaggedSource[] =>
  Array.from(sources, source => ({ source, file: source.file, published: source.published }))
    .sort(compareSources)
    .map(({ source }) => source);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The quotes of one key. */
interface KeyedList {
  readonly quotes: QuoteRef[];
  isSorted: boolean;
  /** Somebody has it: it is replaced rather than changed. */
  isGiven: boolean;
}

/** Quotes by a key of one codebook. */
export interface QuotesByKey {
  /** The keys whose quotes came or went. */
  readonly changes: ChangeLog<string>;
  /** Those that have quotes. */
  keys(): Iterable<string>;
  /** In no particular order; the same list as long as no quote came or went. */
  listOf(key: string): readonly QuoteRef[];
}

/** The quotes of an actor or a claim, kept up to date quote by quote. */
export class KeyedQuotes implements QuotesByKey {
  readonly changes = new ChangeLog<string>();
  readonly #byKey = new Map<string, KeyedList>();

  /** A quote that is on a key several times is added all times in one go. */
  add(key: string, reference: QuoteRef): void {
    const before = this.#byKey.get(key);
    if (before?.quotes.at(-1)?.quote === reference.quote) return;
    if (before && !before.isGiven) {
      before.quotes.push(reference);
      before.isSorted = false;
    } else this.#put(key, [...(before?.quotes ?? []), reference]);
  }

  remove(key: string, gone: ReadonlySet<QuoteRef>): void {
    const list = this.#byKey.get(key);
    const quotes = list?.quotes.filter(reference => !gone.has(reference)) ?? [];
    if (list && quotes.length > 0) this.#put(key, quotes, list.isSorted);
    else {
      this.#byKey.delete(key);
      this.changes.note(key);
    }
  }

  /** In the order of publication; the same list as long as no quote came or went. */
  get(key: string): readonly QuoteRef[] {
    const list = this.#byKey.get(key);
    if (!list) return NONE;
    if (!list.isSorted) list.quotes.sort(byPublication);
    list.isSorted = true;
    list.isGiven = true;
    return list.quotes;
  }

  listOf(key: string): readonly QuoteRef[] {
    const list = this.#byKey.get(key);
    if (!list) return NONE;
    list.isGiven = true;
    return list.quotes;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  #put(key: string, quotes: QuoteRef[], isSorted = false): void {
    this.#byKey.set(key, { quotes, isSorted, isGiven: false });
    this.changes.note(key);
  }
}

const NONE: readonly QuoteRef[] = [];
