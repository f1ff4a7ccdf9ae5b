import type { Span } from '../model';

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Whether the character that a UTF-16 unit belongs to is part of a word. */
export function isPartOfWord(text: string, at: number): boolean {
  const isSecondHalf = /[\udc00-\udfff]/.test(text[at] ?? '');
  return WORD.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0));
}

/** The words of a text in lower case, for comparing what is said. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['\u2019][\p{L}]+)*/gu) ?? [];

/**
 * What of a text changes what it says: words, numbers, signs such as "£" and "%", question marks, brackets and ellipses.
 * Quote marks, commas, full stops, dashes, case and spaces are a matter of house style.
 */
const TELLING = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*(?:'\p{L}+)*|[\p{Sc}\p{Sm}%&@#?[\]]|\.{2,}/gu;
const APOSTROPHES = /[\u2018\u2019]/g;

/** Whether two texts have the same words, whatever marks stand between them. */
export function saysTheSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map(text =>
    (text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'").match(TELLING) ?? []).join(' '),
  );
  return first === second;
}

/** Every place where a name stands as whole words. */
export const placesOfName = (text: string, name: string): Span[] => [...eachPlaceOfName(text, name)];

/** Whether a name stands anywhere as whole words. */
export const hasName = (text: string, name: string): boolean => !eachPlaceOfName(text, name).next().done;

function* eachPlaceOfName(text: string, name: string): Generator<Span, void> {
  if (name === '') return;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isPartOfWord(text, at - 1) && !isPartOfWord(text, end)) yield { start: at, end };
  }
}

/** Every place where words stand as a sidecar writes them: with the line ends between them folded to `\n`. */
export function placesOfQuoted(text: string, exact: string): Span[] {
  if (!exact.includes('\n') || !text.includes('\r')) return placesOfName(text, exact);
  const pattern = exact.split('\n').map(escaped).join('(?:\\r\\n?|\\n)');
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => !isPartOfWord(text, start - 1) && !isPartOfWord(text, end));
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
