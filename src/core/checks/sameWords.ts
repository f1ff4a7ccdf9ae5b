import { groupByEach, inLots, takeAll } from '../collections';
import { byPublication, type Corpus, type QuoteRef, type SourceState, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Quote } from '../model';
import { wordsOf } from '../text';
import type { SlicedEvidenceIndex } from './evidenceIndex';

/** Fewer words are anybody's: "we will not give up". */
const FEWEST_WORDS = 6;
/** What more quotations than this begin or end with is a phrase of the day. */
const MOST_SHARING = 60;
/** So many quotes, or keys of some, are looked at in one slice. */
const SLICE = 200;

/** A tagged quotation, with what it is found by. An archive has very many: each is kept small. */
interface Indexed {
  readonly file: FileId;
  /** Its first part. */
  readonly quote: Quote;
  /** All parts, where it has several. */
  readonly parts: readonly Quote[] | undefined;
  /** A hash of its first words. */
  readonly head: number;
  /** A hash of its last words. */
  readonly tail: number;
}

/** A source's quotations, as they are in the index. */
interface IndexedSource {
  readonly view: TaggedSource['view'];
  readonly indexed: readonly Indexed[];
}

/**
 * Which tagged quotations have the same words, word for word; one may be shorter at its head or at its end. Found by
 * their first and last words, so that nobody compares all with all.
 */
export class SameWords implements SlicedEvidenceIndex {
  readonly #sources = new Map<FileId, IndexedSource>();
  /** By the hashes. Nearly all stand for one quotation, which needs no list. */
  readonly #sharing = new Map<number, Indexed | Indexed[]>();

  /** Sources whose quotations have words that some had which came or went. */
  readonly #affected = new Set<FileId>();
  #asked: { readonly of: IndexedSource; readonly byId: ReadonlyMap<string, Indexed> } | undefined;

  constructor(private readonly corpus: Corpus) {}

