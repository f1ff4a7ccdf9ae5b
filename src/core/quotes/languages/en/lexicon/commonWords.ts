import { AUXILIARY, FUNCTION_WORD, lookUp, Word } from './lexicon';

/** Whether a word, in lower case, only holds a sentence together: "the", "of", "they". */
export const isFunctionWord = (word: string): boolean => (lookUp(word).bits & FUNCTION_WORD) !== 0;

/** Whether a word, in lower case, is a form of "be", "have", "do" or a modal: the words around it say something. */
export const isAuxiliary = (word: string): boolean => (lookUp(word).bits & AUXILIARY) !== 0;

/** Whether a word, in lower case, can be a form of a verb. */
export const mayBeVerb = (word: string): boolean => isAuxiliary(word) || lookUp(word).verb !== undefined;

/** Whether a word, in lower case, only goes with a name: "president", "Mr", "John". */
export const goesWithName = (word: string): boolean =>
  (lookUp(word).bits & (Word.title | Word.role | Word.givenName)) !== 0;

/** Whether the lexicon knows a word, in lower case, as one of the language; most names it does not. */
export function isListed(word: string): boolean {
  const { bits, verb } = lookUp(word);
  return bits !== 0 || verb !== undefined;
}
