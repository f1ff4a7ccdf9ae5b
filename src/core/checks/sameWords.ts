import { byPublication, type Corpus, type QuoteRef, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Codebook, Quote } from '../model';
import { wordsOf } from '../text';

/** Fewer words are anybody's: "we will not give up". */
const FEWEST_WORDS = 6;
/** What more quotations than this begin or end with is a phrase of the day. */
const MOST_SHARING = 60;

/** A tagged quotation, by its parts, with what it is found by. */
interface Indexed {
  readonly file: FileId;
  readonly parts: readonly Quote[];
  /** Hashes of its first and of its last words. */
  readonly keys: readonly number[];
}

/** A source's quotations, as they are in the index. */
interface Known {
  readonly reading: TaggedSource['reading'];
  /** Whom its keys mean. */
  readonly codebook: Codebook;
  readonly indexed: readonly Indexed[];
}

/**
 * Which tagged quotations have the same words, word for word; one may be shorter at its head or at its end. Found by
 * their first and last words, so that nobody compares all with all.
 */
export class SameWords {
  readonly #known = new Map<FileId, Known>();
  readonly #sharing = new Map<number, Indexed[]>();

  constructor(private readonly corpus: Corpus) {}

  /** The quotations of other sources with the words of one, by their first parts, in the order of publication. */
  as({ source, quote }: QuoteRef): QuoteRef[] {
    const own = indexed(source, quote);
    const sharing = own?.keys.flatMap(key => (this.#isPhrase(key) ? [] : (this.#sharing.get(key) ?? [])));
    return [...new Set(sharing)]
      .filter(other => other.file !== source.file && haveSameWords(own!, other))
      .flatMap(other => this.#reference(other))
      .sort(byPublication);
  }

  /** Takes in what a source is now; gives the files whose quotations have words that it has, or had. */
  take(file: FileId): ReadonlySet<FileId> {
    const before = this.#known.get(file);
    const now = this.#knownOf(this.corpus.source(file), before);
    if (before === now) return new Set();
    if (now) this.#known.set(file, now);
    else this.#known.delete(file);
    const changed = [...new Set([...(before?.indexed ?? []), ...(now?.indexed ?? [])])];
    const keys = new Set(changed.flatMap(one => one.keys));
    const phrases = new Set([...keys].filter(key => this.#isPhrase(key)));
    if (before?.indexed !== now?.indexed) {
      for (const one of before?.indexed ?? []) this.#remove(one);
      for (const one of now?.indexed ?? []) this.#add(one);
    }
    const affected = new Set<FileId>();
    for (const key of keys) {
      const isPhrase = this.#isPhrase(key);
      if (isPhrase && phrases.has(key)) continue;
      const concernsAll = isPhrase !== phrases.has(key);
      for (const other of this.#sharing.get(key) ?? [])
        if (other.file !== file && (concernsAll || changed.some(one => haveSameWords(one, other))))
          affected.add(other.file);
    }
    return affected;
  }

  #knownOf(source: TaggedSource | undefined, before: Known | undefined): Known | undefined {
    if (!source || source.quotes.length === 0) return undefined;
    const { reading } = source;
    const codebook = this.corpus.codebook(source.codebook);
    if (before?.reading !== reading)
      return { reading, codebook, indexed: source.quotes.flatMap(quote => indexed(source, quote) ?? []) };
    return before?.codebook === codebook ? before : { reading, codebook, indexed: before?.indexed ?? [] };
  }

  /** So many begin or end with the same words that it tells nothing. */
  #isPhrase(key: number): boolean {
    return (this.#sharing.get(key)?.length ?? 0) > MOST_SHARING;
  }

  #reference({ file, parts }: Indexed): QuoteRef[] {
    const source = this.corpus.source(file);
    const quote = source?.quote(parts[0]!.id);
    return source && quote ? [{ source, quote }] : [];
  }

  #add(one: Indexed): void {
    for (const key of one.keys) {
      const sharing = this.#sharing.get(key);
      if (sharing) sharing.push(one);
      else this.#sharing.set(key, [one]);
    }
  }

  #remove(one: Indexed): void {
    for (const key of one.keys) {
      const others = this.#sharing.get(key)?.filter(other => other !== one) ?? [];
      if (others.length > 0) this.#sharing.set(key, others);
      else this.#sharing.delete(key);
    }
  }
}

function haveSameWords(one: Indexed, other: Indexed): boolean {
  if (!one.keys.some(key => other.keys.includes(key))) return false;
  const [a, b] = [one, other].map(({ parts }) => ` ${wordsIn(parts).join(' ')} `) as [string, string];
  return a.length < b.length ? b.startsWith(a) || b.endsWith(a) : a.startsWith(b) || a.endsWith(b);
}

/** Undefined for a later part of a quotation, and for what is too short or is the outlet's own. */
function indexed(source: TaggedSource, quote: Quote): Indexed | undefined {
  const parts = source.partsOf(quote);
  if (parts[0] !== quote || quote.kind === 'authorial' || quote.speakers.length === 0) return undefined;
  const words = wordsIn(parts);
  if (words.length < FEWEST_WORDS) return undefined;
  const keys = [words.slice(0, FEWEST_WORDS), words.slice(-FEWEST_WORDS)].map(hashOf);
  return { file: source.file, parts, keys };
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
