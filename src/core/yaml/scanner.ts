import type { Span } from '../model';
import { type Packed, unpack } from '../text';

/** Longest text, in UTF-16 units, that is read: a sidecar of 20,000 quotes has half as many. */
export const LONGEST_YAML = 16 * 1024 * 1024;

/** Longest text that the YAML library reads, which takes many times as long as the quick readers. */
export const LONGEST_IN_ANY_FORM = 128 * 1024;

/** Thrown where a text is not in the form that is read quickly; another reader has to take it. */
export const OTHER_FORM = new Error('not in the form that is read quickly');

/** Characters that some rule of YAML is about, besides marks, tabs and line ends: controls, other line ends, lone CRs. */
const STRANGE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)/;

/** Such characters in a packed text, as the bytes of UTF-8. */
const STRANGE_PACKED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\u00c2[\u0080-\u009f]|\u00e2\u0080[\u00a8\u00a9]|\u00ef\u00bb\u00bf|\r(?!\n)/;

/** No character that is strange begins so far before a stretch, or ends so far behind it, without being in it. */
const WIDEST = 2;

/** What a quick reader makes of a packed text; undefined where the text is in another form. */
export function inQuickFormPacked<T>(text: Packed, read: () => T): T | undefined {
  return isStrange(text, STRANGE_PACKED) ? undefined : unlessOtherForm(read);
}

/**
 * What a quick reader that works in slices makes of a packed text; undefined where the text is in another form.
 * @param changed where the text may be strange, when most of it was looked at before
 */
export const inQuickFormPackedInSlices = <T>(
  text: Packed,
  read: Generator<void, T>,
  changed?: Span,
): Generator<void, T | undefined> => ifQuicklyInSlices(text, STRANGE_PACKED, read, changed);

/** The same of a text that is not packed. */
export const inQuickFormInSlices = <T>(
  text: string,
  read: Generator<void, T>,
  changed?: Span,
): Generator<void, T | undefined> => ifQuicklyInSlices(text, STRANGE, read, changed);

/** Where the first character of a text stands that no quick reader takes; undefined where there is none. */
export function strangeAt(text: string): number | undefined {
  const start = startOf(text);
  const found = STRANGE.exec(text.slice(start));
  return found ? start + found.index : undefined;
}

/** Where a text begins to say something: behind a byte-order mark. */
export const startOf = (text: string): number => (text.startsWith('\ufeff') ? 1 : 0);

function* ifQuicklyInSlices<T>(
  text: string,
  strange: RegExp,
  read: Generator<void, T>,
  changed?: Span,
): Generator<void, T | undefined> {
  if (isStrange(text, strange, changed)) return undefined;
  for (;;) {
    const slice = unlessOtherForm(() => read.next());
    if (!slice) return undefined;
    if (slice.done) return slice.value;
    yield;
  }
}

/** Whether a text has anything, where it may be strange, that no quick reader takes. */
function isStrange(
  text: string,
  strange: RegExp,
  { start, end }: Span = { start: 0, end: text.length },
): boolean {
  if (text.length > LONGEST_YAML) return true;
  return strange.test(text.slice(Math.max(startOf(text), start - WIDEST), end + WIDEST));
}

function unlessOtherForm<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error === OTHER_FORM) return undefined;
    throw error;
  }
}

