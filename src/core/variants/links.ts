import { addTo } from '../collections';
import {
  byPublication,
  type Corpus,
  type QuoteRef,
  SourceFeed,
  type SourceIndex,
  type SourceState,
  type TaggedSource,
} from '../corpus';
import type { FileId } from '../format';
import type { Quote } from '../model';

/** A person's word on two quotes: that they are variants of one statement, or that they are not. */
export type VariantField = 'variants' | 'notVariants';

/** Where a link `path#id` in a sidecar of a source leads; undefined where it is none. */
export function linkTarget(
  source: TaggedSource,
  link: string,
): { readonly file: FileId; readonly id: string } | undefined {
  const at = link.lastIndexOf('#');
  const file = at > 0 ? source.fileAt(link.slice(0, at)) : undefined;
  return file === undefined ? undefined : { file, id: link.slice(at + 1) };
}

/** The links of a corpus, seen from both ends: each stands in one of the two sidecars. */
export class VariantLinks implements SourceIndex {
  readonly #ends: Readonly<Record<VariantField, Map<string, string[]>>> = {
    variants: new Map(),
    notVariants: new Map(),
  };
  readonly #feed: SourceFeed;

  constructor(private readonly corpus: Corpus) {
    this.#feed = new SourceFeed(corpus, this);
  }

  replace(before: SourceState | undefined, now: SourceState | undefined): void {
    if (before?.source.quotes === now?.source.quotes) return;
    for (const { field, from, to } of linksIn(before?.source)) {
      this.#remove(field, from, to);
      this.#remove(field, to, from);
    }
    for (const { field, from, to } of linksIn(now?.source)) {
      this.#add(field, from, to);
      this.#add(field, to, from);
    }
  }

  /** The quotations that are linked with a quote, or with another part of its quotation, by their first parts. */
  of(reference: QuoteRef, field: VariantField): QuoteRef[] {
    this.#feed.update();
    const { source, quote } = reference;
    const linked = source
      .partsOf(quote)
      .flatMap(part => [part.id, ...(part.formerly ?? [])])
      .flatMap(id => this.#ends[field].get(identityOf(source.file, id)) ?? []);
    const found = linked.flatMap(identity => this.#quoteOf(identity) ?? []);
    const distinct = new Map(found.map(other => [identityOf(other.source.file, other.quote.id), other]));
    return [...distinct.values()].sort(byPublication);
  }

  #quoteOf(identity: string): QuoteRef | undefined {
    const at = identity.lastIndexOf('#');
    const source = this.corpus.source(identity.slice(0, at));
    const quote = source?.quote(identity.slice(at + 1));
    return source && quote && { source, quote: source.partsOf(quote)[0] ?? quote };
  }

  #add(field: VariantField, end: string, other: string): void {
    addTo(this.#ends[field], end, other);
  }

  #remove(field: VariantField, end: string, other: string): void {
    const others = this.#ends[field].get(end) ?? [];
    const at = others.indexOf(other);
    if (at >= 0) others.splice(at, 1);
    if (others.length === 0) this.#ends[field].delete(end);
  }
}

interface Link {
  readonly field: VariantField;
  readonly from: string;
  readonly to: string;
}

const linksIn = (source: TaggedSource | undefined): Link[] =>
  source?.quotes.flatMap(quote =>
    (['variants', 'notVariants'] as const).flatMap(field => linksOf(source, quote, field)),
  ) ?? [];

const linksOf = (source: TaggedSource, quote: Quote, field: VariantField): Link[] =>
  quote[field].flatMap(link => {
    const target = linkTarget(source, link);
    return target
      ? [{ field, from: identityOf(source.file, quote.id), to: identityOf(target.file, target.id) }]
      : [];
  });

const identityOf = (file: FileId, id: string): string => `${file}#${id}`;
