import { COLON, isMark, meaningOf, OTHER_FORM, Scanner } from './scanner';
import type { YamlScalar } from './tree';

const DOUBLE_QUOTED = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SINGLE_QUOTED = /'(?:[^']|'')*'/y;
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
    const [written] = this.#match(isDouble ? DOUBLE_QUOTED : SINGLE_QUOTED, start);
    const folded = foldLines(written.slice(1, -1).split('\n'), column, isDouble ? '\\n' : '\n');
    const text: string = isDouble ? JSON.parse(`"${folded}"`) : folded.replaceAll("''", "'");
    const end = start + written.length;
    this.at = end;
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
  let empty = 0;
  return others.reduce((folded, line, i) => {
    const isLast = i === others.length - 1;
    const words = line.search(/[^ \r]/);
    if (words < 0 && !isLast) {
      empty += 1;
      return folded;
    }
    if ((words < 0 ? line.length : words) <= column) throw OTHER_FORM;
    const end = empty > 0 ? lineEnd.repeat(empty) : ' ';
    empty = 0;
    return folded.replace(LINE_END_SPACE, '') + end + line.replace(LINE_START_SPACE, '');
  }, first);
}

const LINE_END_SPACE = /[ \r]+$/;
const LINE_START_SPACE = /^ +/;
