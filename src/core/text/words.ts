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

/** Every place where a name stands as whole words. */
export function placesOfName(text: string, name: string): Span[] {
  const places: Span[] = [];
  if (name === '') return places;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isPartOfWord(text, at - 1) && !isPartOfWord(text, end)) places.push({ start: at, end });
  }
  return places;
}

/** The line that an offset of a text is on, from 1 on. A line ends with LF, CRLF or a lone CR. */
export const lineAt = (text: string, offset: number): number =>
  (text.slice(0, offset).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
