import type { Span } from '../../model';
import { isDigit, isSpace, isWordCode, type Marked } from '../layout';

export type TokenKind =
  | 'word'
  | 'number'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'mark'
  | 'other';

/** How a language is written, as far as it tells where a word or a sentence ends. All words are in small letters. */
export interface Spelling {
  /** Words with a full stop that ends no sentence, without it. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations that may end a sentence too; what follows decides. */
  readonly finalAbbreviations: ReadonlySet<string>;
  /** Abbreviations before a number, which are words elsewhere: "No. 3", but "he said no." */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words of one letter that are no initial in spite of their capital: "I". */
  readonly noInitials: ReadonlySet<string>;
  /** Words that begin a sentence where they have a capital, and no name. */
  readonly openers: ReadonlySet<string>;
  /** What an apostrophe parts from the word before it: the "s" of "Ruiz’s". */
  readonly clitics: ReadonlySet<string>;
  /** Whether a numeral with a full stop is an ordinal, as "5. Mai". */
  readonly ordinals: boolean;
  /** Whether a word may end in a hyphen, for what the next one ends in: "Kultur- und Sportamt". */
  readonly hangingHyphens: boolean;
  /** Whether a slash makes one name of two, as in "CDU/CSU"; else it parts the names of credits. */
  readonly slashes: boolean;
}

/** Makes the token of a stretch of the text; of a stretch in marks where there is one. */
type Make<T> = (start: number, end: number, kind: TokenKind, mark?: Marked) => T;

const SIGNS: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  ';': 'semicolon',
  ':': 'colon',
  '—': 'dash',
  '–': 'dash',
  '―': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

/** Letters of a word that ends a sentence without a space behind its full stop, at least: "e.V." is none. */
const SHORTEST_LAST_WORD = 3;

/** Digits of an ordinal, at most: "31. Dezember", but "im Jahr 2005." */
const LONGEST_ORDINAL = 2;

/** Letters of a clitic, at most. */
const LONGEST_CLITIC = 3;

/**
 * The words and signs of a paragraph, with each outermost stretch in quote marks as one: what is in it is nobody's grammar but
 * its own. What markup of pages and of Markdown was left in a text is passed over.
 */
