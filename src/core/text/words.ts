import type { Span } from '../model';

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Inside a word these belong to it: "don't", "cease-fire", "U.S". */
const JOINER = /['\u2019\u2010\u2011.-]/;
/** What a quote leaves out at its edges. */
const EDGE = /[\s"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u201a\u2039\u203a]/;

/**
 * The span a person meant when they selected roughly: spaces and quote marks at the edges are dropped, words cut by an
 * edge are completed. Empty when nothing else was selected.
 */
export function tidySpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && EDGE.test(text[start]!)) start += 1;
  while (end > start && isTrailingEdge(text, start, end - 1)) end -= 1;
  if (start === end) return { start, end };
  while (start > 0 && joins(text, start)) start -= 1;
  while (end < text.length && joins(text, end)) end += 1;
  return { start, end };
}

/** A right single mark is an apostrophe when a letter stands before it and no left single mark is open in the span. */
function isTrailingEdge(text: string, start: number, at: number): boolean {
  const character = text[at]!;
  if (EDGE.test(character)) return true;
  if (character !== '\u2019' && character !== "'") return false;
  return !text.slice(start, at).includes('\u2018');
}

/** Whether the characters on both sides of an offset belong to one word. */
function joins(text: string, at: number): boolean {
  const before = text[at - 1]!;
  const after = text[at]!;
  if (isWord(before) && isWord(after)) return true;
  if (isWord(before) && JOINER.test(after)) return isWord(text[at + 1] ?? '');
  return JOINER.test(before) && isWord(after) && isWord(text[at - 2] ?? '');
}

/** A surrogate counts as part of a word: half of it is never left behind. */
const isWord = (character: string): boolean => WORD.test(character) || /[\ud800-\udfff]/.test(character);

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
    if (!isWord(text[at - 1] ?? ' ') && !isWord(text[end] ?? ' ')) places.push({ start: at, end });
  }
  return places;
}
