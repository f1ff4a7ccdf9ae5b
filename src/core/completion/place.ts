import { flowPlace } from './flow';
import { type Line, lineOf, withoutComment } from './line';

/** Where somebody is typing in a YAML text, which need not be YAML yet. */
export interface TypingPlace {
  /** The way there from the top: keys, and `*` for an item of a list. */
  readonly path: readonly string[];
  /** A value is being typed, behind its key; otherwise a key, or an item of a list. */
  readonly isValue: boolean;
  /** Where what has been typed of it begins. */
  readonly start: number;
  /** In braces or brackets, where everything stays on one line. */
  readonly isInFlow: boolean;
  /** The column of the key, or of where one could stand. */
  readonly column: number;
  /** The keys that stand beside it. */
  readonly present: ReadonlySet<string>;
}

/** Undefined in comments, in quotes, and in words that go on over several lines: there, nothing is named. */
export function placeOfTyping(text: string, offset: number): TypingPlace | undefined {
  const lines = text.slice(0, lineEnd(text, offset)).split('\n');
  const last = lines.length - 1;
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const head = text.slice(begin, offset);
  if (withoutComment(head) !== head) return undefined;
  const flowFrom = firstLineOfFlow(lines, last, head);
  const line = lineOf(flowFrom === last ? head : lines[flowFrom]!);
  const above = wayTo(lines, flowFrom, line);
  if (!above) return undefined;
  const base = line.key === undefined ? above : [...above, line.key];
  const valueFrom = offsetOfLine(lines, flowFrom) + line.valueAt;
  const typed = text.slice(valueFrom, offset);
  if (/^[[{]/.test(typed)) {
    const place = flowPlace(typed, text.slice(offset));
    return place && { ...place, path: [...base, ...place.path], start: valueFrom + place.start, column: 0 };
  }
  if (/^["'|>&*!]/.test(typed)) return undefined;
  return {
    path: base,
    isValue: line.key !== undefined,
    start: valueFrom,
    isInFlow: false,
    column: line.column,
    present: line.key === undefined ? keysBeside(text.split('\n'), last, line) : new Set(),
  };
}

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
};

const offsetOfLine = (lines: readonly string[], index: number): number =>
  lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);

/** The line on which the outermost braces or brackets were opened that are open still; the last where none are. */
function firstLineOfFlow(lines: readonly string[], last: number, head: string): number {
  let found = last;
  let typed = head;
  for (let first = last; first >= 0; first--) {
    if (first < last) {
      if (!/[,[{]\s*$/.test(withoutComment(lines[first]!))) break;
      typed = `${lines[first]}\n${typed}`;
    }
    const value = typed.slice(lineOf(first === last ? head : lines[first]!).valueAt);
    if (/^[[{]/.test(value) && flowPlace(value, '')) found = first;
  }
  return found;
}

/** The way to what a line stands in; undefined where it goes on with words that another line began. */
function wayTo(lines: readonly string[], index: number, line: Line): string[] | undefined {
  const path: string[] = [];
  let { column } = line;
  let isItem = false;
  const goOut = (dashes: readonly number[]) => {
    for (const dash of [...dashes].reverse()) {
      path.unshift('*');
      column = dash;
      isItem = true;
    }
  };
  goOut(line.dashes);
  for (let i = index - 1; i >= 0 && (column > 0 || isItem); i--) {
    // What stands deeper says nothing of the way; most lines of a long file do.
    if (indentOf(lines[i]!) > column) continue;
    const other = lineOf(lines[i]!);
    if (other.isEmpty) continue;
    const isOutside = other.column < column || (isItem && other.column === column);
    if (isOutside) {
      if (other.key === undefined || other.value !== '') return undefined;
      path.unshift(other.key);
      column = other.column;
      isItem = false;
    }
    if (other.column === column) goOut(other.dashes);
  }
  return column === 0 && !isItem ? path : undefined;
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === SPACE) at += 1;
  return at;
}

const SPACE = 32;

/** The keys of the map that a line is in. */
function keysBeside(lines: readonly string[], index: number, own: Line): Set<string> {
  const keys = new Set<string>();
  const look = (from: number, step: 1 | -1) => {
    for (let i = from; i >= 0 && i < lines.length; i += step) {
      const line = lineOf(lines[i]!);
      if (line.isEmpty) continue;
      if (line.column < own.column) return;
      const isBegun = line.dashes.length > 0 && line.dashes[0]! < own.column;
      if (step === 1 && isBegun) return;
      if (line.column === own.column && line.key !== undefined) keys.add(line.key);
      if (isBegun) return;
    }
  };
  if (own.dashes.length === 0) look(index - 1, -1);
  look(index + 1, 1);
  return keys;
}
