import type { Language } from '../engine';
import { german } from './de';
import { marksAlone } from './marksAlone';

export { guessLanguage } from './guess';

/** Languages whose ways of reporting are rows of data; English has code of its own. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([[german.code, german]]);

/** All that is known of a language, given as BCP 47 has it ("de", "de-CH"); marks alone where nothing is. */
export function languageNamed(code: string): Language {
  return LANGUAGES.get(baseOf(code)) ?? marksAlone;
}

/** Whether reported speech is found in a language, and not words in marks alone. */
export function knowsReportedSpeech(code: string): boolean {
  return isEnglish(code) || LANGUAGES.has(baseOf(code));
}

export function isEnglish(code: string): boolean {
  return baseOf(code) === 'en';
}

function baseOf(code: string): string {
  return code.toLowerCase().split('-')[0]!;
}