const TAB = 9;
const LF = 10;
const CR = 13;
export const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
export const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
export const ASTERISK = 42;
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
/** What names a value, or stands for one that was named. */
const NAME = /[&*]([\w-]+)(?=[ ,\]}\r\n])/y;
/** A mark that the document begins. */
const DOCUMENT_START = /--- *(?: #[^\n]*|\r)?\n/y;
/** A mark that it ends, before nothing. */
const DOCUMENT_END = /\.\.\.[ \r\n]*$/y;

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
  #wordStart = 0;
  #wordEnd = 0;
  #hasEscapes = false;

  constructor(readonly text: string) {}

  /** Goes over line ends, empty lines and comments to the next line that says something. */
  nextLine(): void {
    this.#skipEmptyLines();
    this.#endAtMark();
  }

  #skipEmptyLines(): void {
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
  }

  #endAtMark(): void {
    if (this.indent !== 0 || !NO_KEY.test(this.text.slice(this.at, this.at + 3))) return;
    DOCUMENT_END.lastIndex = this.at;
    if (!DOCUMENT_END.test(this.text)) throw OTHER_FORM;
    this.at = this.text.length;
    this.indent = -1;
  }

  /** Goes over what may stand before a document. */
  beginDocument(): void {
    this.at = startOf(this.text);
    // Line by line: a pattern would keep each of them in mind, and there may be millions.
    this.#skipEmptyLines();
    DOCUMENT_START.lastIndex = this.at;
    if (this.indent === 0 && DOCUMENT_START.test(this.text)) {
      this.at = DOCUMENT_START.lastIndex;
      this.#skipEmptyLines();
    }
    this.#endAtMark();
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

  /** Over the name that a value has or stands for, with the mark before it. */
  name(): string {
    NAME.lastIndex = this.at;
    const [whole = '', name] = NAME.exec(this.text) ?? [];
    if (name === undefined) throw OTHER_FORM;
    this.at += whole.length;
    return name;
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

  /** Over all that may stand between the entries of a flow, whose further lines stand deeper than a column. */
  skipToEntry(column: number): void {
    const { at } = this;
    this.skipSpaces();
    const code = this.code();
    if (code === HASH && this.at === at) throw OTHER_FORM;
    if (code !== LF && code !== CR && code !== HASH) return;
    this.at = this.#lineEnd(this.at);
    this.nextLine();
    if (this.indent <= column) throw OTHER_FORM;
  }

  /** Reads a key or a scalar value, and returns what it says, unquoted. */
  word(isInFlow: boolean): string {
    this.skipWord(isInFlow);
    const word = this.wordsOf(this.text.slice(this.#wordStart, this.#wordEnd));
    if (!this.#hasEscapes) return word;
    return this.text.charCodeAt(this.#wordStart - 1) === SINGLE_QUOTE
      ? word.replaceAll("''", "'")
      : unescaped(word);
  }

  /** Goes over a key or a scalar value. */
  skipWord(isInFlow: boolean): void {
    const code = this.code();
    this.wasQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    this.#hasEscapes = false;
    if (this.wasQuoted) this.skipQuoted(false);
    else {
      if (!isPlainStart(this.text, this.at)) throw OTHER_FORM;
      this.skipPlain(isInFlow);
    }
  }

  /** How long the word is that was gone over last, without its quotes. */
  get wordLength(): number {
    return this.#wordEnd - this.#wordStart;
  }

  /** What a piece of the text says. */
  protected wordsOf(piece: string): string {
    return piece;
  }

  /** Goes over words in quotes, and over line ends in them where these may be. */
  protected skipQuoted(overLines: boolean): void {
    if (this.code() === DOUBLE_QUOTE) this.#skipDoubleQuoted(overLines);
    else this.#skipSingleQuoted(overLines);
  }

  #skipDoubleQuoted(overLines: boolean): void {
    const { text } = this;
    this.#wordStart = this.at + 1;
    let at = this.#wordStart;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === DOUBLE_QUOTE) break;
      if ((code === LF && !overLines) || Number.isNaN(code)) throw OTHER_FORM;
      if (code === BACKSLASH) {
        this.#hasEscapes = true;
        at = escapeEnd(text, at, overLines);
      } else at += 1;
    }
    this.#wordEnd = at;
    this.at = at + 1;
  }

  #skipSingleQuoted(overLines: boolean): void {
    const { text } = this;
    this.#wordStart = this.at + 1;
    let at = this.#wordStart;
    for (;;) {
      const code = text.charCodeAt(at);
      if ((code === LF && !overLines) || Number.isNaN(code)) throw OTHER_FORM;
      if (code === SINGLE_QUOTE) {
        if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
        this.#hasEscapes = true;
        at += 1;
      }
      at += 1;
    }
    this.#wordEnd = at;
    this.at = at + 1;
  }

  /** Goes over words without quotes, to the last of them on the line. */
  protected skipPlain(isInFlow: boolean): void {
    const { text } = this;
    const start = this.at;
    let at = start;
    let end = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR || Number.isNaN(code)) break;
      if (code === TAB) throw OTHER_FORM;
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
    this.#wordStart = start;
    this.#wordEnd = end;
  }
}

/** Goes through a packed text. */
export class PackedScanner extends Scanner {
  protected override wordsOf(piece: string): string {
    return unpack(piece);
  }
}

/** What the word says that begins at a place of a packed text, outside of a flow. */
export function wordAt(text: Packed, at: number): string {
  const scanner = new PackedScanner(text);
  scanner.at = at;
  return scanner.word(false);
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
const MARKS = new Set([...'!&*|>%@`,#[]{}?:\'"\t'].map(mark => mark.charCodeAt(0)));

/** Whether words without quotes cannot begin so. */
export const isMark = (code: number): boolean => MARKS.has(code);

function isPlainStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isBlank(code) || isMark(code)) return false;
  const next = text.charCodeAt(at + 1);
  return code !== DASH || !(isBlank(next) || isFlowMark(next));
}

/** Where an escape ends; that of a line end stands in words over several lines alone. */
function escapeEnd(text: string, backslash: number, overLines: boolean): number {
  const letter = text[backslash + 1];
  const digits = DIGITS[letter ?? ''];
  if (digits) {
    const end = backslash + 2 + digits;
    if (!HEXADECIMAL.test(text.slice(backslash + 2, end)) || end > text.length) throw OTHER_FORM;
    return end;
  }
  if (overLines && (letter === '\n' || text.startsWith('\r\n', backslash + 1))) return backslash + 1;
  if (letter === undefined || !(letter in ESCAPED)) throw OTHER_FORM;
  return backslash + 2;
}

/** Behind some letters stands the number of a character, in so many digits. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const HEXADECIMAL = /^[0-9a-fA-F]+$/;

/** What stands for what in double quotes. */
const ESCAPED: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const ESCAPE = /\\(?:x(..)|u(....)|U(.{8})|(.))/g;

/** What words say that stood in double quotes, with sound escapes. */
export const unescaped = (words: string): string =>
  words.replace(ESCAPE, (_, x?: string, u?: string, long?: string, letter?: string) =>
    letter === undefined ? character(Number.parseInt(x ?? u ?? long!, 16)) : ESCAPED[letter]!,
  );

function character(code: number): string {
  if (code > LAST_CHARACTER) throw OTHER_FORM;
  return String.fromCodePoint(code);
}

const LAST_CHARACTER = 0x10ffff;

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
