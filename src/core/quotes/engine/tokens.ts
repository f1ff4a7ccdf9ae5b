import type { Span } from '../../model';
import { isDigit, isSpace, isWordCode, type Marked } from '../layout';
import type { Language, VerbForm } from './language';
import { Word } from './word';

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

/** A word or sign. A stretch in quote marks is one token: what is in it is nobody's grammar but its own. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly bits: number;
  readonly verbs: readonly VerbForm[];
  readonly mark?: Marked;
  /** Set where it is the last name of somebody whom the text names in full. */
  readonly surname?: true;
}

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
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

/** Letters of a word that ends a sentence without a space behind its full stop, at least: "e.V." is none. */
const SHORTEST_LAST_WORD = 3;

const NO_VERBS: readonly VerbForm[] = [];

/** Letters at the head of a compound, at least: "Polizei" in "Polizeiangaben". */
const SHORTEST_HEAD = 2;
const LONGEST_ENDING = 16;
/** Digits of an ordinal, at most: "31. Dezember", but "im Jahr 2005." */
const LONGEST_ORDINAL = 2;

/** The tokens of a paragraph, with each outermost stretch in quote marks as one. */
export function tokenize(
  text: string,
  paragraph: Span,
  marks: readonly Marked[],
  language: Language,
): Token[] {
  const tokens: Token[] = [];
  const kept = readingsOf(language);
  let nextMark = 0;
  let i = paragraph.start;
  while (i < paragraph.end) {
    const mark = marks[nextMark];
    if (mark && i >= mark.start) {
      tokens.push(sign(mark.start, mark.end, 'mark', mark));
      i = Math.max(mark.end, i + 1);
      nextMark++;
      continue;
    }
    const limit = mark ? mark.start : paragraph.end;
    const code = text.charCodeAt(i);
    if (isSpace(code)) i++;
    else if (isWordCode(code)) i = readWord(i, limit);
    else i = readSign(i, limit);
  }
  tokens.forEach((token, at) => {
    if (isUnlistedVerb(token, tokens[at + 1], language)) tokens[at] = asFinite(token);
  });
  return tokens;

  function sign(start: number, end: number, kind: TokenKind, mark?: Marked): Token {
    const written = mark ? '' : text.slice(start, end);
    const bare = {
      start,
      end,
      kind,
      text: written,
      lower: written,
      capital: false,
      bits: 0,
      verbs: NO_VERBS,
    };
    return mark ? { ...bare, mark } : bare;
  }

  function readWord(start: number, limit: number): number {
    let end = start + 1;
    while (end < limit) {
      const code = text.charCodeAt(end);
      if (isWordCode(code)) end++;
      else if (end + 1 >= limit || !isWordCode(text.charCodeAt(end + 1))) break;
      else if (text[end] === '.' && beginsSentence(start, end)) break;
      else if (JOINS.has(text[end]!)) end += 2;
      else if (
        JOINS_DIGITS.has(text[end]!) &&
        isDigit(text.charCodeAt(end - 1)) &&
        isDigit(text.charCodeAt(end + 1))
      )
        end += 2;
      else break;
    }
    // "Kultur- und Sportamt"
    if (text[end] === '-' && end < limit) end++;
    // "39-Jährige" is a noun.
    const isNumber = isDigit(text.charCodeAt(start)) && !NUMBERED_NOUN.test(text.slice(start, end));
    let written = text.slice(start, end);
    if (text[end] === '.' && end < limit && keepsPoint(written, isNumber, end)) {
      end++;
      written = text.slice(start, end);
    }
    const lower = written.toLowerCase();
    const capital =
      !isNumber &&
      (written[0] !== lower[0] ||
        isDigit(text.charCodeAt(start)) ||
        (written.includes('-') && NAMED_BEHIND.test(written)));
    const { bits, verbs } = lookUp(lower, language, kept);
    tokens.push({
      start,
      end,
      kind: isNumber ? 'number' : 'word',
      text: written,
      lower,
      capital,
      bits,
      verbs,
    });
    return end;
  }

  /** "Merkel.Als": a full stop without a space behind it, after more than an initial and before a capital. */
  function beginsSentence(start: number, point: number): boolean {
    const next = text[point + 1]!;
    return point - start >= SHORTEST_LAST_WORD && next !== next.toLowerCase();
  }

  function keepsPoint(written: string, isNumber: boolean, point: number): boolean {
    if (isNumber)
      return (
        language.ordinals &&
        written.length <= LONGEST_ORDINAL &&
        point + 1 < paragraph.end &&
        isSpace(text.charCodeAt(point + 1))
      );
    if (written.length === 1 && written !== written.toLowerCase()) return point + 1 < paragraph.end;
    // "Benedikt XVI. sagte"
    if (language.ordinals && ROMAN.test(written)) return point + 1 < paragraph.end;
    return language.abbreviations.has(written.toLowerCase());
  }

  function readSign(start: number, limit: number): number {
    const char = text[start]!;
    let end = start + 1;
    while (end < limit && text[end] === char) end++;
    const alone = isSpace(text.charCodeAt(start - 1)) && isSpace(text.charCodeAt(end));
    const kind = char === '-' ? (alone || end - start > 1 ? 'dash' : 'other') : (SIGNS[char] ?? 'other');
    tokens.push(sign(start, end, kind));
    return end;
  }
}

