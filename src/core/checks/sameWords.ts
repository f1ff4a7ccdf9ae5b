import { byPublication, type Corpus, type QuoteRef, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Codebook } from '../model';
import { wordsOf } from '../text';

/** Fewer words are anybody's: "we will not give up". */
const FEWEST_WORDS = 6;
/** What more quotations than this begin or end with is a phrase of the day. */
const MOST_SHARING = 60;

/** A tagged quotation, all its parts together, with what it is found by. */
interface Indexed {
  readonly reference: QuoteRef;
  /** In lower case, without marks, each with a space before and behind. */
  readonly words: string;
  readonly keys: readonly string[];
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
  readonly #sharing = new Map<string, Indexed[]>();

  constructor(private readonly corpus: Corpus) {}

  /** The quotations of other sources with the words of one, by their first parts, in the order of publication. */
  as({ source, quote }: QuoteRef): QuoteRef[] {
    const own = indexed({ source, quote });
    if (!own) return [];
    const alike = new Set(own.keys.flatMap(key => this.#sharers(key)));
    return [...alike]
      .filter(
        ({ words, reference }) => reference.source.file !== source.file && haveSameWords(words, own.words),
      )
      .flatMap(({ reference }) => this.#current(reference))
      .sort(byPublication);
  }

  /** Takes in what a source is now; gives the files whose quotations have words that it has, or had. */
  take(file: FileId): ReadonlySet<FileId> {
    const before = this.#known.get(file);
    const now = this.#knownOf(this.corpus.source(file), before);
    if (before === now) return new Set();
    if (now) this.#known.set(file, now);
    else this.#known.delete(file);
    const changed = [...(before?.indexed ?? []), ...(now?.indexed ?? [])];
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
      for (const { words, reference } of this.#sharing.get(key) ?? [])
        if (concernsAll || changed.some(one => haveSameWords(one.words, words)))
          affected.add(reference.source.file);
    }
    affected.delete(file);
    return affected;
  }

  #knownOf(source: TaggedSource | undefined, before: Known | undefined): Known | undefined {
    if (!source || source.quotes.length === 0) return undefined;
    const { reading } = source;
    const codebook = this.corpus.codebook(source.codebook);
    if (before?.reading !== reading)
      return { reading, codebook, indexed: source.quotes.flatMap(quote => indexed({ source, quote }) ?? []) };
    return before?.codebook === codebook ? before : { reading, codebook, indexed: before?.indexed ?? [] };
  }

  /** So many begin or end with the same words that it tells nothing. */
  #isPhrase(key: string): boolean {
    return (this.#sharing.get(key)?.length ?? 0) > MOST_SHARING;
  }

  #sharers(key: string): readonly Indexed[] {
    return this.#isPhrase(key) ? [] : (this.#sharing.get(key) ?? []);
  }

  /** The text of a source may be another by now, and its quotes are the same. */
  #current({ source: { file }, quote: { id } }: QuoteRef): QuoteRef[] {
    const source = this.corpus.source(file);
    const quote = source?.quote(id);
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

const haveSameWords = (a: string, b: string): boolean =>
  a.length < b.length ? b.startsWith(a) || b.endsWith(a) : a.startsWith(b) || a.endsWith(b);

/** Undefined for a later part of a quotation, and for what is too short or is the outlet's own. */
function indexed({ source, quote }: QuoteRef): Indexed | undefined {
  const parts = source.partsOf(quote);
  if (parts[0] !== quote || quote.kind === 'authorial' || quote.speakers.length === 0) return undefined;
  const words = parts.flatMap(({ exact }) => wordsOf(exact));
  if (words.length < FEWEST_WORDS) return undefined;
  return {
    reference: { source, quote },
    words: ` ${words.join(' ')} `,
    keys: [`${words.slice(0, FEWEST_WORDS).join(' ')} …`, `… ${words.slice(-FEWEST_WORDS).join(' ')}`],
  };
}
