import { takeAll } from '../collections';
import { type Corpus, compareSources, type SourceState, type SourceText, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Quote } from '../model';
import { placesOfQuoted } from '../text';
import type { SlicedEvidenceIndex } from './evidenceIndex';
import { innerPairs, WordPairs } from './wordPairs';

/** Shorter words are found in any text. */
const SHORTEST = 24;

/** Words that are not where they should be. */
interface LostWords {
  readonly exact: string;
  readonly pairs: readonly number[];
}

/** Which sources have the words of quotes that have lost their place in their own. */
export class Elsewhere implements SlicedEvidenceIndex {
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

  *replaceInSlices(
    before: SourceState | undefined,
    now: SourceState | undefined,
    file: FileId,
  ): Generator<void, void> {
    const source = now?.source;
    if (!source) this.#lost.delete(file);
    if (before && source && isFoundAlike(before.source, source)) return;
    if (source?.text === undefined) {
      this.#pairs.delete(file);
      return;
    }
    yield* this.#index(source, source.text);
    for (const [other, words] of this.#lost)
      if (other !== file && (yield* this.#hasAny(source, words))) this.#affected.add(other);
  }

  *affected(): Iterable<FileId[]> {
    yield takeAll(this.#affected);
  }

  *#index({ file, sourceText }: TaggedSource, text: string): Generator<void, void> {
    if (this.#pairs.get(file)?.of !== sourceText)
      this.#pairs.set(file, { of: sourceText, pairs: yield* WordPairs.inSlices(text) });
  }

  *#hasAny(source: TaggedSource, words: readonly LostWords[]): Generator<void, boolean> {
    for (const lost of words)
      if (this.#mayHave(source, lost)) {
        if (hasWords(source, lost)) return true;
        yield;
      }
    return false;
  }

  #has(source: TaggedSource, lost: LostWords): boolean {
    return this.#mayHave(source, lost) && hasWords(source, lost);
  }

  /** As far as that can be told without reading it. */
  #mayHave(source: TaggedSource, { pairs }: LostWords): boolean {
    const known = this.#pairs.get(source.file);
    return source.isRead && (known?.of !== source.sourceText || known.pairs.mayHave(pairs));
  }
}

const hasWords = (source: TaggedSource, { exact }: LostWords): boolean =>
  placesOfQuoted(source.text!, exact).length > 0;

/** Whether the same words are found in a source, and as late among others. */
const isFoundAlike = (before: TaggedSource, now: TaggedSource): boolean =>
  before.sourceText === now.sourceText && before.published === now.published;

const lostWords = ({ exact }: Quote): LostWords => ({ exact, pairs: innerPairs(exact) });
