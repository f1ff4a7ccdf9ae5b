/**
 * Signs that a terminal obeys instead of showing them: control characters but the tab, separators of lines and
 * paragraphs, and what turns the direction of writing.
 */
const CONTROLS = /[\0-\x08\n-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** How CI services recognize orders in what a step prints: `::error` begins a line, `##[error]` or `##vso[` stands anywhere. */
const ORDER_AT_START = /^(\s*):(?=:)/;
const ORDER_ANYWHERE = /#(?=#\w*\[)/g;

/**
 * A line of output as terminals and CI services show it word for word, whatever a file has put into it: `\x1b`, `\u202e`
 * and so on stand for the signs that they would obey. What programs read (JSON, SARIF, CSV) is printed as it is.
 */
export const printable = (line: string): string =>
  line.replace(CONTROLS, escapeOf).replace(ORDER_AT_START, '$1\\x3a').replace(ORDER_ANYWHERE, '\\x23');

/** Lines for people as they are printed; text from files that stands in one cannot make another. */
export const linesFor = (lines: readonly string[]): string =>
  lines.map(line => `${printable(line)}\n`).join('');

/** Prints lines for people. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(linesFor(lines));
}

/** Tells on the error output why something was not done, in one line. */
export function tell(message: string): void {
  process.stderr.write(`${printable(message)}\n`);
}

/** The signs that every programmer knows by a letter. */
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' };

function escapeOf(sign: string): string {
  const code = sign.charCodeAt(0).toString(16);
  return NAMED[sign] ?? (code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`);
}
