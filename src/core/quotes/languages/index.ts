import { actorsNamedIn, find, type Language } from '../engine';
import { german } from './de';
import { english } from './en';
import type { LanguageFinder } from './finder';
import { marksAlone } from './marksAlone';

export { goesWithName, isAuxiliary, isFunctionWord, isListed, mayBeVerb } from './en';
export { guessLanguage } from './guess';

/** The engine, with what it knows of a language. */
const reading = (language: Language): LanguageFinder => ({
  findQuotes: (text, actors) => find(text, language, actors),
  findActors: text => actorsNamedIn(text, language),
});

/** The languages whose ways of reporting are known. */
const FINDERS: ReadonlyMap<string, LanguageFinder> = new Map([
  ['en', english],
  [german.code, reading(german)],
]);

const MARKS_ALONE = reading(marksAlone);

/** What finds quotes and actors in a language, given as BCP 47 has it ("de", "de-CH"); in others, words in marks alone. */
export const finderFor = (code: string): LanguageFinder => FINDERS.get(baseOf(code)) ?? MARKS_ALONE;

/** Whether reported speech is found in a language, and not words in marks alone. */
export const knowsReportedSpeech = (code: string): boolean => FINDERS.has(baseOf(code));

const baseOf = (code: string): string => code.toLowerCase().split('-')[0]!;
