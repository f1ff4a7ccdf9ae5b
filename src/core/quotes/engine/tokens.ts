import type { Span } from '../../model';
import type { Marked } from '../layout';
import type { Language, VerbForm } from './language';
import { scan, type TokenKind } from './scan';
import { DETERMINER, GIVEN_NAME, Word } from './word';

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

const NO_VERBS: readonly VerbForm[] = [];

/** Letters at the head of a compound, at least: "Polizei" in "Polizeiangaben". */
const SHORTEST_HEAD = 2;
const LONGEST_ENDING = 16;
/** The tokens of a paragraph, with each outermost stretch in quote marks as one. */
export function tokenize(
  text: string,
  paragraph: Span,
  marks: readonly Marked[],
  language: Language,
): Token[] {
  const kept = readingsOf(language);
  const tokens = scan(text, paragraph, marks, language.spelling, (start, end, kind, mark): Token => {
    const written = mark ? '' : text.slice(start, end);
    const isNoun = kind === 'number' && NUMBERED_NOUN.test(written);
    if (kind !== 'word' && !isNoun) {
      const isNumber = kind === 'number';
      const lower = isNumber ? written.toLowerCase() : written;
      const { bits, verbs } = isNumber ? lookUp(lower, language, kept) : UNKNOWN;
      return mark
        ? { start, end, kind, text: written, lower, capital: false, bits, verbs, mark }
        : { start, end, kind, text: written, lower, capital: false, bits, verbs };
    }
    const lower = written.toLowerCase();
    const capital = isNoun || written[0] !== lower[0] || (written !== lower && NAMED_BEHIND.test(written));
    const { bits, verbs } = lookUp(lower, language, kept);
    return { start, end, kind: 'word', text: written, lower, capital, bits, verbs };
  });
  tokens.forEach((token, at) => {
    if (!isUnknown(token)) return;
    if (
      isUnlistedVerb(token, tokens[at + 1], language) ||
      isVerbBeforeName(tokens, at, language) ||
      isSecond(tokens, at, language)
    )
      tokens[at] = asFinite(token);
    else if (isUnlistedSubjunctive(token, tokens[at - 1], tokens[at + 1], language))
      tokens[at] = { ...token, bits: Word.finite | Word.subjunctive };
  });
  return tokens;
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
function isUnlistedVerb({ lower }: Token, next: Token | undefined, { past, present }: Language): boolean {
  if (!next) return false;
  if (next.bits & Word.reflexive && present.test(lower)) return true;
  if (!past.test(lower)) return false;
  return next.kind === 'comma' || (!next.capital && (next.bits & OPENS_PHRASE) !== 0);
}

/**
 * "Man begleite den Bau", "wer nicht gegensteuere, riskiere den Bau": a verb in the form of reported speech that no list has,
 * behind what can be its subject or at the head of its clause; an adjective of that form would stand before its noun.
 */
function isUnlistedSubjunctive(
  { lower }: Token,
  before: Token | undefined,
  next: Token | undefined,
  { subjunctive }: Language,
): boolean {
  if (!before || !next || !subjunctive.test(lower)) return false;
  if (next.kind === 'comma' || next.kind === 'stop')
    return before.kind === 'word' && !(before.bits & (DETERMINER | Word.preposition | Word.conjunction));
  if (next.capital || !(next.bits & OPENS_PHRASE)) return false;
  return (
    before.kind === 'comma' ||
    (before.bits & Word.pronoun) !== 0 ||
    (before.capital && before.kind === 'word')
  );
}

/** A word with a small letter of which nothing is known. */
const isUnknown = ({ bits, verbs, kind, capital }: Token): boolean =>
  kind === 'word' && !capital && !bits && !verbs.length;

/** "…, erneuerte Lena Vogel": where a clause begins, the same before a name; an adjective there would have an article. */
export function isVerbBeforeName(tokens: readonly Token[], at: number, { past }: Language): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at - 1]?.kind === 'comma' &&
    next !== undefined &&
    next.capital &&
    (next.bits & GIVEN_NAME) !== 0 &&
    isUnknown(tokens[at]!) &&
    past.test(tokens[at]!.lower)
  );
}

/** "So verlangt das Gesetz": behind a small word at the head of a sentence stands its verb. */
function isSecond(tokens: readonly Token[], at: number, { present, past }: Language): boolean {
  const [first, next] = [tokens[at - 1], tokens[at + 1]];
  if (!first?.capital || !(first.bits & Word.adverb) || !next) return false;
  if (!(next.bits & (Word.determiner | Word.personal))) return false;
  const { lower } = tokens[at]!;
  return (at === 1 || tokens[at - 2]!.kind === 'stop') && (present.test(lower) || past.test(lower));
}

export const asFinite = (token: Token): Token => ({ ...token, bits: Word.finite });

/** "39-Jährige" is a noun. */
const NUMBERED_NOUN = /^\d+-\p{Lu}/u;

/** "al-Dschasira", "documenta-Ausstellung", "iHafen": what its last part is, whatever letter it begins with. */
const NAMED_BEHIND = /^(?:\p{Ll}[\p{Ll}\d]*-|\p{Ll})\p{Lu}/u;

/** What a language knows of a word. */
interface Reading {
  readonly bits: number;
  readonly verbs: readonly VerbForm[];
}

const UNKNOWN: Reading = { bits: 0, verbs: NO_VERBS };

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
