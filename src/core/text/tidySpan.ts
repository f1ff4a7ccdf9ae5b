import type { Span } from '../model';
import { isPartOfWord } from './words';

/** Inside a word these belong to it: "don't", "cease-fire", "U.S". */
const JOINER = /['\u2019\u2010\u2011.-]/;
const MARK = /["'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u2039\u203a]/;
/** Marks that stand for an apostrophe too. */
const APOSTROPHE = /['\u2019]/;

/** The marks that close what a mark opens, in whatever language: “ ” „ “ « » » « ‘ ’ ‚ ‘. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u201f': '\u201d',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab\u00bb',
  '\u2018': '\u2019',
  '\u201a': '\u2018\u2019',
  '\u2039': '\u203a',
  '\u203a': '\u2039\u203a',
};

/**
 * The span a person meant when they selected roughly: spaces and quote marks at the edges are dropped, words cut by an
 * edge are completed. Marks of a quote inside the span stay. Empty when nothing else was selected.
 */
export function tidySpan(text: string, span: Span): Span {
  let { start, end } = withoutEdges(text, span);
  if (start === end) return { start, end };
  while (start > 0 && joins(text, start)) start -= 1;
  while (end < text.length && joins(text, end)) end += 1;
  return { start, end };
}

function withoutEdges(text: string, span: Span): Span {
  let { start, end } = span;
  for (;;) {
    while (start < end && isSpace(text[start]!)) start += 1;
    while (end > start && isSpace(text[end - 1]!)) end -= 1;
    if (start === end) return { start, end };
    const closing = closingOf(text, start, end);
    if (closing === end - 1) {
      start += 1;
      end -= 1;
    } else if (closing === undefined && MARK.test(text[start]!) && !APOSTROPHE.test(text[start]!)) {
      start += 1;
    } else if (MARK.test(text[end - 1]!) && !isClosing(text, start, end - 1)) {
      end -= 1;
    } else {
      return { start, end };
    }
  }
}

const isSpace = (character: string) => /\s/.test(character);

/** Where the quote that a mark opens is closed before `end`. An apostrophe closes nothing. */
function closingOf(text: string, opening: number, end: number): number | undefined {
  const closing = CLOSING[text[opening]!];
  if (closing === undefined) return undefined;
  for (let at = opening + 1; at < end; at += 1)
    if (closing.includes(text[at]!) && !(APOSTROPHE.test(text[at]!) && isPartOfWord(text, at + 1))) return at;
  return undefined;
}

/** Whether a mark closes a quote that opens after `start`. */
function isClosing(text: string, start: number, closing: number): boolean {
  for (let at = closing - 1; at >= start; at -= 1)
    if (CLOSING[text[at]!]?.includes(text[closing]!) && closingOf(text, at, closing + 1) === closing)
      return true;
  return false;
}

/** Whether the characters on both sides of an offset belong to one word, or to one character. */
function joins(text: string, at: number): boolean {
  if (isInsidePair(text, at)) return true;
  const before = text[at - 1]!;
  const after = text[at]!;
  if (isPartOfWord(text, at - 1))
    return isPartOfWord(text, at) || (JOINER.test(after) && isPartOfWord(text, at + 1));
  return JOINER.test(before) && isPartOfWord(text, at) && isPartOfWord(text, at - 2);
}

const isInsidePair = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
