/** How CI services recognize orders in what a step prints: `::error` begins a line, `##[error]` or `##vso[` stands anywhere. */
const ORDER_AT_START = /^([^\S\n]*):(?=:)/gm;
const ORDER_ANYWHERE = /#(?=#\w*\[)/g;

/** Text in which no line is an order to a CI service that has it in its log. */
export const withoutOrders = (text: string): string =>
  text.replace(ORDER_AT_START, '$1\\x3a').replace(ORDER_ANYWHERE, '\\x23');

/** Signs that a terminal obeys, besides those that no format for programs has as they are. */
const OBEYED = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * What is printed for programs, with another way of writing for the signs that a terminal or a CI service would obey: to
 * a program it says the same.
 * @param written how the format has a sign by its number
 */
export const writtenOtherwise = (text: string, written: (sign: string) => string): string =>
  text.replace(OBEYED, written).replace(ORDER_ANYWHERE, written);

/** JSON that neither a terminal nor a CI service finds an order in. */
export const printedJson = (data: unknown, indent?: number): string =>
  writtenOtherwise(
    JSON.stringify(data, undefined, indent),
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The signs that every programmer knows by a letter. */
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' };

/** A sign that would be obeyed instead of shown, as it is shown instead: `\n`, `\x1b`, `\u202e`. */
export function escapedSign(sign: string): string {
  const code = sign.charCodeAt(0).toString(16);
  return NAMED[sign] ?? (code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`);
}
