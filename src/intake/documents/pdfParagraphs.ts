import type { Line } from '../text';
import type { PrintedLine } from './pdf';

/** Type larger than the running text's by this factor is a headline's. */
const LARGER = 1.15;
/** So much more than the usual distance between two lines, in its own measure, sets paragraphs apart. */
const WIDER = 1.3;
/** A line begins further right than the one above by this part of the type's size: a paragraph begins. */
const INDENT = 0.8;
/** A line that ends before this part of its column's width was the last of its paragraph, if a sentence ends with it. */
const SHORT = 0.85;
/** With so many words that go on after a hyphen at a line's end, a document plainly hyphenates. */
const HYPHENATES = 3;

/** So many lines up and down tell how wide a column is. */
const COLUMN = 40;

const LINE_END_HYPHEN = /(?<!\p{L})(\p{L}+)[-‐]$/u;

/** Joins lines of print to paragraphs, over columns and pages, and puts words together that were hyphenated. */
export function pageParagraphs(pages: readonly (readonly PrintedLine[])[]): Line[] {
  const lines = pages.flat();
  const running = median(
    lines.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 20)).fill(size)),
  );
  const step = stepOf(lines);
  const join = joinerFor(lines);
  const paragraphs: { text: string; page: number; size: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const last = paragraphs.at(-1);
    if (before && last && goesOn(before, line, lines, step)) last.text = join(last.text, line.text);
    else paragraphs.push({ text: line.text, page: line.page, size: line.size });
  }
  return paragraphs.map(({ text, page, size }) => ({
    text: text.replaceAll('\u00ad', ''),
    page,
    ...(size > running * LARGER && { heading: 1 }),
  }));
}

function goesOn(
  before: PrintedLine,
  line: PrintedLine,
  lines: readonly PrintedLine[],
  step: number,
): boolean {
  const sameType = Math.max(before.size, line.size) / Math.min(before.size, line.size) < LARGER;
  if (!sameType) return false;
  const down = before.bottom - line.bottom;
  const isBelow = before.page === line.page && down > 0 && overlap(before, line);
  const endsSentence = /[.!?:…]["”’»)\]]*$/.test(before.text);
  const column = columnOf(before, lines);
  const isShort = before.right - column.left < SHORT * (column.right - column.left);
  if (isBelow) {
    const distance = step * (line.size / before.size);
    if (down > distance * WIDER) return false;
    if (line.left - before.left > INDENT * line.size && before.left - column.left < INDENT * line.size)
      return false;
    return !(isShort && endsSentence);
  }
  // The next column, or the next page.
  return !endsSentence && !isShort && !/^[•–—▪]/.test(line.text);
}

const overlap = (a: PrintedLine, b: PrintedLine): boolean => a.left < b.right && b.left < a.right;

/** How far the lines of a page reach that stand above or below a line. */
function columnOf(line: PrintedLine, lines: readonly PrintedLine[]): { left: number; right: number } {
  let { left, right } = line;
  const start = lines.indexOf(line);
  for (const way of [-1, 1])
    for (let i = start + way; i >= 0 && i < lines.length; i += way) {
      const other = lines[i]!;
      if (
        other.page !== line.page ||
        other.size !== line.size ||
        !isBeside(line, other) ||
        Math.abs(i - start) > COLUMN
      )
        break;
      left = Math.min(left, other.left);
      right = Math.max(right, other.right);
    }
  return { left, right };
}

const isBeside = (line: PrintedLine, other: PrintedLine): boolean =>
  Math.abs(other.left - line.left) < 3 * line.size;

/** The usual distance between two lines. */
function stepOf(lines: readonly PrintedLine[]): number {
  const steps = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const down = next && next.page === line.page ? line.bottom - next.bottom : 0;
    return down > 0 && down < 3 * line.size ? down : [];
  });
  return median(steps) || 12;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/**
 * Puts the end of a line and the begin of the next together. A hyphen between goes where the whole word stands elsewhere,
 * or the document plainly hyphenates and does not write the word with one.
 */
function joinerFor(lines: readonly PrintedLine[]): (before: string, after: string) => string {
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const broken = lines.filter(
    ({ text }, i) => LINE_END_HYPHEN.test(text) && /^\p{Ll}/u.test(lines[i + 1]?.text ?? ''),
  );
  const hyphenates = broken.length >= HYPHENATES;
  return (before, after) => {
    if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
    const head = LINE_END_HYPHEN.exec(before)?.[1];
    const tail = /^\p{Ll}+/u.exec(after)?.[0];
    if (head === undefined) return `${before} ${after}`;
    if (tail === undefined) return before + after;
    const whole = (head + tail).toLowerCase();
    const isHyphened = words.has(`${head}-${tail}`.toLowerCase());
    const goes = words.has(whole) || (hyphenates && !isHyphened);
    return (goes ? before.slice(0, -1) : before) + after;
  };
}
