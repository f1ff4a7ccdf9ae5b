import { type Corpus, compareSources, type SourceText, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Quote } from '../model';
import { placesOfQuoted } from '../text';
import { innerPairs, WordPairs } from './wordPairs';

/** Shorter words are found in any text. */
const SHORTEST = 24;

/** Words that are not where they should be. */
interface LostWords {
  readonly exact: string;
  readonly pairs: readonly number[];
}

/** Which sources have the words of quotes that have lost their place in their own. */
export class Elsewhere {
  /** The words of such quotes, by the source that they should be in. */
  readonly #lost = new Map<FileId, readonly LostWords[]>();
  /** What each text has, as far as that can be told without reading it. */
  readonly #pairs = new Map<FileId, { readonly of: SourceText; readonly pairs: WordPairs }>();

  constructor(private readonly corpus: Corpus) {}

  /** The quotes of a source whose words it does not have. From now on it is told when another one has them. */
  lostBy(source: TaggedSource): readonly Quote[] {
    const quotes = source.quotes.filter(
      ({ id, exact }) => exact.length >= SHORTEST && 'orphan' in (source.anchors.get(id) ?? {}),
    );
    if (quotes.length > 0) this.#lost.set(source.file, quotes.map(lostWords));
    else this.#lost.delete(source.file);
    return quotes;
  }

  /** The sources that have a quote's words, in the order of publication. */
  with(quote: Quote, not: FileId): TaggedSource[] {
    const words = lostWords(quote);
    return [...this.corpus.sources()]
      .filter(source => source.file !== not && this.#has(source, words))
      .sort(compareSources);
  }

  /** Takes in what a source is now; gives the files whose lost quotes have their words in it. */
  take(file: FileId): FileId[] {
    const source = this.corpus.source(file);
    if (!source) this.#lost.delete(file);
    if (source?.text === undefined) {
      this.#pairs.delete(file);
      return [];
    }
    this.#index(source, source.text);
    return [...this.#lost].flatMap(([other, words]) =>
      other !== file && words.some(lost => this.#has(source, lost)) ? other : [],
    );
  }

  #index({ file, sourceText }: TaggedSource, text: string): void {
    if (this.#pairs.get(file)?.of !== sourceText)
      this.#pairs.set(file, { of: sourceText, pairs: new WordPairs(text) });
  }

  #has(source: TaggedSource, { exact, pairs }: LostWords): boolean {
    if (!source.isRead) return false;
    const known = this.#pairs.get(source.file);
    if (known?.of === source.sourceText && !known.pairs.mayHave(pairs)) return false;
    return placesOfQuoted(source.text!, exact).length > 0;
  }
}

const lostWords = ({ exact }: Quote): LostWords => ({ exact, pairs: innerPairs(exact) });