export function scan<T extends Span & { readonly mark?: Marked }>(
  text: string,
  paragraph: Span,
  marks: readonly Marked[],
  spelling: Spelling,
  make: Make<T>,
): T[] {
  const tokens: T[] = [];
  let nextMark = 0;
  let i = paragraph.start;
  while (i < paragraph.end) {
    const mark = marks[nextMark];
    if (mark && i >= mark.start) {
      tokens.push(make(mark.start, mark.end, 'mark', mark));
      i = Math.max(mark.end, i + 1);
      nextMark++;
      continue;
    }
    const limit = mark ? mark.start : paragraph.end;
    const code = text.charCodeAt(i);
    if (isSpace(code)) i++;
    else if (isWordCode(code)) i = isNote(i, code) ? skipNote(i, limit) : readWord(i, limit);
    else i = skipMarkup(i, limit) ?? readClitic(i, limit) ?? readSign(i, limit);
  }
  return tokens;

  /** The number of a note right behind marks: "“We sail,”1 said". */
  function isNote(at: number, code: number): boolean {
    const last = tokens.at(-1);
    return last?.mark !== undefined && last.end === at && isDigit(code);
  }

  function skipNote(from: number, limit: number): number {
    let end = from;
    while (end < limit && isDigit(text.charCodeAt(end))) end++;
    return end;
  }

  /** Behind a sign of emphasis, a tag of a page, or a part of a link. */
  function skipMarkup(at: number, limit: number): number | undefined {
    switch (text.charCodeAt(at)) {
      case ASTERISK:
        return at + 1;
      case UNDERSCORE:
        return isEmphasis(at) ? at + 1 : undefined;
      case LESS_THAN:
        return TAG.test(text.slice(at, at + LONGEST_TAG)) ? text.indexOf('>', at) + 1 : undefined;
      case OPEN_BRACKET:
        return LINK.test(text.slice(at, at + LONGEST_LINK)) ? at + 1 : undefined;
      case CLOSE_BRACKET:
        return text.charCodeAt(at + 1) === OPEN_PARENTHESIS ? endOfTarget(at, limit) : undefined;
      default:
        return undefined;
    }
  }

  /** Markdown's sign around marks: "_“We sail,”_". */
  function isEmphasis(at: number): boolean {
    return marks[nextMark]?.start === at + 1 || marks[nextMark - 1]?.end === at;
  }

  /** Behind the address of a link, "](…)". */
  function endOfTarget(from: number, limit: number): number {
    const furthest = Math.min(limit, from + LONGEST_TARGET);
    let end = from + 2;
    while (end < furthest && text[end] !== ')' && !isSpace(text.charCodeAt(end))) end++;
    return text[end] === ')' ? end + 1 : from + 1;
  }

  function readClitic(at: number, limit: number): number | undefined {
    if (!isApostrophe(text.charCodeAt(at)) || tokens.at(-1)?.end !== at) return undefined;
    const clitic = lettersAt(at + 1, limit);
    if (!spelling.clitics.has(clitic)) return undefined;
    const end = at + 1 + clitic.length;
    tokens.push(make(at, end, 'word'));
    return end;
  }

  function lettersAt(from: number, limit: number): string {
    let end = from;
    while (end < limit && end - from < LONGEST_CLITIC && isWordCode(text.charCodeAt(end))) end++;
    return text.slice(from, end).toLowerCase();
  }

  /** A word or number; a sign of money, a tag or an address may begin it. */
  function readWord(start: number, limit: number): number {
    let end = start + 1;
    while (end < limit) {
      const code = text.charCodeAt(end);
      if (isWordCode(code)) end++;
      else if (end + 1 < limit && joins(start, end, code, limit)) end++;
      else break;
    }
    const isNumber =
      isDigit(text.charCodeAt(start)) ||
      (isMoney(text.charCodeAt(start)) && isDigit(text.charCodeAt(start + 1)));
    if (end < limit && text.charCodeAt(end) === PERCENT && isNumber) end++;
    // "Kultur- und Sportamt"
    else if (end < limit && text.charCodeAt(end) === HYPHEN && spelling.hangingHyphens) end++;
    if (end < limit && text.charCodeAt(end) === POINT && keepsPoint(start, end, isNumber)) end++;
    tokens.push(make(start, end, isNumber ? 'number' : 'word'));
    return end;
  }

  /** Whether a sign ties what stands behind it to the word that it is in. */
  function joins(start: number, at: number, code: number, limit: number): boolean {
    const next = text.charCodeAt(at + 1);
    if (!isWordCode(next)) return false;
    if (code === HYPHEN || code === UNBROKEN_HYPHEN) return true;
    if (isApostrophe(code)) return !spelling.clitics.has(lettersAt(at + 1, limit));
    // "1,500.5", "11:09"
    if (isDigit(text.charCodeAt(at - 1)) && (code === POINT || code === COMMA || code === COLON))
      return isDigit(next);
    if (code === POINT) return !beginsSentence(start, at);
    return (code === SLASH && spelling.slashes) || JOINS.has(code);
  }

  /** "closed.The": a full stop without a space behind it, after more than initials ("D-N.Y.") and before a capital. */
  function beginsSentence(start: number, point: number): boolean {
    let from = point;
    while (from > start && isWordCode(text.charCodeAt(from - 1))) from--;
    const next = text[point + 1]!;
    return point - from >= SHORTEST_LAST_WORD && next !== next.toLowerCase();
  }

  /** Whether the full stop behind a word belongs to it. One that also ends the sentence is left to end it. */
  function keepsPoint(start: number, point: number, isNumber: boolean): boolean {
    const { abbreviations, finalAbbreviations, beforeNumber, noInitials, ordinals } = spelling;
    const behind = point + 1;
    if (isNumber)
      return (
        ordinals &&
        point - start <= LONGEST_ORDINAL &&
        behind < paragraph.end &&
        isSpace(text.charCodeAt(behind))
      );
    const word = text.slice(start, point);
    const lower = word.toLowerCase();
    if (abbreviations.has(lower)) return true;
    if (beforeNumber.has(lower)) return isDigit(text.charCodeAt(skipSpaces(behind)));
    // "Benedikt XVI. sagte"
    const counts = ordinals && ROMAN.test(word);
    const isInitial = word.length === 1 && lower !== word && !noInitials.has(lower);
    if (!counts && !isInitial && !finalAbbreviations.has(lower) && !DOTTED.test(word)) return false;
    return behind < paragraph.end && !sentenceBeginsAt(behind);
  }

  /** Whether a new sentence begins: with a capital, in a word that no name begins with. */
  function sentenceBeginsAt(from: number): boolean {
    const next = skipSpaces(from);
    if (next >= paragraph.end) return true;
    let stop = next;
    while (stop < paragraph.end && isWordCode(text.charCodeAt(stop))) stop++;
    const following = text.slice(next, stop);
    if (following === '') return speechBegins(next);
    if (following[0] === following[0]!.toLowerCase()) return false;
    return spelling.openers.has(following.toLowerCase());
  }

  /** "at 6 a.m. “We slept,” she said": words in marks that end as speech does begin a sentence; a nickname does not. */
  function speechBegins(at: number): boolean {
    const mark = marks[nextMark];
    return (
      mark?.start === at && '.,!?'.includes(mark.lastChar) && text[mark.inner.start] !== mark.firstWord[0]
    );
  }

  function skipSpaces(from: number): number {
    let at = from;
    while (at < paragraph.end && isSpace(text.charCodeAt(at))) at++;
    return at;
  }

  /** A sign, as often as it stands in a row; or the word that it begins. */
  function readSign(start: number, limit: number): number {
    const char = text[start]!;
    const code = text.charCodeAt(start);
    if (start + 1 < limit && isSigil(code) && isWordCode(text.charCodeAt(start + 1)))
      return readWord(start, limit);
    let end = start + 1;
    while (end < limit && text[end] === char) end++;
    const isHyphen = code === HYPHEN && end === start + 1;
    const alone = isSpaceAt(start - 1) && isSpaceAt(end);
    const kind = code === HYPHEN ? (alone || !isHyphen ? 'dash' : 'other') : (SIGNS[char] ?? 'other');
    tokens.push(make(start, end, kind));
    return end;
  }

  function isSpaceAt(at: number): boolean {
    return at < paragraph.start || at >= paragraph.end || isSpace(text.charCodeAt(at));
  }
}

const ROMAN = /^[IVX]+$/;

/** "a.m", "U.S", "e.V" */
const DOTTED = /^\p{L}{1,2}(?:\.\p{L})+$/u;

/** The text of a Markdown link and the head of its address. */
const LINK = /^\[[^\]\n]+\]\([^)\s]/;
/** The address of a link is no longer; what is, is none. */
const LONGEST_TARGET = 2000;
const LONGEST_LINK = 120;

/** A tag of a page that was left in the text. */
const TAG = /^<\/?[a-z][^<>\n]*>/i;
const LONGEST_TAG = 400;

const LESS_THAN = 60;
const ASTERISK = 42;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_PARENTHESIS = 40;
const HYPHEN = 45;
const UNBROKEN_HYPHEN = 0x2011;
const POINT = 46;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const AT_SIGN = 64;
const PERCENT = 37;
const NUMBER_SIGN = 35;

const JOINS: ReadonlySet<number> = new Set([AMPERSAND, UNDERSCORE, AT_SIGN]);

const isMoney = (code: number): boolean => code === 36 || code === 0x20ac || code === 0xa3;

const isSigil = (code: number): boolean => isMoney(code) || code === NUMBER_SIGN || code === AT_SIGN;

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
