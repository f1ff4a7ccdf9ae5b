import type { KeyCount, Names, StanceCount } from '../format';
import type { IndexedSource } from './indexedSource';
import { byPublication, type QuoteRef } from './references';
import type { TaggedSource } from './taggedSource';

/** The quotes of one key; another object as soon as one came, went or is told otherwise. */
export interface KeyQuotes {
  /** How many quotations: the parts of one count once. */
  readonly quotations: number;
  /** Of a claim, the stances taken on it, in no particular order. */
  readonly stances: readonly StanceCount[];
  /** In the order of publication. To ask for them opens the sources. */
  readonly quotes: readonly QuoteRef[];
  /** Those that name the key. */
  readonly sources: readonly TaggedSource[];
}

/** Quotes by a key of one codebook. */
export interface QuotesByKey {
  /** Those that have quotes. */
  keys(): Iterable<string>;
  /** Undefined where the key has none. */
  of(key: string): KeyQuotes | undefined;
}

/** The quotes of actors or of claims, kept up to date source by source. */
export class KeyedQuotes implements QuotesByKey {
  readonly #byKey = new Map<string, Tally>();

  /** @param names which keys a quote names */
  constructor(readonly names: Names) {}

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  of(key: string): KeyQuotes | undefined {
    return this.#byKey.get(key)?.told;
  }

  /** Takes in what a source has of some keys. */
  add(source: IndexedSource, counts: readonly KeyCount[]): void {
    for (const count of counts) {
      const [key] = count;
      let tally = this.#byKey.get(key);
      if (!tally) {
        tally = new Tally(key, this.names);
        this.#byKey.set(key, tally);
      }
      tally.add(source, count);
    }
  }

  /** Takes out what a source had of some keys. */
  remove(source: IndexedSource, counts: readonly KeyCount[]): void {
    for (const count of counts) {
      const [key] = count;
      const tally = this.#byKey.get(key);
      tally?.remove(source, count);
      if (tally?.isEmpty) this.#byKey.delete(key);
    }
  }
}

/** What there is of one key. */
class Tally {
  quotations = 0;
  readonly #sources: IndexedSource[] = [];
  readonly #stances = new Map<string, number>();
  #quotes: readonly QuoteRef[] | undefined;
  #told: KeyQuotes | undefined;

  constructor(
    private readonly key: string,
    private readonly names: Names,
  ) {}

  get isEmpty(): boolean {
    return this.#sources.length === 0;
  }

  get told(): KeyQuotes {
    this.#told ??= new ToldTally(this);
    return this.#told;
  }

  get stances(): readonly StanceCount[] {
    return [...this.#stances];
  }

  get sources(): readonly TaggedSource[] {
    return this.#sources.map(({ source }) => source);
  }

  get quotes(): readonly QuoteRef[] {
    this.#quotes ??= this.#sources.flatMap(source => this.#quotesIn(source)).sort(byPublication);
    return this.#quotes;
  }

  add(source: IndexedSource, count: KeyCount): void {
    this.#sources.push(source);
    this.#count(count, 1);
  }

  remove(source: IndexedSource, count: KeyCount): void {
    this.#sources.splice(this.#sources.indexOf(source), 1);
    this.#count(count, -1);
  }

  #count([, quotations, stances]: KeyCount, sign: 1 | -1): void {
    this.#quotes = undefined;
    this.#told = undefined;
    this.quotations += sign * quotations;
    for (const [stance, count] of stances) {
      const now = (this.#stances.get(stance) ?? 0) + sign * count;
      if (now > 0) this.#stances.set(stance, now);
      else this.#stances.delete(stance);
    }
  }

  #quotesIn({ references }: IndexedSource): QuoteRef[] {
    return references.filter(({ quote }) => this.names(quote).some(([key]) => key === this.key));
  }
}

/** A tally as it is told: whoever has it knows by it whether there is another one, and is told by either what is so now. */
class ToldTally implements KeyQuotes {
  constructor(private readonly tally: Tally) {}

  get quotations(): number {
    return this.tally.quotations;
  }

  get stances(): readonly StanceCount[] {
    return this.tally.stances;
  }

  get quotes(): readonly QuoteRef[] {
    return this.tally.quotes;
  }

  get sources(): readonly TaggedSource[] {
    return this.tally.sources;
  }
}