  /** The quotations of other sources with the words of one, by their first parts, in the order of publication. */
  as({ source, quote }: QuoteRef): QuoteRef[] {
    const own = this.#indexed(source, quote);
    const keys = own ? keysOf(own).filter(key => !this.#isPhrase(key)) : [];
    return [...new Set(keys.flatMap(key => this.#with(key)))]
      .filter(other => other.file !== source.file && haveSameWords(own!, other))
      .flatMap(other => this.#reference(other))
      .sort(byPublication);
  }

  *replaceInSlices(
    before: SourceState | undefined,
    now: SourceState | undefined,
    file: FileId,
  ): Generator<void, void> {
    const known = this.#sources.get(file);
    const then = new Set(known?.indexed);
    const today = new Set(now && (yield* indexedIn(now.source, known)));
    if (now && today.size > 0) this.#sources.set(file, { view: now.source.view, indexed: [...today] });
    else this.#sources.delete(file);
    const gone = [...then].filter(one => !today.has(one));
    const come = [...today].filter(one => !then.has(one));
    // In another codebook all keys may mean somebody else.
    const changed = before?.book === now?.book ? [...gone, ...come] : [...new Set([...then, ...today])];
    const byKey = groupByEach(changed, keysOf);
    const phrases = new Set([...byKey.keys()].filter(key => this.#isPhrase(key)));
    for (const keys of inLots([...groupByEach(gone, keysOf)], SLICE)) {
      for (const [key, ones] of keys) this.#remove(key, new Set(ones));
      yield;
    }
    for (const ones of inLots(come, SLICE)) {
      for (const one of ones) this.#add(one);
      yield;
    }
    for (const keys of inLots([...byKey], SLICE)) {
      for (const [key, ones] of keys) yield* this.#noteAffected(key, ones, phrases.has(key));
      yield;
    }
  }

  /** Notes the sources with quotations of a key to which it matters that some of these came or went. */
  *#noteAffected(key: number, changed: readonly Indexed[], wasPhrase: boolean): Generator<void, void> {
    const isPhrase = this.#isPhrase(key);
    if (isPhrase && wasPhrase) return;
    const { file } = changed[0]!;
    for (const other of this.#with(key)) {
      if (other.file === file || this.#affected.has(other.file)) continue;
      if (isPhrase !== wasPhrase || changed.some(one => haveSameWords(one, other)))
        this.#affected.add(other.file);
      else yield;
    }
  }

  *affected(): Iterable<FileId[]> {
    yield takeAll(this.#affected);
  }

  /** Who asks for one quote of a source mostly asks for all. */
  #indexed(source: TaggedSource, quote: Quote): Indexed | undefined {
    const known = this.#sources.get(source.file);
    if (!known || known.view !== source.view) return indexed(source, quote);
    if (this.#asked?.of !== known)
      this.#asked = { of: known, byId: new Map(known.indexed.map(one => [one.quote.id, one])) };
    return this.#asked.byId.get(quote.id);
  }

  /** So many begin or end with the same words that it tells nothing. */
  #isPhrase(key: number): boolean {
    return this.#with(key).length > MOST_SHARING;
  }

  #with(key: number): readonly Indexed[] {
    const sharing = this.#sharing.get(key);
    if (!sharing) return [];
    return Array.isArray(sharing) ? sharing : [sharing];
  }

  #reference({ file, quote: { id } }: Indexed): QuoteRef[] {
    const source = this.corpus.source(file);
    const quote = source?.quote(id);
    return source && quote ? [{ source, quote }] : [];
  }

  #add(one: Indexed): void {
    for (const key of keysOf(one)) {
      const sharing = this.#sharing.get(key);
      if (Array.isArray(sharing)) sharing.push(one);
      else this.#sharing.set(key, sharing ? [sharing, one] : one);
    }
  }

  #remove(key: number, gone: ReadonlySet<Indexed>): void {
    const [first, ...others] = this.#with(key).filter(other => !gone.has(other));
    if (first) this.#sharing.set(key, others.length > 0 ? [first, ...others] : first);
    else this.#sharing.delete(key);
  }
}

const keysOf = ({ head, tail }: Indexed): number[] => [head, tail];

function haveSameWords(one: Indexed, other: Indexed): boolean {
  const others = keysOf(other);
  if (!keysOf(one).some(key => others.includes(key))) return false;
  const [a, b] = [one, other].map(({ quote, parts = [quote] }) => ` ${wordsIn(parts).join(' ')} `) as [
    string,
    string,
  ];
  return a.length < b.length ? b.startsWith(a) || b.endsWith(a) : a.startsWith(b) || a.endsWith(b);
}

/** Of a thousand quotes one tag changes one: what is known of the others stays. */
function* indexedIn(
  source: TaggedSource,
  before: IndexedSource | undefined,
): Generator<void, readonly Indexed[]> {
  if (before && before.view === source.view) return before.indexed;
  const known = new Map(before?.indexed.map(one => [one.quote.id, one]));
  const found: Indexed[] = [];
  for (const quotes of inLots(source.quotes, SLICE)) {
    for (const quote of quotes) {
      const one = known.get(quote.id);
      const isAlone = quote.group === undefined && one?.parts === undefined;
      const now = one && isAlone && saysWhatItSaid(one.quote, quote) ? one : indexed(source, quote);
      if (now) found.push(now);
    }
    yield;
  }
  return found;
}

/** Whether all is the same that decides on a quote's words and on whose they are. */
const saysWhatItSaid = (before: Quote, now: Quote): boolean =>
  before === now ||
  (before.exact === now.exact &&
    before.group === now.group &&
    before.kind === now.kind &&
    before.via === now.via &&
    isSameList(before.speakers, now.speakers) &&
    isSameList(before.notVariants, now.notVariants));

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Undefined for a later part of a quotation, and for what is too short or is the outlet's own. */
function indexed(source: TaggedSource, quote: Quote): Indexed | undefined {
  const parts = source.partsOf(quote);
  if (parts[0] !== quote || quote.kind === 'authorial' || quote.speakers.length === 0) return undefined;
  const words = wordsIn(parts);
  if (words.length < FEWEST_WORDS) return undefined;
  return {
    file: source.file,
    quote,
    parts: parts.length > 1 ? parts : undefined,
    head: hashOf(words.slice(0, FEWEST_WORDS)),
    tail: hashOf(words.slice(-FEWEST_WORDS)),
  };
}

const wordsIn = (parts: readonly Quote[]): string[] => parts.flatMap(({ exact }) => wordsOf(exact));

/** FNV-1a, on 30 bits. */
function hashOf(words: readonly string[]): number {
  let hash = 0x811c9dc5 | 0;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 2;
}
