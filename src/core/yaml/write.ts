import { childLayout, type Layout, type Quoting, quotingOf, rankOf } from './layout';
import { isPlainMap, type Plain, type PlainMap } from './tree';

const INDENT = '  ';

/** Words that some YAML reader takes for something other than a string. */
const RESERVED = /^(?:yes|no|on|off|true|false|null|~|[-+]?\.inf|\.nan|<<|=)$/i;
const NUMBER_LIKE = /^[-+]?(?:\.?[0-9][0-9_,.:]*(?:e[-+]?[0-9]+)?|0x[0-9a-f]+|0o[0-7]+|0b[01]+)$/i;
/** What older readers take for a moment. */
const MOMENT_LIKE = /^\d{4}-\d\d?-\d\d?(?:(?:t|\s+)\d\d?:\S*)?$/i;
/** A day or a moment as ISO 8601 writes it: it stays readable, and whoever takes it for a moment takes it rightly. */
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?$/;
const BAD_START = /^(?:[!&*|>'"%@`#,[\]{}?\s]|[-?:](?:\s|$)|---|\.\.\.)/;
const BAD_INSIDE = /:(?:\s|$)|\s#|\s$/;
const BAD_IN_FLOW = /[,[\]{}]|:(?=[,[\]{}])/;
/** Control characters, line and paragraph separators, byte-order mark, lone surrogates: shown as escapes. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A string as a YAML scalar on one line: plain where no reader could take it for something else, else quoted. */
export function writeString(value: string, options: { flow?: boolean; quoting?: Quoting } = {}): string {
  if (options.quoting === 'never') return value;
  const plain =
    options.quoting !== 'always' &&
    value !== '' &&
    !RESERVED.test(value) &&
    !NUMBER_LIKE.test(value) &&
    (!MOMENT_LIKE.test(value) || DATE.test(value)) &&
    !BAD_START.test(value) &&
    !BAD_INSIDE.test(value) &&
    !(options.flow && BAD_IN_FLOW.test(value)) &&
    value.search(UNPRINTABLE) < 0;
  return plain ? value : doubleQuoted(value);
}

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

function doubleQuoted(value: string): string {
  const escaped = value
    .replace(/["\\\n\r\t]/g, character => ESCAPES[character]!)
    .replace(UNPRINTABLE, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** Any value on one line. */
export function writeFlow(value: Plain, layout: Layout, quoting: Quoting = 'where-needed'): string {
  if (typeof value === 'string') return writeString(value, { flow: true, quoting });
  if (Array.isArray(value)) return `[${value.map(item => writeFlow(item, layout.each ?? {})).join(', ')}]`;
  if (!isPlainMap(value)) return String(value);
  const entries = entriesOf(value, layout).map(
    ([key, item]) => `${writeKey(key)}: ${writeFlow(item, childLayout(layout, key), quotingOf(layout, key))}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

export const writeKey = (key: string) => writeString(key, { flow: true });

/** `key: value` as lines without a line end; the first has no indent, the following are indented by `indent` and more. */
export function writePair(
  key: string,
  value: Plain,
  layout: Layout,
  indent: string,
  parent: Layout,
): string[] {
  if (isOneLine(value, layout)) {
    const written =
      typeof value === 'string'
        ? writeString(value, { quoting: quotingOf(parent, key) })
        : writeFlow(value, layout);
    return [`${writeKey(key)}: ${written}`];
  }
  return [`${writeKey(key)}:`, ...writeBlock(value, layout, indent + INDENT)];
}

/** A map or list as lines without line ends, each with its indent. */
export function writeBlock(value: Plain, layout: Layout, indent: string): string[] {
  if (Array.isArray(value)) return value.flatMap(item => writeItem(item, layout.each ?? {}, indent));
  return entriesOf(value as PlainMap, layout).flatMap(([key, item]) => {
    const [first, ...rest] = writePair(key, item, childLayout(layout, key), indent, layout);
    return [indent + first, ...rest];
  });
}

/** A list item as lines without line ends, each with its indent; the dash stands at `indent`. */
export function writeItem(value: Plain, layout: Layout, indent: string): string[] {
  if (isOneLine(value, layout))
    return [`${indent}- ${typeof value === 'string' ? writeString(value) : writeFlow(value, layout)}`];
  const lines = writeBlock(value, layout, indent + INDENT);
  return [`${indent}- ${lines[0]!.slice(indent.length + INDENT.length)}`, ...lines.slice(1)];
}

function isOneLine(value: Plain, layout: Layout): boolean {
  if (isScalar(value)) return true;
  const values = Array.isArray(value) ? value : entriesOf(value as PlainMap, layout).map(([, item]) => item);
  if (values.length === 0 || layout.style === 'flow') return true;
  return layout.style === 'compact' && values.length <= MOST_COMPACT && values.every(isScalar);
}

const MOST_COMPACT = 2;
const isScalar = (value: Plain) => typeof value !== 'object' || value === null;

function entriesOf(map: PlainMap, layout: Layout): [string, Plain][] {
  const entries = Object.entries(map).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
  return layout.keys
    ? entries.sort(([a], [b]) => compareRanks(rankOf(layout, a), rankOf(layout, b)))
    : entries;
}

const compareRanks = (a: number, b: number) => (a === b ? 0 : a - b);
