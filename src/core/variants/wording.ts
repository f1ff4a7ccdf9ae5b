import type { Span } from '../model';
import { goesWithName, isFunctionWord } from '../quotes';
import { numberOf, tensAndUnit } from './numbers';
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
const MOST_WORDS = 2000;

const PIECE = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*(?:['\u2019]\p{L}+)*|\u2026|\.{2,}|[.!?[\]]/gu;
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
      for (const word of spelledOut(piece)) {
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

/** Whole words for contractions: "don't" is "do not", and differs from it in nothing. */
function spelledOut(piece: string): string[] {
  const word = folded(piece);
  if (word === 'cannot') return ['can', 'not'];
  const [, verb] = /^(.+)n't$/.exec(word) ?? [];
  if (verb !== undefined) return [IRREGULAR_VERBS[verb] ?? verb, 'not'];
  const [, subject, ending] = /^(.+)'([a-z]+)$/.exec(word) ?? [];
  if (subject === undefined || ending === undefined) return [numberOf(word) ?? word];
  // The possessive is the word itself.
  if (ending === 's') return SUBJECTS.has(subject) ? [subject, 'is'] : [subject];
  const auxiliary = AUXILIARIES[ending];
  return auxiliary === undefined ? [word] : [subject, auxiliary];
}

const IRREGULAR_VERBS: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };
const AUXILIARIES: Readonly<Record<string, string>> = {
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  m: 'am',
};
const SUBJECTS: ReadonlySet<string> = new Set(
  'he she it that this there here what who where how let everybody everyone nobody'.split(' '),
);

const folded = (piece: string): string =>
  piece.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\u2019', "'");

function classOf(piece: string, word: string, beginsSentence: boolean): WordClass {
  if (/^\p{N}/u.test(word)) return 'number';
  if (isFunctionWord(word)) return 'function';
  if (goesWithName(word)) return 'title';
  // At the head of a sentence a capital says nothing.
  return !beginsSentence && /^\p{Lu}/u.test(piece) ? 'name' : 'content';
}
