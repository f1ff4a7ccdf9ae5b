import { COLON, isMark, meaningOf, OTHER_FORM, Scanner, SPACE } from './scanner';
import type { YamlScalar } from './tree';

/** What stands before words on the lines below: each line is one, or all are. */
const HEADER = /([|>])(-?) *\r?\n/y;
const LINE = /( *)([^\n]*?)\r?\n/y;
/** From the end of a line to where the next one begins to say something. */
const ONE_LINE_END = /^[ \r]*\n *$/;

/** Reads words that go over several lines, as people and other programs write them, as long as empty lines stand in quotes alone. */
export class LongWordScanner extends Scanner {
  /** A scalar behind a key or a dash, in a block whose entries begin at a column; to the end of its last line. */
  scalar(column: number): YamlScalar {
    const mark = this.text[this.at];
    if (mark === '|' || mark === '>') return this.#below(column);
    return mark === '"' || mark === "'" ? this.#quoted(column) : this.#plain(column);
  }

  #plain(column: number): YamlScalar {
    const { at: start } = this;
    const words = [this.word(false)];
    let end = this.at;
    for (this.endLine(); this.indent > column; this.endLine()) {
      // An empty line would be a line end of the words, and a comment ends them.
      if (!ONE_LINE_END.test(this.text.slice(end, this.at))) throw OTHER_FORM;
      words.push(this.#furtherLine());
      end = this.at;
    }
    const text = words.join(' ');
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
    const folded = foldLines(lines, column, isDouble ? '\\n' : '\n');
    const text: string = isDouble ? JSON.parse(`"${folded}"`) : folded.replaceAll("''", "'");
    this.endLine();
    return { kind: 'scalar', value: text, text, start, end };
  }

  #below(column: number): YamlScalar {
    const { at: start } = this;
    const [header, mark, chomp] = this.#match(HEADER, start);
    const isFolded = mark === '>';
    const lines: string[] = [];
    let depth = 0;
    let end = start + header.length;
    while (end < this.text.length) {
      const [line, spaces = '', words = ''] = this.#match(LINE, end);
      if (words === '') throw OTHER_FORM;
      depth ||= spaces.length;
      if (spaces.length < depth || depth <= column) break;
      if (isFolded && (spaces.length > depth || words.endsWith(' '))) throw OTHER_FORM;
      lines.push(spaces.slice(depth) + words);
      end += line.length;
    }
    if (lines.length === 0) throw OTHER_FORM;
    const text = lines.join(isFolded ? ' ' : '\n') + (chomp === '-' ? '' : '\n');
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

/**
 * Quoted lines as one: a line end is a space, and empty lines are line ends.
 * @param column the lines stand deeper than that
 */
function foldLines(lines: readonly string[], column: number, lineEnd: string): string {
  const [first = '', ...others] = lines;
  const last = others.length - 1;
  const folded = [last < 0 ? first : withoutEnd(first)];
  let empty = 0;
  for (const [i, line] of others.entries()) {
    const words = line.search(/[^ \r]/);
    if (words < 0 && i < last) {
      empty += 1;
      continue;
    }
    if ((words < 0 ? line.length : words) <= column) throw OTHER_FORM;
    const deeper = line.replace(LINE_START_SPACE, '');
    folded.push(empty > 0 ? lineEnd.repeat(empty) : ' ', i < last ? withoutEnd(deeper) : deeper);
    empty = 0;
  }
  return folded.join('');
}

const LINE_START_SPACE = /^ +/;

/** A line without the spaces at its end; a pattern would begin anew at each space in it. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charCodeAt(end - 1) === SPACE || line[end - 1] === '\r')) end -= 1;
  return line.slice(0, end);
}
