import type { Span } from '../model';
import { isLineEnd, isSpace } from './characters';

/**
 * The paragraphs of a text, blank ones left out. A line is a paragraph, except in hard-wrapped text (many lines, none
 * of them long, some of them blank), where only a blank line ends one.
 */
export function splitParagraphs(text: string): Span[] {
  const lines: Span[] = [];
  let longest = 0;
  let blank = 0;
  let filled = 0;
  for (let start = 0; start <= text.length; ) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const span = trimSpaces(text, start, end);
    lines.push(span);
    longest = Math.max(longest, span.end - span.start);
    if (span.start === span.end) blank++;
    else filled++;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (blank > 0 && filled > 4 * blank && longest <= LONGEST_WRAPPED_LINE) return joinLines(lines);
  return lines.filter(line => line.end > line.start);
}

/** Wrapped text seldom has longer lines than a terminal or an e-mail. */
const LONGEST_WRAPPED_LINE = 100;

function joinLines(lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | undefined;
  for (const line of lines) {
    if (line.end === line.start) {
      if (open) paragraphs.push(open);
      open = undefined;
    } else open = { start: open?.start ?? line.start, end: line.end };
  }
  if (open) paragraphs.push(open);
  return paragraphs;
}

function trimSpaces(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
