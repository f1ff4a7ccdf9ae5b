import { type Corpus, compareSources, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Quote } from '../model';
import { placesOfQuoted } from '../text';

/** Shorter words are found in any text. */
const SHORTEST = 24;

/** Which sources have the words of quotes that have lost their place in their own. */
export class Elsewhere {
  /** The words of such quotes, by the source that they should be in. */
  readonly #lost = new Map<FileId, readonly string[]>();

  constructor(private readonly corpus: Corpus) {}

  /** The quotes of a source whose words it does not have. From now on it is told when another one has them. */
  lostBy(source: TaggedSource): readonly Quote[] {
    const quotes = source.quotes.filter(
      ({ id, exact }) => exact.length >= SHORTEST && 'orphan' in (source.anchors.get(id) ?? {}),
    );
    if (quotes.length > 0)
      this.#lost.set(
        source.file,
        quotes.map(({ exact }) => exact),
      );
    else this.#lost.delete(source.file);
    return quotes;
  }

  /** The sources that have a quote's words, in the order of publication. */
  with({ exact }: Quote, not: FileId): TaggedSource[] {
    return [...this.corpus.sources()]
      .filter(
        ({ file, text }) => file !== not && text !== undefined && placesOfQuoted(text, exact).length > 0,
      )
      .sort(compareSources);
  }

  /** Takes in what a source is now; gives the files whose lost quotes have their words in it. */
  take(file: FileId): FileId[] {
    const source = this.corpus.source(file);
    if (!source) this.#lost.delete(file);
    const text = source?.text;
    if (text === undefined) return [];
    return [...this.#lost].flatMap(([other, words]) =>
      other !== file && words.some(exact => placesOfQuoted(text, exact).length > 0) ? other : [],
    );
  }
}
