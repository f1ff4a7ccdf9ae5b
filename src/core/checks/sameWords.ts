import { byPublication, type Corpus, type QuoteRef, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
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

  /** Takes in what a source is now; gives the files whose quotations may have its words. */
  take(file: FileId): ReadonlySet<FileId> {
    const source = this.corpus.source(file);
    const before = this.#known.get(file);
    const affected = new Set<FileId>();
    if (before && before.reading === source?.reading) return affected;
    const now = (source?.quotes ?? []).flatMap(quote => indexed({ source: source!, quote }) ?? []);
    for (const one of before?.indexed ?? []) this.#remove(one);
    for (const one of now) this.#add(one);
    if (now.length > 0) this.#known.set(file, { reading: source?.reading, indexed: now });
    else this.#known.delete(file);
    // When one more or less makes it a phrase of the day, all that share it are affected.
    for (const key of new Set([...(before?.indexed ?? []), ...now].flatMap(({ keys }) => keys)))
      if ((this.#sharing.get(key)?.length ?? 0) <= MOST_SHARING + 1)
        for (const { reference } of this.#sharing.get(key) ?? []) affected.add(reference.source.file);
    affected.delete(file);
    return affected;
  }

  #sharers(key: string): readonly Indexed[] {
    const sharing = this.#sharing.get(key) ?? [];
    return sharing.length > MOST_SHARING ? [] : sharing;
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
