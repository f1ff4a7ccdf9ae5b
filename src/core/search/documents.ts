import { type Corpus, SourceFeed, type SourceIndex, type SourceState, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import { actorName, type Codebook, claimText } from '../model';
import { searchWords } from '../text';
import { addNumber, type Numbers } from './numbers';
import { WordIndex, type WordMatch } from './wordIndex';

/** The quotes of a source, which have consecutive numbers from `first` on. */
interface QuotesOwner {
  readonly kind: 'quote';
  source: TaggedSource;
  readonly first: number;
}

interface EntryOwner {
  readonly kind: 'actor' | 'claim';
  readonly codebook: FileId;
  readonly key: string;
  /** All that it is found by. */
  readonly words: string;
  readonly number: number;
}

/** What a number stands for. */
export type Owner = QuotesOwner | EntryOwner;

/** The kinds of documents; each has its place here for its code. */
export const KINDS = ['quote', 'actor', 'claim'] as const;
/** The code of a document that is gone or has another number now. */
export const GONE = 255;

interface ActorQuotes {
  readonly number: number;
  readonly quotes: Uint32Array;
}

/** So many numbers may stand for nothing any more before all are given anew. */
const MOST_GONE = 20_000;
/** How many entries of a codebook are taken in before the clock is looked at. */
const ENTRIES_AT_A_TIME = 100;

/** The quotes, actors and claims of a corpus as numbered documents, by their words. Brought up to date when asked. */
export class Documents implements SourceIndex {
  #words = new WordIndex();
  /** Undefined where a document is gone or has another number now. */
  #owners: (Owner | undefined)[] = [];
  #kinds: number[] = [];
  #gone = 0;
  readonly #sources = new Map<FileId, QuotesOwner>();
  /** Of a codebook that is not all taken in yet, no book. */
  readonly #entries = new Map<
    FileId,
    { readonly book: Codebook | undefined; readonly owners: Map<string, EntryOwner> }
  >();
  /** The quotes of each actor: names change without a quote changing. */
  readonly #spoken = new Map<FileId, Map<string, Numbers>>();

  #actors: readonly ActorQuotes[] | undefined;

  readonly #feed: SourceFeed;

  constructor(private readonly corpus: Corpus) {
    this.#feed = new SourceFeed(corpus, this);
  }

  get size(): number {
    return this.#owners.length;
  }

  /** The code of each document's kind, by its number. */
  get kinds(): readonly number[] {
    return this.#kinds;
  }

  owner(number: number): Owner | undefined {
    return this.#owners[number];
  }

  /** The numbers of those that have a word as it is; of some of them nothing may be left. */
  having(word: string): Uint32Array {
    return this.#words.having(word);
  }

  matches(word: string, mayHaveTypos: boolean): readonly WordMatch[] {
    return this.#words.matches(word, mayHaveTypos);
  }

  /** Every actor's number with the numbers of the quotes that they speak or pass on. */
  actors(): readonly ActorQuotes[] {
    this.#actors ??= [...this.#entries.values()].flatMap(({ owners }) =>
      [...owners.values()].flatMap(({ kind, codebook, key, number }) => {
        const quotes = kind === 'actor' ? this.#spoken.get(codebook)?.get(key) : undefined;
        return quotes ? { number, quotes: quotes.all } : [];
      }),
    );
    return this.#actors;
  }

  /** What a document says: a quote's words, a claim's sentence, an actor's name. */
  text(number: number): string {
    const owner = this.#owners[number];
    if (!owner) return '';
    if (owner.kind === 'quote') return owner.source.quotes[number - owner.first]!.exact;
    const book = this.corpus.codebook(owner.codebook);
    return owner.kind === 'actor' ? actorName(book, owner.key) : claimText(book, owner.key);
  }

  /** Takes in what has changed; false where it was over before that was done. */
  refresh(isOver: () => boolean): boolean {
    this.#actors = undefined;
    if (this.#gone > MOST_GONE && this.#gone > this.size / 2) this.#startAnew();
    return this.#refreshEntries(isOver) && this.#feed.update(isOver);
  }

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    const known = this.#sources.get(file);
    if (known && now && before && hasSameQuotes(before.source, now.source)) known.source = now.source;
    else {
      if (known) this.#dropSource(known);
      if (now) this.#addSource(now.source);
    }
  }

  #startAnew(): void {
    this.#feed.stop();
    this.#words = new WordIndex();
    this.#owners = [];
    this.#kinds = [];
    this.#gone = 0;
    this.#sources.clear();
    this.#entries.clear();
    this.#spoken.clear();
  }

  #addSource(source: TaggedSource): void {
    const owner: QuotesOwner = { kind: 'quote', source, first: this.size };
    this.#sources.set(source.file, owner);
    const codebook = source.codebook ?? '';
    const spoken = this.#spoken.get(codebook) ?? new Map<string, Numbers>();
    this.#spoken.set(codebook, spoken);
    for (const quote of source.quotes) {
      const number = this.#own(owner);
      this.#words.add(number, searchWords(quote.exact));
      for (const speaker of quote.speakers) addNumber(spoken, speaker, number);
      if (quote.via !== undefined) addNumber(spoken, quote.via, number);
    }
  }

  #dropSource({ source, first }: QuotesOwner): void {
    this.#sources.delete(source.file);
    for (let i = 0; i < source.quotes.length; i++) this.#drop(first + i);
  }

  #refreshEntries(isOver: () => boolean): boolean {
    const open = new Map([...this.corpus.codebooks()].map(({ file, reading }) => [file, reading.codebook]));
    for (const [file, { owners }] of this.#entries)
      if (!open.has(file)) {
        for (const { number } of owners.values()) this.#drop(number);
        this.#entries.delete(file);
      }
    for (const [file, book] of open) {
      const known = this.#entries.get(file);
      if (known?.book === book) continue;
      if (!this.#refreshBook(file, book, known?.owners ?? new Map(), isOver)) return false;
    }
    return true;
  }

  /** An entry that says the same keeps its number. False where it was over before all were taken in; the next time goes on. */
  #refreshBook(
    codebook: FileId,
    book: Codebook,
    owners: Map<string, EntryOwner>,
    isOver: () => boolean,
  ): boolean {
    const names = new Set<string>();
    let taken = 0;
    for (const { kind, key, words } of entriesOf(book)) {
      const name = `${kind} ${key}`;
      names.add(name);
      const before = owners.get(name);
      if (before?.words === words) continue;
      taken += 1;
      if (taken % ENTRIES_AT_A_TIME === 0 && isOver()) {
        this.#entries.set(codebook, { book: undefined, owners });
        return false;
      }
      if (before) this.#drop(before.number);
      owners.set(name, this.#addEntry({ kind, codebook, key, words }));
    }
    for (const [name, { number }] of owners)
      if (!names.has(name)) {
        this.#drop(number);
        owners.delete(name);
      }
    this.#entries.set(codebook, { book, owners });
    return true;
  }

  #addEntry(entry: Omit<EntryOwner, 'number'>): EntryOwner {
    const owner = { ...entry, number: this.size };
    this.#own(owner);
    this.#words.add(owner.number, searchWords(owner.words));
    return owner;
  }

  #own(owner: Owner): number {
    this.#kinds.push(KINDS.indexOf(owner.kind));
    return this.#owners.push(owner) - 1;
  }

  #drop(number: number): void {
    this.#owners[number] = undefined;
    this.#kinds[number] = GONE;
    this.#gone += 1;
  }
}

const hasSameQuotes = (before: TaggedSource, now: TaggedSource): boolean =>
  before.quotes === now.quotes && before.codebook === now.codebook;

/** What an index finds of a codebook. */
function* entriesOf({ actors, claims }: Codebook): Iterable<Pick<EntryOwner, 'kind' | 'key' | 'words'>> {
  for (const { key, name, aliases, role = '' } of actors.values())
    yield { kind: 'actor', key, words: [name, ...aliases, role].join(' ') };
  for (const { key, text } of claims.values()) yield { kind: 'claim', key, words: text };
}