/** What opens a phrase, which no adjective stands before. */
const OPENS_PHRASE =
  Word.determiner |
  Word.obliqueDeterminer |
  Word.pronoun |
  Word.personal |
  Word.reflexive |
  Word.preposition |
  Word.adverb;

/**
 * "sparte der Minister", "zögerte mit", "freut sich": a verb that no list has; an adjective of that form would stand before
 * its noun, and a participle before no "sich".
 */
function isUnlistedVerb(
  { bits, verbs, kind, capital, lower }: Token,
  next: Token | undefined,
  { past, present }: Language,
): boolean {
  if (bits || verbs.length || capital || kind !== 'word' || !next) return false;
  if (next.bits & Word.reflexive && present.test(lower)) return true;
  if (!past.test(lower)) return false;
  return next.kind === 'comma' || (!next.capital && (next.bits & OPENS_PHRASE) !== 0);
}

const asFinite = (token: Token): Token => ({ ...token, bits: Word.finite });

const ROMAN = /^[IVX]+$/;

const NUMBERED_NOUN = /^\d+-\p{Lu}/u;

/** "al-Dschasira", "documenta-Ausstellung": what its last part is, whatever letter it begins with. */
const NAMED_BEHIND = /^\p{Ll}[\p{Ll}\d]*-\p{Lu}/u;

const JOINS: ReadonlySet<string> = new Set(['-', "'", '’', '.', '&', '/', '‑']);
/** Inside a number or a time: "1,5", "11:09". */
const JOINS_DIGITS: ReadonlySet<string> = new Set([',', ':']);

/** What a language knows of a word. */
interface Reading {
  readonly bits: number;
  readonly verbs: readonly VerbForm[];
}

/** Readings that are kept of a language, at most; then it starts anew, so that a large corpus fills no memory. */
const MOST_READINGS = 50_000;

const readings = new WeakMap<Language, Map<string, Reading>>();

function readingsOf(language: Language): Map<string, Reading> {
  const kept = readings.get(language) ?? new Map<string, Reading>();
  readings.set(language, kept);
  return kept;
}

/** Whether a word in small letters can be a finite verb. */
export function isVerbForm(lower: string, language: Language): boolean {
  const { bits, verbs } = lookUp(lower, language, readingsOf(language));
  return (
    (bits & (Word.finite | Word.subjunctive | Word.conditional)) !== 0 ||
    verbs.some(({ form }) => form === 'finite')
  );
}

/** What a word can be: by itself, and else by the longest ending that is known. */
function lookUp(lower: string, language: Language, kept: Map<string, Reading>): Reading {
  const known = kept.get(lower);
  if (known) return known;
  if (kept.size >= MOST_READINGS) kept.clear();
  const reading = {
    bits: language.lexicon.get(lower) ?? bitsOfEnding(lower, language),
    verbs: language.verbs.get(lower) ?? NO_VERBS,
  };
  kept.set(lower, reading);
  return reading;
}

function bitsOfEnding(lower: string, { endings }: Language): number {
  for (let at = Math.max(SHORTEST_HEAD, lower.length - LONGEST_ENDING); at < lower.length - 2; at++) {
    const bits = endings.get(lower.slice(at));
    if (bits !== undefined) return bits;
  }
  return 0;
}
