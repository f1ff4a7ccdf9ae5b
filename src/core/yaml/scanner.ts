/** Longest text, in UTF-16 units, that is read: a sidecar of 20,000 quotes has half as many. */
export const LONGEST_YAML = 16 * 1024 * 1024;

/** Thrown where a text is not in the form that is read quickly; another reader has to take it. */
export const OTHER_FORM = new Error('not in the form that is read quickly');

/** Characters that some rule of YAML is about, besides marks and line ends: tabs, controls, other line ends, lone CRs. */
const STRANGE = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)/;

/** What a quick reader makes of a text; undefined where the text is in another form. */
export function inQuickForm<T>(text: string, read: () => T): T | undefined {
  if (text.length > LONGEST_YAML || STRANGE.test(text)) return undefined;
  try {
    return read();
  } catch (error) {
    if (error === OTHER_FORM) return undefined;
    throw error;
  }
}

const LF = 10;
const CR = 13;
export const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
export const COMMA = 44;
const DASH = 45;
const NINE = 57;
export const COLON = 58;
export const OPEN_BRACKET = 91;
const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** Marks of documents, directives, git's marks of a conflict. */
const NO_KEY = /^(?:---|\.\.\.|%|<)/;

/**
 * Goes through a text of YAML from one word to the next, knowing lines, columns, quotes and comments. All that YAML can
 * and Crossquote does not write is `OTHER_FORM`.
 */
export class Scanner {
  /** Where it reads. Between two entries of a block: at the first character of a line that says something. */
  at = 0;
  /** The column of that character; -1 at the end of the text. */
  indent = 0;
  /** Whether the word read last stood in quotes. */
  wasQuoted = false;

  constructor(readonly text: string) {}

  /** Goes over line ends, empty lines and comments to the next line that says something. */
  nextLine(): void {
    const { text } = this;
    let at = this.at;
    let lineStart = at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === CR) at += 1;
      else if (code === LF) {
        at += 1;
        lineStart = at;
      } else if (code === HASH) at = this.#lineEnd(at);
      else if (Number.isNaN(code)) {
        this.indent = -1;
        break;
      } else {
        this.indent = at - lineStart;
        break;
      }
    }
    this.at = at;
    if (this.indent === 0 && NO_KEY.test(text.slice(at, at + 3))) throw OTHER_FORM;
  }

  #lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** To the end of a line that has nothing more to say, and on to the next. */
  endLine(): void {
    const { text } = this;
    let at = this.at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const code = text.charCodeAt(at);
    const isComment = code === HASH && at > this.at;
    if (!isComment && code !== LF && code !== CR && at < text.length) throw OTHER_FORM;
    this.at = this.#lineEnd(at);
    this.nextLine();
  }

  isDash(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.text.charCodeAt(this.at + 1) === SPACE;
  }

  /** Over the spaces behind a colon; true where the value stands on the same line, and else to the next line. */
  hasInlineValue(): boolean {
    const { text } = this;
    const colonEnd = this.at;
    this.skipSpaces();
    const code = this.code();
    const isFilled = code !== LF && code !== CR && code !== HASH && this.at < text.length;
    if ((isFilled || code === HASH) && this.at === colonEnd) throw OTHER_FORM;
    if (isFilled) return true;
    this.at = this.#lineEnd(this.at);
    this.nextLine();
    return false;
  }

  /** Over a list item's dash to what stands behind it on the line. */
  skipDash(): void {
    this.at += 1;
    this.skipSpaces();
    const code = this.code();
    if (code === LF || code === CR || code === HASH || this.isDash() || this.at >= this.text.length)
      throw OTHER_FORM;
  }

  code(): number {
    return this.text.charCodeAt(this.at);
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at += 1;
  }

  /** Reads a key or a scalar value, and returns what it says, unquoted. */
  word(isInFlow: boolean): string {
    const code = this.code();
    this.wasQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    if (code === DOUBLE_QUOTE) return this.#doubleQuoted();
    if (code === SINGLE_QUOTE) return this.#singleQuoted();
    return this.#plain(isInFlow);
  }

  #doubleQuoted(): string {
    const { text } = this;
    const start = this.at;
    let isEscaped = false;
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === DOUBLE_QUOTE) break;
      if (code === LF || Number.isNaN(code)) throw OTHER_FORM;
      if (code === BACKSLASH) {
        isEscaped = true;
        at += 1;
      }
      at += 1;
    }
    this.at = at + 1;
    return isEscaped ? unescaped(text.slice(start, at + 1)) : text.slice(start + 1, at);
  }

  #singleQuoted(): string {
    const { text } = this;
    const start = this.at;
    let end = text.indexOf("'", start + 1);
    while (end >= 0 && text.charCodeAt(end + 1) === SINGLE_QUOTE) end = text.indexOf("'", end + 2);
    const inside = text.slice(start + 1, end);
    if (end < 0 || inside.includes('\n')) throw OTHER_FORM;
    this.at = end + 1;
    return inside.includes("'") ? inside.replaceAll("''", "'") : inside;
  }

  #plain(isInFlow: boolean): string {
    const { text } = this;
    const start = this.at;
    if (!isPlainStart(text, start)) throw OTHER_FORM;
    let at = start;
    let end = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR || Number.isNaN(code)) break;
      if (code === SPACE) {
        at += 1;
        if (text.charCodeAt(at) === HASH) break;
        continue;
      }
      if (code === COLON && endsKey(text.charCodeAt(at + 1), isInFlow)) break;
      if (isInFlow && isFlowMark(code)) break;
      at += 1;
      end = at;
    }
    // Before a colon nothing but the key may stand: `a : b` is a key too, and left to the library.
    this.at = end;
    return text.slice(start, end);
  }
}

export const isBlank = (code: number): boolean =>
  code === SPACE || code === LF || code === CR || Number.isNaN(code);

const isFlowMark = (code: number): boolean =>
  code === COMMA ||
  code === OPEN_BRACKET ||
  code === CLOSE_BRACKET ||
  code === OPEN_BRACE ||
  code === CLOSE_BRACE;

const endsKey = (next: number, isInFlow: boolean): boolean => isBlank(next) || (isInFlow && isFlowMark(next));

/** What begins something else than plain words, or nothing that may be written. */
const MARKS = new Set([...'!&*|>%@`,#[]{}?:\'"'].map(mark => mark.charCodeAt(0)));

function isPlainStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isBlank(code) || MARKS.has(code)) return false;
  const next = text.charCodeAt(at + 1);
  return code !== DASH || !(isBlank(next) || isFlowMark(next));
}

/** JSON's escapes are YAML's too; it has more of its own, which Crossquote does not write. */
function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted);
  } catch {
    throw OTHER_FORM;
  }
}

/** Numbers that JavaScript and YAML read alike. */
const PLAIN_NUMBER = /^[-+]?[0-9]{1,15}(?:\.[0-9]{1,10})?$/;
/** Any number that YAML's core schema knows. */
const ANY_NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** What plain words stand for in YAML 1.2's core schema. */
export function meaningOf(plain: string): string | number | boolean | null {
  const code = plain.charCodeAt(0);
  const mayBeNumber = code <= NINE;
  if (mayBeNumber && PLAIN_NUMBER.test(plain)) return Number(plain);
  if (mayBeNumber && ANY_NUMBER.test(plain)) throw OTHER_FORM;
  if (plain.length > 5) return plain;
  const word = WORDS.get(plain);
  return word === undefined ? plain : word;
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map(word => [word, null] as const),
]);
