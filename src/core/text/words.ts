import { partitionPoint } from '../collections';
import type { Span } from '../model';
import { placeOf } from './search';

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Whether the character that a UTF-16 unit belongs to is part of a word. */
export function isPartOfWord(text: string, at: number): boolean {
  const isSecondHalf = /[\udc00-\udfff]/.test(text[at] ?? '');
  return WORD.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0));
}

/** Of a run of more, an engine may not keep all in mind. */
const WORD_WITH_APOSTROPHES = /[\p{L}\p{N}]+(?:['\u2019][\p{L}]+){0,20}/gu;

/** The words of a text in lower case, for comparing what is said. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().match(WORD_WITH_APOSTROPHES) ?? [];

/** What an editor of a text may change without a change of what somebody said. */
const QUOTE_MARKS = /["“”„‟«»‹›「」『』'‘’‚‛`´]/gu;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
/** The one that stands before a closing quote mark or behind it, by the rules of the house. */
const LAST_STOP = /[.,]$/;

/**
 * Whether two wordings differ in quote marks and spaces alone. Letters, accents, capitals, signs and points are what was
 * said, an apostrophe within a word is, and so is what stands at a digit.
 */
export const saysTheSame = (a: string, b: string): boolean => a === b || whatIsSaid(a) === whatIsSaid(b);

function whatIsSaid(text: string): string {
  const composed = text.normalize('NFC').replace(UNSEEN, '');
  const bare = composed.replace(QUOTE_MARKS, (_mark, at: number) => {
    const [before, after] = [composed[at - 1] ?? '', composed[at + 1] ?? ''];
    if (DIGIT.test(before) || DIGIT.test(after)) return '"';
    return LETTER.test(before) && LETTER.test(after) ? "'" : '';
  });
  return bare.replace(/\s+/g, ' ').trim().replace(LAST_STOP, '');
}

/** Signs before a number, or the digits and signs that make it another one. */
const BEFORE_NUMBER = /(?:[-+\u2010-\u2015\u2212±$€£¥]|\p{N}[.,:'’\u00a0]?)+$/u;
const BEHIND_NUMBER = /^(?:[.,:'’]?\p{N}|[%‰°])+/u;

export const hasNumberAtEnds = (words: string): boolean =>
  DIGIT.test(words[0] ?? '') || DIGIT.test(words.at(-1) ?? '');

/** How far a number at the start of some words reaches out of them. */
export const numberBefore = (words: string, before: string): string =>
  (DIGIT.test(words[0] ?? '') && BEFORE_NUMBER.exec(before)?.[0]) || '';

/** How far a number at the end of some words reaches out of them. */
export const numberBehind = (words: string, behind: string): string =>
  (DIGIT.test(words.at(-1) ?? '') && BEHIND_NUMBER.exec(behind)?.[0]) || '';

/** Every place where a name stands as whole words. */
export const placesOfName = (text: string, name: string): Span[] => [...eachPlaceOfName(text, name)];

/** Whether a name stands anywhere as whole words. */
export const hasName = (text: string, name: string): boolean => !eachPlaceOfName(text, name).next().done;

function* eachPlaceOfName(text: string, name: string): Generator<Span, void> {
  if (name === '') return;
  for (let at = placeOf(text, name); at >= 0; at = placeOf(text, name, at + name.length)) {
    const end = at + name.length;
    if (!isPartOfWord(text, at - 1) && !isPartOfWord(text, end)) yield { start: at, end };
  }
}

/** Every place where words stand as a sidecar writes them: with the line ends between them folded to `\n`. */
export function placesOfQuoted(text: string, exact: string): Span[] {
  if (!exact.includes('\n') || !text.includes('\r')) return placesOfName(text, exact);
  const folded = text.replace(/\r\n?/g, '\n');
  // A pair is one character there.
  const pairs = Array.from(text.matchAll(/\r\n/g), ({ index }, before) => index - before);
  const given = (at: number) => at + partitionPoint(pairs.length, i => pairs[i]! < at);
  return placesOfName(folded, exact).map(({ start, end }) => ({ start: given(start), end: given(end) }));
}
