import type { Span } from '../../../../model';
import { isDigit, isSpace, isWordCode, type Marked } from '../../../layout';
import { lookUp, type WordEntry } from '../lexicon';

/** What stands at a place of a sentence. A stretch in quote marks is one token: what is in it is nobody's grammar but its own. */
export type Tag =
  | 'noun'
  | 'name'
  | 'number'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'genitive'
  | 'pronoun'
  | 'relative'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'auxiliary'
  | 'to'
  | 'verb'
  | 'participle'
  | 'ing'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'mark'
  | 'other';

/** A set of parts of speech that a rule asks for. */
export function tagSet(...tags: Tag[]): ReadonlySet<Tag> {
  return new Set(tags);
}

export interface Token extends Span {
  readonly text: string;
  /** In lower case, without the full stop of an abbreviation, with straight apostrophes. */
  readonly lower: string;
  readonly entry: WordEntry;
  readonly capital: boolean;
  readonly mark?: Marked;
  tag: Tag;
}

/** "al-Said", "el-Masri": a name, small as it begins. */
const NAME_WITH_ARTICLE = /^(?:al|as|an|el|bin|ibn|ben)-\p{Lu}/u;

/** Words written with a full stop that ends no sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt cpl adm rev fr hon pres amb supt insp det messrs mt ft
  st vs dept est cllr shri smt brig`.split(/\s+/),
);

/** "No. 3", but "he said no." */
const BEFORE_NUMBER = new Set(['no', 'nos', 'art', 'sec', 'fig', 'pp']);

/** Abbreviations that may end a sentence too; what follows decides. */
const FINAL_ABBREVIATIONS = new Set(
  `jr sr inc corp ltd co bros etc esq ph ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo
  mont neb nev okla ore pa tenn tex va vt wash wis wyo jan feb mar apr aug sept sep oct nov dec mass ave blvd rd`.split(
    /\s+/,
  ),
);

const CLITICS = new Set(['s', 're', 've', 'd', 'll', 'm']);

