import type { Span } from '../../model';
import type { Language, MarkEvidence, VerbForm } from './language';
import { isNamedBy, isWork } from './said';
import { hasBit, isFiniteVerb, type Sentence, segmentAt } from './segment';
import { subjectOf } from './subjects';
import { isVerbForm, type Token } from './tokens';
import { DETERMINER, GIVEN_NAME, Word } from './word';

/** A stretch in marks of a sentence, with what is known of it where it is weighed. */
export interface MarkInSentence {
  readonly text: string;
  readonly sentence: Sentence;
  /** The number of its token. */
  readonly at: number;
  /** Whether it stands in what is reported anyway. */
  readonly isReported: boolean;
  /** The verb of its clause, where it says or calls. */
  readonly verb?: VerbForm;
  /** Whether somebody acts before a colon that it stands behind. */
  readonly isAnnounced: boolean;
  /** Whether somebody spoke in this paragraph or the one before. */
  readonly spokeBefore: boolean;
}

/** "nicht ernst genommen [worden]", "Probleme[n]": only what somebody said is changed so. */
const INSERTED = /\[[^[\]]*\]/;

/** Words looked at for a verb, at most. */
const MOST_WORDS = 12;

/** What tells a pronoun that is nothing else: "I", "we", but not "this". */
const NOBODY_NAMED = Word.pronoun | Word.determiner | Word.relative;

/** Tokens before the marks in which a noun for slogans counts: "Parolen wie zum Beispiel". */
const FARTHEST_SLOGAN = 4;

/** The pieces of evidence that speak for or against words in marks being somebody's, and no name, title or term. */
export function evidenceForMark(
  { text, sentence, at, isReported, isAnnounced, verb, spokeBefore }: MarkInSentence,
  language: Language,
): MarkEvidence[] {
  const { tokens } = sentence;
  const mark = tokens[at]!.mark!;
  const before = tokens[at - 1];
  const words = wordsOf(text, mark.inner);
  const evidence: MarkEvidence[] = ['always', lengthOf(words.length)];
  const add = (holds: boolean, piece: MarkEvidence): void => {
    if (holds) evidence.push(piece);
  };
  add(!mark.capital, 'begins small');
  add(mark.address || isNameHere(sentence, at), 'in the place of a name');
  add(INSERTED.test(text.slice(mark.inner.start, mark.inner.end)), 'words put in by who quotes');
  const isEnded = '.,!?…'.includes(mark.lastChar);
  const holdsVerb = words.slice(0, MOST_WORDS).some(word => isVerbForm(word, language));
  const behind = tokens[at + 1];
  const beforeNoun = behind?.kind === 'word' && behind.capital && !behind.verbs.length;
  // "nannte den Plan „fahrlässig“", "warf ihm „Versagen“ vor": no other word labels.
  const isBareLabel = verb?.class === 'charge' || (verb?.class === 'call' && !mark.capital && !beforeNoun);
  const isLabelled = isBareLabel || language.labelling.has(labellerOf(tokens, at, verb, language));
  // Where nouns have capitals, a sentence may look like a title.
  add(mark.title && !holdsVerb, 'written as a title');
  add(isEnded, 'ends as a sentence');
  add(holdsVerb, 'holds a verb');
  add(
    words
      .slice(0, MOST_WORDS)
      .some(word => ((language.lexicon.get(word) ?? 0) & NOBODY_NAMED) === Word.pronoun),
    'holds a pronoun',
  );
  add(isReported, 'in what is reported');
  if (verb) evidence.push(verb.class === 'call' ? 'its verb calls' : 'its verb says');
  add(verb !== undefined && before?.verbs.includes(verb) === true, 'right behind its verb');
  add(isAlone(tokens, at), 'alone in its sentence');
  add(before?.kind === 'colon', 'behind a colon');
  add(before?.kind === 'colon' && (isEnded || holdsVerb), 'a sentence behind a colon');
  add(isAnnounced, 'somebody before the colon');
  add(before?.kind === 'open', 'in brackets');
  add(before !== undefined && mark.capital && verb?.class !== 'charge' && isNamedBy(before), 'behind a noun');
  add(isWork(sentence, at, language), 'behind a noun for a work');
  add(isSlogan(tokens, at, language), 'behind a noun for a slogan');
  add(isLabelled, 'behind a word that labels');
  add(isLabelled && verb !== undefined, 'labelled by its verb');
  add(isLabelled && verb?.class === 'call' && isSomebodys(sentence, at), 'what its verb calls somebody');
  add(((before?.bits ?? 0) & DETERMINER) !== 0, 'behind an article');
  add(((before?.bits ?? 0) & Word.preposition) !== 0, 'behind a preposition');
  add(beforeNoun, 'before a noun');
  add(behind?.kind === 'colon', 'before a colon');
  add(actsBehind(sentence, at, language), 'somebody acts right behind');
  add(besideMark(tokens, at), 'beside other words in marks');
  add(
    tokens.some(({ verbs, capital }) => verbs.length > 0 && !capital),
    'a verb of report in the sentence',
  );
  const all = { from: 0, to: tokens.length };
  add(hasBit(tokens, all, GIVEN_NAME | Word.role), 'a person in the sentence');
  add(hasBit(tokens, all, Word.subjunctive | Word.conditional), 'subjunctive in the sentence');
  add(!tokens.some(isFiniteVerb), 'no verb in the sentence');
  add(spokeBefore, 'somebody spoke before');
  return evidence;
}

