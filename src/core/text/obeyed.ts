/** How CI services recognize orders in what a step prints: `::error` begins a line, `##[error]` or `##vso[` stands anywhere. */
const ORDER_AT_START = /^([^\S\n]*):(?=:)/gm;
const ORDER_ANYWHERE = /#(?=#\w*\[)/g;

/** Text in which no line is an order to a CI service that has it in its log. */
export const withoutOrders = (text: string): string =>
  text.replace(ORDER_AT_START, '$1\\x3a').replace(ORDER_ANYWHERE, '\\x23');

/** The signs that every programmer knows by a letter. */
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' };

/** A sign that would be obeyed instead of shown, as it is shown instead: `\n`, `\x1b`, `\u202e`. */
export function escapedSign(sign: string): string {
  const code = sign.charCodeAt(0).toString(16);
  return NAMED[sign] ?? (code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`);
}
