import { german } from './de';
import { english } from './en';
import type { TurningWords } from './turning';

/** All languages at once: a text need not say which it is in, and what is no word of the other language is never met there. */
const LANGUAGES: readonly TurningWords[] = [english, german];

/** A word as the functions of this room take it: in lower case, without accents, apostrophes straight. */
export const foldedWord = (word: string): string =>
  // Most words, for which nothing else is to be done.
  /^[a-z']+$/i.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\u2019', "'");

const listed = (of: (words: TurningWords) => string): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(words => foldedWord(of(words)).split(/\s+/)));
const mapped = <Value>(of: (words: TurningWords) => Readonly<Record<string, Value>>) =>
  new Map(
    LANGUAGES.flatMap(words => Object.entries(of(words)).map(([word, value]) => [foldedWord(word), value])),
  );

const NEGATIONS = listed(({ negations }) => negations);
const MODALS = listed(({ modality }) => modality);
const QUANTIFIERS = listed(({ quantifiers }) => quantifiers);
const FUTURE = listed(({ future }) => future);
const NO_NAMES = listed(({ openers, calendar }) => `${openers} ${calendar}`);
const REPORTS = listed(({ reports }) => reports);
const DENYING = listed(({ denyingPrefixes }) => denyingPrefixes);
const NUMBERS: ReadonlyMap<string, number> = mapped(({ numbers }) => numbers);
const BACKSHIFTED: ReadonlyMap<string, string> = mapped(({ backshifted }) => backshifted);

/** What of a sentence a word decides: yes or no, how sure or bound, how much. */
export type Role = 'negation' | 'modality' | 'number';

/** The role of a folded word; none for most words. A number is written in digits, as `numberOf` gives it, or a word. */
export function roleOf(word: string): Role | undefined {
  if (NEGATIONS.has(word)) return 'negation';
  if (MODALS.has(word)) return 'modality';
  return numberOf(word) !== undefined || QUANTIFIERS.has(word) ? 'number' : undefined;
}

/** "Likely" and "unlikely": one folded word is the other with a syllable that denies it. */
export function areOpposites(a: string, b: string): boolean {
  const denies = (word: string, other: string) =>
    other.length > 3 && word.endsWith(other) && DENYING.has(word.slice(0, -other.length));
  return denies(a, b) || denies(b, a);
}

/** What a modal was before speech was reported: "will" for "would"; other words as they are. */
export const beforeReport = (word: string): string => BACKSHIFTED.get(word) ?? word;

/** Whether a modal word tells no more than that something is still to come. */
export const isFuture = (word: string): boolean => FUTURE.has(word);

/** Whether a word that has a capital, at the head of a sentence or always, is all the same nobody's name. */
export const isNoName = (word: string): boolean => NO_NAMES.has(word);

/** Whether a word tells, as a rule, that a name beside it is whoever speaks. */
export const isReport = (word: string): boolean => REPORTS.has(word);

/** The digits of a number that is written as a word or with separators; undefined where it is no number. */
export function numberOf(word: string): string | undefined {
  if (/^\p{N}/u.test(word)) return word.replaceAll(',', '');
  const number = NUMBERS.get(word);
  return number === undefined ? undefined : String(number);
}

/** "20" and "5" are written as one where they stand side by side: "twenty-five". */
export function tensAndUnit(tens: string | undefined, unit: string): string | undefined {
  if (tens === undefined || !/^[2-9]0$/.test(tens) || !/^[1-9]$/.test(unit)) return undefined;
  return String(Number(tens) + Number(unit));
}
