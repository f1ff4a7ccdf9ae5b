import { foldedWord, numberOf, spelledOut, tensAndUnit } from '../language';
import type { Span } from '../model';
import { goesWithName, isFunctionWord } from '../quotes';
import { stemOf } from './stem';

/** A word of a quote as it is compared. The span is in UTF-16 units of the quote's own words. */
export interface WordingWord extends Span {
  /** In lower case, without accents; a contraction is two words, a number word its digits. */
  readonly word: string;
  /** What a word has in common with its other forms: "agreed", "agrees". Two words are matched by it. */
  readonly stem: string;
  readonly class: WordClass;
  /** Stands in square brackets, in which an outlet puts its own words. */
  readonly isAside: boolean;
  /** An ellipsis stands before it, by which an outlet says that it left words out. */
  readonly afterGap: boolean;
  readonly beginsSentence: boolean;
}

/** `title`: goes with a name and may be left out with it; `function`: only holds the sentence together. */
export type WordClass = 'content' | 'name' | 'title' | 'number' | 'function';

/** A quote longer than this is compared by its beginning. */
const MOST_WORDS = 1000;

/** Of letters, digits and apostrophes in a row as many as anybody writes: an engine may not keep all in mind. */
const PIECE =
  /[\p{L}\p{M}\p{N}]{1,1000}(?:[.,]\p{N}+){0,20}(?:['\u2019]\p{L}+){0,20}|\u2026|\.{2,}|[.!?[\]]/gu;
const ELLIPSIS = /^(?:\u2026|\.{2,})$/;

/** The words of a quote, as they are compared. */
export function wordingOf(text: string): readonly WordingWord[] {
  const words: WordingWord[] = [];
  let isAside = false;
  let afterGap = false;
  let beginsSentence = true;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (words.length >= MOST_WORDS) break;
    if (piece === '[' || piece === ']') isAside = piece === '[';
    else if (ELLIPSIS.test(piece)) afterGap = true;
    else if (/^[.!?]$/.test(piece)) beginsSentence = true;
    else {
      const span = { start: index, end: index + piece.length };
      for (const spelled of spelledOut(foldedWord(piece))) {
        const word = numberOf(spelled) ?? spelled;
        const merged = tensAndUnit(words.at(-1)?.word, word);
        if (merged !== undefined && words.at(-1)!.end === index - 1) {
          words[words.length - 1] = { ...words.at(-1)!, word: merged, stem: merged, end: span.end };
          continue;
        }
        const wordClass = classOf(piece, word, beginsSentence);
        const stem = wordClass === 'function' || wordClass === 'number' ? word : stemOf(word);
        words.push({ ...span, word, stem, class: wordClass, isAside, afterGap, beginsSentence });
        afterGap = false;
        beginsSentence = false;
      }
    }
  }
  return words;
}

/** How much a word says: what only holds a sentence together is much alike in any two of them. */
export const weightOf = ({ class: wordClass }: WordingWord): number => WEIGHTS[wordClass];

const WEIGHTS: Readonly<Record<WordClass, number>> = {
  content: 1,
  number: 1,
  // Whoever speaks of the same people need not say the same of them.
  name: 0.6,
  title: 0.4,
  function: 0.2,
};

function classOf(piece: string, word: string, beginsSentence: boolean): WordClass {
  if (/^\p{N}/u.test(word)) return 'number';
  if (isFunctionWord(word)) return 'function';
  if (goesWithName(word)) return 'title';
  // At the head of a sentence a capital says nothing.
  return !beginsSentence && /^\p{Lu}/u.test(piece) ? 'name' : 'content';
}
