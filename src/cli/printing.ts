import { escapedSign, withoutOrders } from '../core/text';

/**
 * Signs that a terminal obeys instead of showing them: control characters but the tab, separators of lines and
 * paragraphs, and what turns the direction of writing.
 */
const CONTROLS = /[\0-\x08\n-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A line of output as terminals and CI services show it word for word, whatever a file has put into it: `\x1b`,
 * `\u202e` and so on stand for the signs that they would obey. What programs read is printed as they write it: JSON and
 * SARIF by `printedJson`, CSV and TSV by `writeTable`.
 */
export const printable = (line: string): string => withoutOrders(line.replace(CONTROLS, escapedSign));

/** Lines for people as they are printed; text from files that stands in one cannot make another. */
export const linesFor = (lines: readonly string[]): string =>
  lines.map(line => `${printable(line)}\n`).join('');

/** Prints lines for people. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(linesFor(lines));
}

/** An error that nobody foresaw, with where it came from; its words may be a file's. */
export const linesOfError = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');

/** Tells on the error output why something was not done, in one line. */
export function tell(message: string): void {
  process.stderr.write(`${printable(message)}\n`);
}
