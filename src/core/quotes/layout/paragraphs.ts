import type { Span } from '../../model';
import { isLineEnd, isSpace } from './characters';

/**
 * The paragraphs of a text, blank ones left out. A line is a paragraph, except in hard-wrapped text, where a line goes on
 * in the next one whose first word would not have fitted.
 */
export function splitParagraphs(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    lines.push(trimLine(text, start, end));
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  const width = widthOf(lines);
  const isFull = (i: number): boolean => isFullLine(text, lines[i]!, lines[i + 1], width);
  if (!isWrapped(lines, width, isFull)) return lines.filter(line => line.end > line.start);
  const paragraphs: Span[] = [];
  let start: number | undefined;
  lines.forEach((line, i) => {
    if (line.end === line.start) return;
    start ??= line.start;
    if (isFull(i)) return;
    paragraphs.push({ start, end: line.end });
    start = undefined;
  });
  return paragraphs;
}

/** Wrapped text seldom has longer lines than a terminal or an e-mail, and never much shorter ones. */
const LONGEST_WRAPPED_LINE = 100;
const SHORTEST_WRAPPED_LINE = 40;

/** So many full lines tell that a text is wrapped, if they are most of those that another line follows. */
const LEAST_FULL_LINES = 2;

function widthOf(lines: readonly Span[]): number {
  return lines.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
}

function isWrapped(lines: readonly Span[], width: number, isFull: (line: number) => boolean): boolean {
  if (width > LONGEST_WRAPPED_LINE || width < SHORTEST_WRAPPED_LINE) return false;
  let full = 0;
  let followed = 0;
  lines.forEach(({ start, end }, i) => {
    const next = lines[i + 1];
    if (start === end || !next || next.start === next.end) return;
    followed++;
    if (isFull(i)) full++;
  });
  return full >= LEAST_FULL_LINES && full > followed / 2;
}

/** Whether the first word of the next line would not have fitted at the end of a line. */
function isFullLine(text: string, line: Span, next: Span | undefined, width: number): boolean {
  if (!next || line.start === line.end || next.start === next.end) return false;
  let word = next.start;
  while (word < next.end && !isSpace(text.charCodeAt(word))) word++;
  return line.end - line.start + 1 + (word - next.start) > width;
}

/** A line without spaces at its ends, and without the signs of a heading, a list or a block quote at its head. */
function trimLine(text: string, start: number, end: number): Span {
  let from = start;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  while (from < end && LINE_SIGNS.includes(text[from]!) && isLineSign(text, from, end)) {
    while (from < end && (LINE_SIGNS.includes(text[from]!) || isSpace(text.charCodeAt(from)))) from++;
  }
  return { start: from, end };
}

const LINE_SIGNS = '>#*-+•';

/** "- ", "## ", "> > ": one sign or several of a kind, and then a space. */
function isLineSign(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && text[at] === text[from]) at++;
  // A sign alone is an empty line of a block quote, or a rule.
  return at === end || isSpace(text.charCodeAt(at));
}