const PUNCTUATION: Readonly<Record<string, Tag>> = {
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
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

/** The tokens of a paragraph, with each outermost stretch in quote marks as one. */
export function tokenize(text: string, paragraph: Span, marks: readonly Marked[]): Token[] {
  const tokens: Token[] = [];
  let nextMark = 0;
  let i = paragraph.start;
  while (i < paragraph.end) {
    const mark = marks[nextMark];
    if (mark && i >= mark.start) {
      tokens.push(token(mark.start, mark.end, 'mark', mark));
      i = Math.max(mark.end, i + 1);
      nextMark++;
      continue;
    }
    const limit = mark ? mark.start : paragraph.end;
    const code = text.charCodeAt(i);
    if (isSpace(code) || code === ASTERISK || (code === UNDERSCORE && isEmphasis(i))) i++;
    else if (isDigit(code) && tokens.at(-1)?.mark && tokens.at(-1)!.end === i) i = skipNote(i, limit);
    else if (code === LESS_THAN && TAG.test(text.slice(i, i + LONGEST_TAG))) i = text.indexOf('>', i) + 1;
    else if (code === OPEN_BRACKET && LINK.test(text.slice(i, i + LONGEST_LINK))) i++;
    else if (code === CLOSE_BRACKET && text.charCodeAt(i + 1) === OPEN_PARENTHESIS) i = endOfTarget(i, limit);
    else if (isWordCode(code) || (isSigil(code) && isWordCode(text.charCodeAt(i + 1))))
      i = readWord(i, limit);
    else if (isApostrophe(code) && tokens.at(-1)?.end === i && CLITICS.has(letters(i + 1, limit))) {
      const end = i + 1 + letters(i + 1, limit).length;
      tokens.push(token(i, end, 'other'));
      i = end;
    } else i = readPunctuation(i, limit);
  }
  return tokens;

  function token(start: number, end: number, tag: Tag, mark?: Marked): Token {
    const written = mark ? '' : text.slice(start, end);
    const lower = fold(written);
    const first = written.charCodeAt(0);
    const capital =
      (first >= 65 && first <= 90) ||
      (first >= 0xc0 && written[0] !== written[0]!.toLowerCase()) ||
      NAME_WITH_ARTICLE.test(written);
    const entry = lookUp(lower);
    return mark
      ? { start, end, text: written, lower, entry, capital, tag, mark }
      : { start, end, text: written, lower, entry, capital, tag };
  }

  /** Markdown's sign around marks: "_“We sail,”_". */
  function isEmphasis(at: number): boolean {
    return marks[nextMark]?.start === at + 1 || marks[nextMark - 1]?.end === at;
  }

  /** Behind the number of a note that stands right behind marks: "“We sail,”1 said". */
  function skipNote(from: number, limit: number): number {
    let end = from;
    while (end < limit && isDigit(text.charCodeAt(end))) end++;
    return end;
  }

  /** Behind the address of a link, "](…)". */
  function endOfTarget(from: number, limit: number): number {
    const furthest = Math.min(limit, from + LONGEST_TARGET);
    let end = from + 2;
    while (end < furthest && text[end] !== ')' && !isSpace(text.charCodeAt(end))) end++;
    return text[end] === ')' ? end + 1 : from + 1;
  }

  function letters(from: number, limit: number): string {
    let end = from;
    while (end < limit && end - from < 3 && isWordCode(text.charCodeAt(end))) end++;
    return text.slice(from, end).toLowerCase();
  }

  function readWord(start: number, limit: number): number {
    let end = start + 1;
    while (end < limit) {
      const code = text.charCodeAt(end);
      if (isWordCode(code)) end++;
      else if (!isWordCode(text.charCodeAt(end + 1)) || end + 1 >= limit) break;
      else if (code === HYPHEN || code === UNBROKEN_HYPHEN) end++;
      else if (isApostrophe(code)) {
        if (CLITICS.has(letters(end + 1, limit))) break;
        end++;
      } else if ((code === POINT || code === COMMA) && isDigit(text.charCodeAt(end - 1))) {
        if (!isDigit(text.charCodeAt(end + 1))) break;
        end++;
      } else if (code === POINT || code === AMPERSAND || code === UNDERSCORE || code === AT_SIGN) end++;
      else break;
    }
    if (text.charCodeAt(end) === PERCENT) end++;
    const isNumber = isDigit(text.charCodeAt(start)) || text.charCodeAt(start) === DOLLAR;
    if (text.charCodeAt(end) === POINT && end < limit && !isNumber && keepsPoint(start, end)) end++;
    tokens.push(token(start, end, isNumber ? 'number' : 'other'));
    return end;
  }

  /** Whether the full stop behind a word belongs to it. One that also ends the sentence is left to end it. */
  function keepsPoint(start: number, end: number): boolean {
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    if (ABBREVIATIONS.has(lower)) return true;
    if (BEFORE_NUMBER.has(lower)) return isDigit(text.charCodeAt(skipSpaces(end + 1)));
    const initial = word.length === 1 && word !== 'I' && lower !== word;
    if (initial) return !followedByOpener(end + 1);
    if (!FINAL_ABBREVIATIONS.has(lower) && !/^\p{L}{1,2}(?:\.\p{L})+$/u.test(word)) return false;
    return end + 1 < paragraph.end && !followedByOpener(end + 1);
  }

  /** Whether a new sentence begins: with a capital, in a word that no name begins with. */
  function followedByOpener(from: number): boolean {
    const next = skipSpaces(from);
    if (next >= paragraph.end) return true;
    let stop = next;
    while (stop < paragraph.end && isWordCode(text.charCodeAt(stop))) stop++;
    const following = text.slice(next, stop);
    if (following === '') return speechBegins(next);
    if (following[0] === following[0]!.toLowerCase()) return false;
    return SENTENCE_OPENERS.has(following.toLowerCase());
  }

  /** "at 6 a.m. “We slept,” she said": words in marks that end as speech does begin a sentence; a nickname does not. */
  function speechBegins(at: number): boolean {
    const mark = marks.find(({ start }) => start === at);
    return (
      mark !== undefined && '.,!?'.includes(mark.lastChar) && text[mark.inner.start] !== mark.firstWord[0]
    );
  }

  function skipSpaces(from: number): number {
    let at = from;
    while (at < paragraph.end && isSpace(text.charCodeAt(at))) at++;
    return at;
  }

  function readPunctuation(start: number, limit: number): number {
    const char = text[start]!;
    let end = start + 1;
    while (end < limit && text[end] === char && end - start < 8) end++;
    let tag = PUNCTUATION[char] ?? 'other';
    if (char === '-' && end === start + 1 && !(isSpaceAt(start - 1) && isSpaceAt(end))) tag = 'other';
    tokens.push(token(start, end, tag));
    return end;
  }

  function isSpaceAt(at: number): boolean {
    return at < paragraph.start || at >= paragraph.end || isSpace(text.charCodeAt(at));
  }
}

const SENTENCE_OPENERS = new Set(
  `the a an he she they it we i but and in on at this that these those his her their its when while if as for after before since soon later earlier asked speaking
  there what who however meanwhile so yet not no some many most one both another still then now`.split(/\s+/),
);

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
const AMPERSAND = 38;
const UNDERSCORE = 95;
const AT_SIGN = 64;
const PERCENT = 37;
const DOLLAR = 36;

function fold(written: string): string {
  let lower = written.toLowerCase();
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function isSigil(code: number): boolean {
  return code === 36 || code === 35 || code === 64 || code === 0x20ac || code === 0xa3;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}
