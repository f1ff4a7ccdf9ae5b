import { addNumber, type Numbers } from './numbers';
import { typosIn } from './typos';

/** What answers to a typed word: the numbers of the documents that have it, and how well it answers, up to 1. */
export interface WordMatch {
  readonly numbers: Uint32Array;
  readonly quality: number;
}

/** A word that begins as typed is worth the more, the less is missing. */
const BEGINNING = 0.6;
const WITHIN = 0.4;
const WITH_TYPOS = 0.3;
/** Fewer letters stand within most words. */
const SHORTEST_WITHIN = 3;
/** Fewer letters are nearly any word's; so many stand two typos. */
const SHORTEST_WITH_TYPO = 4;
const SHORTEST_WITH_TWO = 8;

const MOST_ANSWERED = 32;

const NONE = new Uint32Array(0);

/** Documents by their words. A document has a number; one that has changed is added again under another. */
export class WordIndex {
  readonly #byWord = new Map<string, Numbers>();
  /** Answers of before: with every letter that is typed, the words before the last are asked for again. */
  readonly #answered = new Map<string, readonly WordMatch[]>();

  add(number: number, words: Iterable<string>): void {
    this.#answered.clear();
    for (const word of words) addNumber(this.#byWord, word, number);
  }

  /** The numbers of the documents that have a word as it is. */
  having(word: string): Uint32Array {
    return this.#byWord.get(word)?.all ?? NONE;
  }

  /**
   * What answers to a typed word, best first: the word itself, words that begin so, words that have it within. Words
   * that are nearly so count where there are none of these, or where `mayHaveTypos`.
   */
  matches(typed: string, mayHaveTypos = false): readonly WordMatch[] {
    const question = `${typed} ${mayHaveTypos}`;
    const answer = this.#answered.get(question) ?? this.#match(typed, mayHaveTypos);
    if (this.#answered.size >= MOST_ANSWERED) this.#answered.clear();
    this.#answered.set(question, answer);
    return answer;
  }

  #match(typed: string, mayHaveTypos: boolean): WordMatch[] {
    const found: WordMatch[] = [];
    for (const [word, numbers] of this.#byWord) {
      const quality = qualityOf(typed, word);
      if (quality > 0) found.push({ numbers: numbers.all, quality });
    }
    if (found.length === 0 || mayHaveTypos) found.push(...this.#nearly(typed));
    return found.sort((a, b) => b.quality - a.quality);
  }

  #nearly(typed: string): WordMatch[] {
    const most = typed.length < SHORTEST_WITH_TYPO ? 0 : typed.length < SHORTEST_WITH_TWO ? 1 : 2;
    if (most === 0) return [];
    const found: WordMatch[] = [];
    for (const [word, numbers] of this.#byWord) {
      if (word.length < typed.length - most || qualityOf(typed, word) > 0) continue;
      const typos = typosIn(typed, word, most);
      if (typos <= most) found.push({ numbers: numbers.all, quality: WITH_TYPOS / typos });
    }
    return found;
  }
}

function qualityOf(typed: string, word: string): number {
  if (word.startsWith(typed)) return BEGINNING + (1 - BEGINNING) * (typed.length / word.length);
  return typed.length >= SHORTEST_WITHIN && word.includes(typed) ? WITHIN : 0;
}
