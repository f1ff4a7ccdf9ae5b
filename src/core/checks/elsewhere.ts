import { takeAll } from '../collections';
import { type Corpus, compareSources, type SourceState, type SourceText, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Quote } from '../model';
import { placesOfQuoted } from '../text';
import type { EvidenceIndex } from './evidenceIndex';
import { innerPairs, WordPairs } from './wordPairs';

/** Shorter words are found in any text. */
const SHORTEST = 24;

/** Words that are not where they should be. */
interface LostWords {
  readonly exact: string;
  readonly pairs: readonly number[];
}

/** Which sources have the words of quotes that have lost their place in their own. */
export class Elsewhere implements EvidenceIndex {
  /** The words of such quotes, by the source that they should be in. */
  readonly #lost = new Map<FileId, readonly LostWords[]>();
  /** What each text has, as far as that can be told without reading it. */
  readonly #pairs = new Map<FileId, { readonly of: SourceText; readonly pairs: WordPairs }>();

  /** Sources whose lost quotes have their words in one that has changed. */
  readonly #affected = new Set<FileId>();

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

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    const source = now?.source;
    if (!source) this.#lost.delete(file);
    if (before && source && isFoundAlike(before.source, source)) return;
    if (source?.text === undefined) {
      this.#pairs.delete(file);
      return;
    }
    this.#index(source, source.text);
    for (const [other, words] of this.#lost)
      if (other !== file && words.some(lost => this.#has(source, lost))) this.#affected.add(other);
  }

  *affected(): Iterable<FileId[]> {
    yield takeAll(this.#affected);
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

/** Whether the same words are found in a source, and as late among others. */
const isFoundAlike = (before: TaggedSource, now: TaggedSource): boolean =>
  before.sourceText === now.sourceText && before.published === now.published;

const lostWords = ({ exact }: Quote): LostWords => ({ exact, pairs: innerPairs(exact) });
