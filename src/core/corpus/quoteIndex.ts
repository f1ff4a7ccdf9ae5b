import type { FileId } from '../format';
import { actorKeysOf, claimKeysOf, type Quote } from '../model';
import { KeyedQuotes, type QuoteRef } from './references';
import type { TaggedSource } from './taggedSource';

/** A quote as the index has it: as long as nobody has touched it, it leads to what its source is now. */
interface Reference extends QuoteRef {
  source: TaggedSource;
}

/** Key for sources that have no codebook. */
const NO_CODEBOOK = '';

/** Which quotes speak on which claim and by whom, codebook by codebook. A change of a source costs what it touches. */
export class QuoteIndex {
  readonly #byClaim = new Map<FileId, KeyedQuotes>();
  readonly #byActor = new Map<FileId, KeyedQuotes>();
  /** What there is of each source. */
  readonly #references = new Map<FileId, Reference[]>();

  /** The quotes of each claim; the same object for one codebook. */
  byClaim(codebook: FileId | undefined): KeyedQuotes {
    return keyedFor(this.#byClaim, codebook);
  }

  /** The same of each actor who speaks them or passes them on. */
  byActor(codebook: FileId | undefined): KeyedQuotes {
    return keyedFor(this.#byActor, codebook);
  }

  /** Takes in what a source is now. */
  put(before: TaggedSource | undefined, now: TaggedSource): void {
    if (before && hasSameHead(before, now)) {
      this.#replace(before, now);
      return;
    }
    if (before) this.remove(before);
    const references = now.quotes.map(quote => ({ source: now, quote }));
    this.#keep(now, references);
    this.#add(now, references);
  }

  remove(source: TaggedSource): void {
    this.#take(source, this.#references.get(source.file) ?? []);
    this.#references.delete(source.file);
  }

  /** A tag changes one quote of a thousand: the others stay. */
  #replace(before: TaggedSource, now: TaggedSource): void {
    const known = new Map(this.#references.get(now.file)?.map(reference => [reference.quote, reference]));
    const come: Reference[] = [];
    const references = now.quotes.map(quote => {
      const reference = known.get(quote);
      if (!reference || !isListedAlike(before, now, quote)) {
        const other = { source: now, quote };
        come.push(other);
        return other;
      }
      known.delete(quote);
      reference.source = now;
      return reference;
    });
    this.#keep(now, references);
    this.#take(before, [...known.values()]);
    this.#add(now, come);
  }

  #keep({ file }: TaggedSource, references: Reference[]): void {
    if (references.length > 0) this.#references.set(file, references);
    else this.#references.delete(file);
  }

  #add({ codebook }: TaggedSource, references: readonly Reference[]): void {
    const claims = this.byClaim(codebook);
    const actors = this.byActor(codebook);
    for (const reference of references) {
      for (const claim of claimKeysOf(reference.quote)) claims.add(claim, reference);
      for (const actor of actorKeysOf(reference.quote)) actors.add(actor, reference);
    }
  }

  #take({ codebook }: TaggedSource, references: readonly Reference[]): void {
    const gone = new Set<QuoteRef>(references);
    const quotes = references.map(({ quote }) => quote);
    const claims = this.byClaim(codebook);
    for (const claim of new Set(quotes.flatMap(claimKeysOf))) claims.remove(claim, gone);
    const actors = this.byActor(codebook);
    for (const actor of new Set(quotes.flatMap(actorKeysOf))) actors.remove(actor, gone);
  }
}

/** Whether all that lists of quotes tell of a source itself is the same. */
const hasSameHead = (before: TaggedSource, now: TaggedSource): boolean =>
  before.codebook === now.codebook && before.title === now.title && before.published === now.published;

/** Whether lists tell the same of a quote that is as it was: the parts of a quotation are told together. */
const isListedAlike = (before: TaggedSource, now: TaggedSource, quote: Quote): boolean =>
  (before.reading === now.reading || quote.group === undefined) &&
  before.isAstray(quote) === now.isAstray(quote);

function keyedFor(index: Map<FileId, KeyedQuotes>, codebook: FileId | undefined): KeyedQuotes {
  const key = codebook ?? NO_CODEBOOK;
  const found = index.get(key) ?? new KeyedQuotes();
  index.set(key, found);
  return found;
}
