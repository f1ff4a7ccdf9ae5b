import Fuse, { type IFuseOptions } from 'fuse.js/basic';
import { searchWords } from '../text';
import { WordIndex } from './wordIndex';

/** Fuse takes some 40 µs for each entry that it ranks: of so many, nobody notices with a key press. */
const MOST_RANKED = 300;

/**
 * Entries ranked by what was typed. Of many, only those are ranked that have most of its words, or words nearly like
 * them: ten thousand claims would take Fuse half a second.
 */
export class Ranking<T> {
  #all: Fuse<T> | undefined;
  #words: WordIndex | undefined;

  constructor(
    private readonly entries: readonly T[],
    private readonly textsOf: (entry: T) => readonly string[],
    private readonly options: IFuseOptions<T>,
  ) {}

  /** Best first; those that are not like it are left out. */
  rank(typed: string): T[] {
    return this.#fuseFor(typed)
      .search(typed)
      .map(({ item }) => item);
  }

  #fuseFor(typed: string): Fuse<T> {
    if (this.entries.length > MOST_RANKED) return new Fuse(this.#likeliest(typed), this.options);
    this.#all ??= new Fuse(this.entries, this.options);
    return this.#all;
  }

  #likeliest(typed: string): T[] {
    const index = this.#index();
    const scores = new Float32Array(this.entries.length);
    for (const word of searchWords(typed)) {
      const had = new Uint8Array(this.entries.length);
      for (const { numbers, quality } of index.matches(word))
        for (const number of numbers) {
          if (had[number]) continue;
          had[number] = 1;
          scores[number]! += quality;
        }
    }
    return this.entries
      .flatMap((entry, number) => (scores[number]! > 0 ? { entry, score: scores[number]! } : []))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_RANKED)
      .map(({ entry }) => entry);
  }

  #index(): WordIndex {
    if (this.#words) return this.#words;
    const words = new WordIndex();
    for (const [number, entry] of this.entries.entries())
      for (const text of this.textsOf(entry)) words.add(number, searchWords(text));
    this.#words = words;
    return words;
  }
}
