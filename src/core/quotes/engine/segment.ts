import type { Span } from '../../model';
import { findMarked, splitParagraphs } from '../layout';
import type { Language } from './language';
import { Persons } from './persons';
import { asFinite, isVerbBeforeName, type Token, tokenize } from './tokens';
import { Word } from './word';

/** Tokens `from` inclusive, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  /** What stands between commas, colons, semicolons and dashes, brackets with what is around them; none is empty. */
  readonly segments: readonly Range[];
}

/** It has words: one of markup alone is none. */
export interface Paragraph extends Span {
  readonly sentences: readonly Sentence[];
}

export interface Document {
  readonly text: string;
  readonly language: Language;
  readonly paragraphs: readonly Paragraph[];
  /** Whom the text names in full. */
  readonly persons: Persons;
}

/** Keeps every search inside a sentence short, also where a text has no full stops. */
const LONGEST_SENTENCE = 160;

/** A text cut into paragraphs, sentences and segments; words that name somebody whom it names in full elsewhere know that. */
export function segment(text: string, language: Language): Document {
  const spans = splitParagraphs(text);
  const paragraphs = spans.flatMap((span, i): Paragraph | [] => {
    const marks = findMarked(text, span, spans[i + 1]?.start);
    const tokens = tokenize(text, span, marks, language);
    if (tokens.length === 0) return [];
    return {
      ...span,
      sentences: splitSentences(tokens).map(own => ({ tokens: own, segments: segmentsOf(own) })),
    };
  });
  const persons = new Persons(paragraphs, language);
  return {
    text,
    language,
    paragraphs: paragraphs.map(paragraph => withSurnames(paragraph, persons, language)),
    persons,
  };
}

/** A paragraph whose last names are known; the same one where it has none. */
function withSurnames(paragraph: Paragraph, persons: Persons, language: Language): Paragraph {
  if (!paragraph.sentences.some(({ tokens }) => tokens.some(token => persons.isSurname(token))))
    return paragraph;
  const sentences = paragraph.sentences.map(({ tokens, segments }) => {
    const known = tokens.map(token => (persons.isSurname(token) ? persons.recognize(token) : token));
    return {
      tokens: known.map((token, at) => (isVerbBeforeName(known, at, language) ? asFinite(token) : token)),
      segments,
    };
  });
  return { ...paragraph, sentences };
}

function splitSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i + 1 < tokens.length && i + 1 - from < LONGEST_SENTENCE && !endsSentence(tokens, i)) continue;
    sentences.push(tokens.slice(from, i + 1));
    from = i + 1;
  }
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  const beginsAnew = next.capital || next.kind === 'mark' || next.kind === 'number' || next.kind === 'open';
  if (token.kind === 'stop') return beginsAnew;
  if (token.kind === 'close') return beginsAnew && tokens[at - 1]?.kind === 'stop';
  if (token.kind !== 'mark' || !beginsAnew) return false;
  // "“Who wins?” Merkel asked" goes on, as "“… now.” The ministry" does not.
  return '.…!?'.includes(token.mark!.lastChar) && !next.verbs.length;
}

const BORDERS: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'comma',
  'colon',
  'semicolon',
  'dash',
  'stop',
]);

function segmentsOf(tokens: readonly Token[]): Range[] {
  const segments: Range[] = [];
  let depth = 0;
  let from = 0;
  tokens.forEach(({ kind }, i) => {
    if (kind === 'open') depth++;
    else if (kind === 'close') depth = Math.max(0, depth - 1);
    if (depth > 0 || !BORDERS.has(kind)) return;
    if (i > from) segments.push({ from, to: i });
    from = i + 1;
  });
  if (from < tokens.length) segments.push({ from, to: tokens.length });
  return segments;
}

/** The number of the segment that holds a token; of the one before, for a border; of the first, for one at the head. */
export function segmentAt({ segments }: Sentence, at: number): number {
  return Math.max(
    0,
    segments.findLastIndex(({ from }) => from <= at),
  );
}

/** Whether a word of a range can be one of these; -1 asks for any word. */
export function hasBit(tokens: readonly Token[], { from, to }: Range, bits: number): boolean {
  if (bits === -1) return to > from;
  for (let i = from; i < to; i++) if (tokens[i]!.bits & bits) return true;
  return false;
}

/** How a segment begins, behind words that only tie it on: "und", "dass". */
export function headOf({ tokens }: Sentence, { from, to }: Range): number {
  let at = from;
  while (at < to - 1 && tokens[at]!.bits & Word.conjunction) at++;
  return at;
}

export function isFiniteVerb({ bits, verbs }: Token): boolean {
  return (
    (bits & (Word.finite | Word.subjunctive | Word.conditional)) !== 0 ||
    verbs.some(({ form }) => form === 'finite')
  );
}

/** A relative clause: a pronoun, perhaps behind a preposition, and the finite verb last. */
export function isRelative({ tokens }: Sentence, segment: Range): boolean {
  const first = tokens[segment.from]!;
  const second = tokens[segment.from + 1];
  const at =
    first.bits & Word.relative
      ? segment.from
      : first.bits & Word.preposition && second && second.bits & Word.relative
        ? segment.from + 1
        : -1;
  if (at < 0 || segment.to - at < 2 || !isFiniteVerb(tokens[segment.to - 1]!)) return false;
  return !hasBit(tokens, { from: at + 1, to: Math.min(at + 4, segment.to - 1) }, Word.finite);
}

/**
 * "Der Plan | sagte Lena Vogel am Montag | sei gut": whether behind a segment, set off by commas, goes on what a phrase without a
 * verb began before it.
 */
export function goesOnBehind({ tokens, segments }: Sentence, inserted: number): boolean {
  const [begun, , rest] = segments;
  return (
    inserted === 1 &&
    rest !== undefined &&
    [begun!, segments[1]!].every(({ to }) => tokens[to]!.kind === 'comma') &&
    (tokens[rest.from]!.bits & (Word.subjunctive | Word.conditional)) !== 0 &&
    !tokens.slice(begun!.from, begun!.to).some(token => token.mark || isFiniteVerb(token))
  );
}
