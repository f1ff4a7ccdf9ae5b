import type { Quote } from '../model';
import type { QuoteRef } from './references';
import type { TaggedSource } from './taggedSource';

/** A quote as lists have it: as long as nobody has touched it, it leads to what its source is now. */
interface Reference extends QuoteRef {
  source: TaggedSource;
}

/** A source that has a sidecar, in the index. Its quotes are looked at when somebody asks for those of a key that it names. */
export class IndexedSource {
  #source: TaggedSource;
  #references: readonly Reference[] | undefined;

  constructor(source: TaggedSource) {
    this.#source = source;
  }

  /** What it is now. */
  get source(): TaggedSource {
    return this.#source;
  }

  get references(): readonly QuoteRef[] {
    this.#references ??= this.#source.quotes.map(quote => ({ source: this.#source, quote }));
    return this.#references;
  }

  /** Takes what it is now, and tells the quotes that came, went or are told otherwise. A tag changes one of a thousand. */
  become(now: TaggedSource): Quote[] {
    const before = this.#source;
    this.#source = now;
    if (!this.#references) return before.view === now.view ? [] : touchedBetween(before, now);
    const known = new Map(this.#references.map(reference => [reference.quote, reference]));
    const come: Quote[] = [];
    this.#references = now.quotes.map(quote => {
      const reference = known.get(quote);
      if (!reference || !isListedAlike(before, now, quote)) {
        come.push(quote);
        return { source: now, quote };
      }
      known.delete(quote);
      reference.source = now;
      return reference;
    });
    return [...known.keys(), ...come];
  }
}

/** Where no list has the quotes, nobody needs to know whether they have lost their places. */
function touchedBetween(before: TaggedSource, now: TaggedSource): Quote[] {
  const [gone, come] = [new Set(before.quotes), new Set(now.quotes)];
  return [
    ...before.quotes.filter(quote => !come.has(quote)),
    ...now.quotes.filter(quote => !gone.has(quote)),
  ];
}

/** Whether lists tell the same of a quote that is as it was: the parts of a quotation are told together. */
const isListedAlike = (before: TaggedSource, now: TaggedSource, quote: Quote): boolean =>
  (before.view === now.view || quote.group === undefined) && before.isAstray(quote) === now.isAstray(quote);
