/** Paragraphs are set apart by empty lines; else every line is one. */
const EMPTY_LINE = /\n[ \t]*\n/;
/** A line that fills its column goes on in the next. */
const WRAPPED_FROM = 55;
/** So many of the lines that are followed by another must fill the column, or they were never wrapped. */
const MOST = 0.6;

/** The paragraphs of a text: lines that were broken to fit a column are joined, those of a poem or a list are not. */
export function paragraphsOf(text: string): string[] {
  const folded = text.replace(/\r\n?|\f/g, '\n');
  if (!EMPTY_LINE.test(folded))
    return folded
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
  return folded.split(/\n[ \t]*\n/).flatMap(block =>
    joined(
      block
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    ),
  );
}

/** Lines without an empty one between them as paragraphs. */
export function joined(lines: readonly string[]): string[] {
  const before = lines.slice(0, -1);
  const full = before.filter(({ length }) => length >= WRAPPED_FROM && length < 2 * WRAPPED_FROM).length;
  return lines.length > 1 && full >= before.length * MOST ? [lines.join(' ')] : [...lines];
}
