import { COLON, isMark, meaningOf, OTHER_FORM, Scanner, SPACE, unescaped } from './scanner';
import type { YamlScalar } from './tree';

/** What stands before words on the lines below: each line is one, or all are. */
const HEADER = /([|>])([-+]?)(?: +#[^\n]*| *)\r?\n/y;
const LINE = /( *)([^ \r\n][^\n]*?)?\r?\n/y;
/** From the end of a line to where the next one begins to say something. */
const LINE_ENDS = /^[ \r\n]*$/;
const WHITE = /[ \t]/;

/** Reads words that go over several lines, as people and other programs write them. */
export class LongWordScanner extends Scanner {
  /** A scalar behind a key or a dash, in a block whose entries begin at a column; to the end of its last line. */
  scalar(column: number): YamlScalar {
    const mark = this.text[this.at];
    if (mark === '|' || mark === '>') return this.#below(column);
    return mark === '"' || mark === "'" ? this.#quoted(column) : this.#plain(column);
  }

  #plain(column: number): YamlScalar {
    const { at: start } = this;
    let text = this.word(false);
    let end = this.at;
    for (this.endLine(); this.indent > column; this.endLine()) {
      const between = this.text.slice(end, this.at);
      // A comment ends the words.
      if (!LINE_ENDS.test(between)) throw OTHER_FORM;
      text += foldedEnds(between.split('\n').length - 1) + this.#furtherLine();
      end = this.at;
    }
    return { kind: 'scalar', value: meaningOf(text), text, start, end };
  }

  #furtherLine(): string {
    const { at } = this;
    if (this.isDash() || isMark(this.code())) throw OTHER_FORM;
    this.skipPlain(false);
    if (this.code() === COLON) throw OTHER_FORM;
    return this.text.slice(at, this.at);
  }

  #quoted(column: number): YamlScalar {
    const { at: start } = this;
    const isDouble = this.text[start] === '"';
    this.skipQuoted(true);
    const { at: end } = this;
    const lines = this.text.slice(start + 1, end - 1).split('\n');
    const folded = foldLines(lines, column, isDouble);
    const text = isDouble ? unescaped(folded) : folded.replaceAll("''", "'");
    this.endLine();
    return { kind: 'scalar', value: text, text, start, end };
  }

  #below(column: number): YamlScalar {
    const { at: start } = this;
    const [header, mark, chomp] = this.#match(HEADER, start);
    const isFolded = mark === '>';
    let text = '';
    let depth = 0;
    let end = start + header.length;
    let empty = 0;
    for (let at = end; at < this.text.length; ) {
      const [line, spaces = '', words = ''] = this.#match(LINE, at);
      at += line.length;
      if (words === '') {
        if (spaces.length > depth) throw OTHER_FORM;
        empty += 1;
        if (chomp === '+') end = at;
        continue;
      }
      const isFirst = depth === 0;
      depth ||= spaces.length;
      if (spaces.length < depth || depth <= column) break;
      if (isFolded && (spaces.length > depth || isWhite(words, 0) || isWhite(words, words.length - 1)))
        throw OTHER_FORM;
      text += isFirst ? '\n'.repeat(empty) : isFolded ? foldedEnds(empty + 1) : '\n'.repeat(empty + 1);
      text += spaces.slice(depth) + words;
      empty = 0;
      end = at;
    }
    if (depth <= column) throw OTHER_FORM;
    text += chomp === '-' ? '' : chomp === '+' ? '\n'.repeat(empty + 1) : '\n';
    this.at = end;
    this.nextLine();
    return { kind: 'scalar', value: text, text, start, end };
  }

  #match(pattern: RegExp, at: number): RegExpExecArray {
    pattern.lastIndex = at;
    const found = pattern.exec(this.text);
    if (!found) throw OTHER_FORM;
    return found;
  }
}

const isWhite = (words: string, at: number): boolean => WHITE.test(words.charAt(at));

/** What so many line ends in a row stand for. */
const foldedEnds = (count: number): string => (count > 1 ? '\n'.repeat(count - 1) : ' ');

/**
 * Quoted lines as one: a line end is a space, and empty lines are line ends. In double quotes, one behind a backslash is
 * nothing.
 * @param column the lines stand deeper than that
 */
function foldLines(lines: readonly string[], column: number, isDouble: boolean): string {
  if (lines.length > 1 && lines.some(hasTab)) throw OTHER_FORM;
  const last = lines.length - 1;
  const folded: string[] = [];
  let ends = 0;
  let isEndEscaped = false;
  for (const [i, line] of lines.entries()) {
    const words = line.search(/[^ \r]/);
    if (words < 0 && i > 0 && i < last) {
      if (isEndEscaped) throw OTHER_FORM;
      ends += 1;
      continue;
    }
    if (i > 0 && (words < 0 ? line.length : words) <= column) throw OTHER_FORM;
    if (i > 0 && !isEndEscaped) folded.push(foldedEnds(ends));
    const rest = i > 0 ? line.replace(LINE_START_SPACE, '') : line;
    const trimmed = i < last ? withoutEnd(rest) : rest;
    isEndEscaped = isDouble && i < last && endsInBackslash(trimmed);
    // A backslash before a space at the end would be one that stays.
    if (isEndEscaped && rest.slice(trimmed.length).includes(' ')) throw OTHER_FORM;
    folded.push(isEndEscaped ? trimmed.slice(0, -1) : trimmed);
    ends = 1;
  }
  return folded.join('');
}

/** Whether a line ends in a backslash that none before it makes a word. */
function endsInBackslash(line: string): boolean {
  let start = line.length;
  while (line[start - 1] === '\\') start -= 1;
  return (line.length - start) % 2 === 1;
}

const hasTab = (line: string): boolean => line.includes('\t');

const LINE_START_SPACE = /^ +/;

/** A line without the spaces at its end; a pattern would begin anew at each space in it. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charCodeAt(end - 1) === SPACE || line[end - 1] === '\r')) end -= 1;
  return line.slice(0, end);
}