/** "nannte sich „morgen“", "''Vogel'': Nein." at the head of a paragraph: what somebody is called, and nobody says. */
function isNameHere(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (at === 0 && tokens[1]?.kind === 'colon') return true;
  const { from, to } = sentence.segments[segmentAt(sentence, at)]!;
  const clause = tokens.slice(from, to);
  return (
    clause.some(({ bits }) => bits & Word.reflexive) &&
    clause.some(({ verbs }) => verbs.some(verb => verb.class === 'call'))
  );
}

/** How likely it is, in log-odds, that words in marks are somebody's. */
export function weighMark(mark: MarkInSentence, language: Language): number {
  return evidenceForMark(mark, language).reduce((sum, piece) => sum + language.markWeights[piece], 0);
}

/** "„Wir bleiben“, freute sich": the verb right behind words in marks that end with their own sign, or before a comma. */
export function verbBehind({ tokens }: Sentence, at: number): number | undefined {
  const isClosed = tokens[at + 1]?.kind === 'comma' || '!?…,'.includes(tokens[at]!.mark!.lastChar);
  const verb = tokens[at + 1]?.kind === 'comma' ? at + 2 : at + 1;
  const token = tokens[verb];
  const isFact = token && !(token.bits & (Word.subjunctive | Word.conditional)) && !token.capital;
  return isClosed && isFact && isFiniteVerb(token) ? verb : undefined;
}

/** "„Das war knapp“, freute sich Lena Vogel" */
function actsBehind(sentence: Sentence, at: number, language: Language): boolean {
  const verb = verbBehind(sentence, at);
  const subject = verb === undefined ? undefined : subjectOf(sentence, verb, false, language);
  return subject !== undefined && subject.from > verb! && hasBit(sentence.tokens, subject.core, SOMEBODY);
}

const SOMEBODY = GIVEN_NAME | Word.role | Word.organisation | Word.personal;

function wordsOf(text: string, { start, end }: Span): string[] {
  return text
    .slice(start, end)
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’.-]/u)
    .filter(Boolean);
}

function lengthOf(words: number): MarkEvidence {
  if (words <= 1) return 'one word';
  if (words === 2) return 'two words';
  return words <= 5 ? 'three to five words' : 'six words or more';
}

function isAlone(tokens: readonly Token[], at: number): boolean {
  return tokens.every(({ kind }, i) => i === at || kind === 'stop' || kind === 'mark');
}

function isSlogan(tokens: readonly Token[], at: number, { slogans }: Language): boolean {
  for (let back = 1; back <= FARTHEST_SLOGAN; back++)
    if (slogans.has(tokens[at - back]?.lower ?? '')) return true;
  return false;
}

/**
 * The word before the marks, articles and adjectives left out: "von" in "sprach von einer „Gefahr“"; behind a verb that
 * calls, an article that may label: "nannte den Plan eine „Gefahr“".
 */
function labellerOf(
  tokens: readonly Token[],
  at: number,
  verb: VerbForm | undefined,
  { adjective, labelling }: Language,
): string {
  for (let before = at - 1; before >= 0; before--) {
    const { bits, lower, text } = tokens[before]!;
    const isArticle = (bits & DETERMINER) !== 0;
    if (isArticle ? verb?.class === 'call' && labelling.has(lower) : !adjective.test(text)) return lower;
  }
  return '';
}

/** Whether somebody labels here: "nannte den Plan „fahrlässig“", but "nennt man „Zaun“", "wird als „Zaun“ bezeichnet", "nannte sich „Zaun“". */
function isSomebodys(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const clause = sentence.segments[segmentAt(sentence, at)]!;
  const isPassive = hasBit(tokens, clause, Word.become) && !hasBit(tokens, clause, Word.agent);
  const hasNobody = tokens
    .slice(clause.from, clause.to)
    .some(({ bits }) => bits & Word.reflexive || (bits & (NOBODY_NAMED | Word.personal)) === Word.pronoun);
  return !isPassive && !hasNobody;
}

/** "als „laut“ und „wüst“" */
function besideMark(tokens: readonly Token[], at: number): boolean {
  return [-2, 2].some(
    step =>
      tokens[at + step]?.mark !== undefined &&
      (tokens[at + step / 2]!.kind === 'comma' || (tokens[at + step / 2]!.bits & Word.conjunction) !== 0),
  );
}
