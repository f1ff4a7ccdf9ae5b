import type { Sentence } from '../grammar';
import { reports, Word } from '../lexicon';
import type { Token } from '../words';
import type { Candidate } from './candidate';
import { PATTERNS, type Pattern } from './patterns';

/** Every place of a sentence where somebody may be reported to say something. */
export function findCandidates(sentence: Sentence): Candidate[] {
  const { tokens, groups } = sentence;
  const found: (Candidate | undefined)[] = [];
  const told = firstOf(WHOLE, sentence, 0, 0);
  found.push(told);
  groups.forEach((group, i) => {
    if (group.from !== told?.cue.from)
      found.push(firstOf(reports(group.verb) ? REPORTING : OTHER, sentence, i, i));
  });
  for (let i = 0; i < tokens.length; i++) found.push(firstAt(sentence, i));
  return found.filter(candidate => candidate !== undefined);
}

const rowsFor = (...matches: readonly string[]): readonly Pattern[] =>
  PATTERNS.filter(({ match }) => matches.includes(match));

const WHOLE = rowsFor('<sentence>');
const REPORTING = rowsFor('<verb>', '<report>');
const OTHER = rowsFor('<verb>', '<other>');
const SPEECH_NOUN = rowsFor('<speech>');

interface Wording extends Pattern {
  /** The words that may stand at each place behind the first. */
  readonly behind: readonly (readonly string[])[];
}

/** The rows that spell words, by the first of these. */
const WORDINGS: ReadonlyMap<string, readonly Wording[]> = byFirstWord(
  PATTERNS.filter(({ match }) => !match.startsWith('<')),
);

function byFirstWord(patterns: readonly Pattern[]): Map<string, Wording[]> {
  const rows = new Map<string, Wording[]>();
  for (const pattern of patterns) {
    const [first, ...behind] = pattern.match.split(' ').map(alternatives => alternatives.split('/'));
    for (const word of first!) rows.set(word, [...(rows.get(word) ?? []), { ...pattern, behind }]);
  }
  return rows;
}

function firstOf(
  rows: readonly Pattern[],
  sentence: Sentence,
  at: number,
  to: number,
): Candidate | undefined {
  for (const { read } of rows) {
    const candidate = read(sentence, at, to);
    if (candidate) return candidate;
  }
  return undefined;
}

function firstAt(sentence: Sentence, at: number): Candidate | undefined {
  const { tokens } = sentence;
  const { lower, entry, tag } = tokens[at]!;
  for (const { behind, read } of WORDINGS.get(lower) ?? []) {
    const candidate = standsAt(tokens, at + 1, behind) && read(sentence, at, at + 1 + behind.length);
    if (candidate) return candidate;
  }
  return entry.bits & Word.speechNoun && tag === 'noun'
    ? firstOf(SPEECH_NOUN, sentence, at, at + 1)
    : undefined;
}

const standsAt = (tokens: readonly Token[], from: number, words: readonly (readonly string[])[]): boolean =>
  words.every((alternatives, i) => alternatives.includes(tokens[from + i]?.lower ?? ''));
