import type { Language, MarkEvidence, VerbForm } from './language';
import { CLOSED } from './phrases';
import { isNamedBy } from './said';
import { hasBit, isFiniteVerb, type Sentence, segmentAt } from './segment';
import { subjectOf } from './subjects';
import { isVerbForm, type Token } from './tokens';
import { DETERMINER, GIVEN_NAME, Word } from './word';
import { isWork, namesAnyWork } from './works';

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
  /** Whether somebody is named in brackets behind it. */
  readonly isSigned: boolean;
  /** Whether the same words stand in another place of the text too. */
  readonly isRepeated: boolean;
  /** Whether somebody spoke in this paragraph or the one before. */
  readonly spokeBefore: boolean;
}

/** "nicht ernst genommen [worden]", "Probleme[n]": only what somebody said is changed so. */
const INSERTED = /\[[^[\]]*\]/;

/** Words in marks that are looked at, at most, and letters in which they are sought. */
const MOST_WORDS = 12;
const MOST_LETTERS = 400;

/** Words that a name or a label has, at most. */
const FEW_WORDS = 5;

/** What begins neither small nor large: "12 Boote", "iHafen". */
const SMALL_NAME = /^(?:\p{N}|\p{Ll}\p{Lu})/u;

/** A point that ends no sentence: "Hafen e.V." */
const ABBREVIATED = /\p{L}\.\p{L}+\.$/u;
const LONGEST_ABBREVIATION = 12;

/** What tells a pronoun that is nothing else: "I", "we", but not "this". */
const NOBODY_NAMED = Word.pronoun | Word.determiner | Word.relative;

/** Tokens before the marks in which a noun for slogans counts: "Parolen wie zum Beispiel". */
const FARTHEST_SLOGAN = 4;

/** The pieces of evidence that speak for or against words in marks being somebody's, and no name, title or term. */
export function evidenceForMark(marked: MarkInSentence, language: Language): MarkEvidence[] {
  const { text, sentence, at, isReported, isAnnounced, isSigned, isRepeated, verb, spokeBefore } = marked;
  const { tokens } = sentence;
  const mark = tokens[at]!.mark!;
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  const inner = text.slice(mark.inner.start, mark.inner.end);
  const words = firstWordsOf(inner);
  const evidence: MarkEvidence[] = ['always', lengthOf(words.length)];
  const add = (holds: boolean, piece: MarkEvidence): void => {
    if (holds) evidence.push(piece);
  };
  const isEnded = '.,!?…'.includes(mark.lastChar) && !ABBREVIATED.test(inner.slice(-LONGEST_ABBREVIATION));
  const holdsVerb = words.some(
    (word, i) => (i === 0 || isSmall(word)) && isVerbForm(word.toLowerCase(), language),
  );
  const beforeNoun = behind?.kind === 'word' && behind.capital && !behind.verbs.length;
  const isNamed = namesAnyWork(sentence, language);
  const isName = mark.address || isNamed || isNameHere(marked, language);
  // "nannte den Plan „Unfug für alle“.": behind what it calls so, a label ends the clause, whatever it begins with.
  const isCalled =
    verb !== undefined &&
    language.calling.has(verb.lemma) &&
    endsClause(behind) &&
    isObjectBefore(tokens, at, language);
  // "nannte den Plan „fahrlässig“", "warf ihm „Versagen“ vor": no other word labels.
  const isBareLabel =
    verb?.class === 'charge' || isCalled || (verb?.class === 'call' && !mark.capital && !beforeNoun);
  const isLabelled =
    !isName && (isBareLabel || language.labelling.has(labellerOf(tokens, at, verb, language)));
  add(!mark.capital && !SMALL_NAME.test(inner), 'begins small');
  add((bitsOf(words[0], language) & CLOSED) !== 0 && !mark.capital, 'begins with a small word');
  add(isName, 'in the place of a name');
  add(INSERTED.test(inner), 'words put in by who quotes');
  // Where nouns have capitals, a sentence may look like a title.
  const isTitle = mark.title && !holdsVerb;
  add(isTitle, 'written as a title');
  add(mark.title && words.length > 2, 'three words or more as in a title');
  add(mark.title && isReported, 'as in a title, in what is reported');
  add(words.length === 1 && mark.capital, 'one noun');
  add(!holdsVerb && isNameOfWords(words, language), 'an adjective with a capital');
  add(words.length <= FEW_WORDS && words.some(word => language.abstract.test(word)), 'a noun for no thing');
  add(words.length > 1 && !words.some(word => isKnown(word, language)), 'no word that is known');
  add(isRepeated, 'again in the text');
  add(isEnded, 'ends as a sentence');
  add(holdsVerb, 'holds a verb');
  add(isReported, 'in what is reported');
  if (verb) evidence.push(verb.class === 'call' ? 'its verb calls' : 'its verb says');
  add(verb !== undefined && before?.verbs.includes(verb) === true, 'right behind its verb');
  add(words.length <= FEW_WORDS && !isEnded && isReportingVerb(behind), 'right before a verb of report');
  add(isAlone(tokens, at), 'alone in its sentence');
  add(before?.kind === 'colon', 'behind a colon');
  add(before?.kind === 'colon' && (isEnded || holdsVerb), 'a sentence behind a colon');
  add(isAnnounced, 'somebody before the colon');
  const labels = verb?.class === 'charge' || isCalled;
  add(before !== undefined && mark.capital && !labels && isNamedBy(before), 'behind a noun');
  add(isNamed || isWork(sentence, at, language), 'behind a noun for a work');
  add(isSlogan(tokens, at, language), 'behind a noun for a slogan');
  add(isLabelled, 'behind a word that labels');
  add(isLabelled && verb !== undefined, 'labelled by its verb');
  add(isLabelled && verb?.class === 'call' && isSomebodys(sentence, at), 'what its verb calls somebody');
  add(((before?.bits ?? 0) & DETERMINER) !== 0, 'behind an article');
  add(beforeNoun, 'before a noun');
  add(isSigned || actsBehind(sentence, at, language), 'somebody acts right behind');
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

/**
 * What something or somebody is called, and nobody says: "nannte sich „morgen“", "die „Morgen“-Leser", "Wie „morgen“ berichtet",
 * "„der Kurze“ genannt", and "''Vogel'': Nein." at the head of a paragraph.
 */
function isNameHere({ text, sentence, at, verb }: MarkInSentence, language: Language): boolean {
  const { tokens } = sentence;
  const { start, end } = tokens[at]!;
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (at === 0 && behind?.kind === 'colon') return true;
  if (text[end] === '-' || text[start - 1] === '-') return true;
  if (before && before.bits & Word.question && isReportingVerb(behind)) return true;
  const isCalledSo = behind?.verbs.some(({ class: is, form }) => is === 'call' && form === 'participle');
  if (isCalledSo && !verb) return true;
  const clause = tokens.slice(clauseStart(sentence, at), at);
  return (
    clause.some(({ bits }) => bits & Word.reflexive) &&
    clause.some(({ verbs }) => verbs.some(({ lemma }) => language.naming.has(lemma)))
  );
}

/** Where the clause begins that words in marks stand in, behind what a conjunction ties it to. */
function clauseStart(sentence: Sentence, at: number): number {
  const { from } = sentence.segments[segmentAt(sentence, at)]!;
  return sentence.tokens.findLastIndex(({ bits }, i) => i < at && (i < from || bits & Word.conjunction)) + 1;
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

const endsClause = (behind: Token | undefined): boolean =>
  behind === undefined ||
  behind.kind === 'stop' ||
  behind.kind === 'comma' ||
  (behind.bits & Word.conjunction) !== 0;

/** "den Plan", "die hohen Mieten": an article, and no name, stands before the noun. */
function isObjectBefore(tokens: readonly Token[], at: number, { adjective }: Language): boolean {
  if (at < 2 || !isNamedBy(tokens[at - 1]!)) return false;
  for (let before = at - 2; before >= 0; before--) {
    if (tokens[before]!.bits & DETERMINER) return true;
    if (!adjective.test(tokens[before]!.text)) return false;
  }
  return false;
}

/** "„Das war knapp“, freute sich Lena Vogel" */
function actsBehind(sentence: Sentence, at: number, language: Language): boolean {
  const verb = verbBehind(sentence, at);
  const subject = verb === undefined ? undefined : subjectOf(sentence, verb, false, language);
  return subject !== undefined && subject.from > verb! && hasBit(sentence.tokens, subject.core, SOMEBODY);
}

const SOMEBODY = GIVEN_NAME | Word.role | Word.organisation | Word.personal;

function firstWordsOf(inner: string): string[] {
  return inner
    .slice(0, MOST_LETTERS)
    .split(/[^\p{L}\p{N}'’.-]/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}

const isSmall = (word: string): boolean => word[0] === word[0]!.toLowerCase();

const bitsOf = (word: string | undefined, { lexicon }: Language): number =>
  lexicon.get(word?.toLowerCase() ?? '') ?? 0;

const isKnown = (word: string, language: Language): boolean =>
  bitsOf(word, language) !== 0 || language.verbs.has(word.toLowerCase());

/** "Oberster Rat der Fischer": where adjectives are written small, one with a capital before its noun is part of a name. */
function isNameOfWords([first, second]: readonly string[], language: Language): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    !isSmall(first) &&
    !isSmall(second) &&
    !bitsOf(first, language) &&
    language.adjective.test(first.toLowerCase())
  );
}

const isReportingVerb = (token: Token | undefined): boolean =>
  token !== undefined && !token.capital && token.verbs.some(({ form }) => form === 'finite');

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
  // "das von Norden kommt und als „Wind“ bezeichnet wird": what stands before a conjunction names nobody who acts.
  const own = { from: clauseStart(sentence, at), to: clause.to };
  const isPassive = hasBit(tokens, clause, Word.become) && !hasBit(tokens, own, Word.agent);
  const hasNobody = tokens
    .slice(clause.from, clause.to)
    .some(({ bits }) => bits & Word.reflexive || (bits & (NOBODY_NAMED | Word.personal)) === Word.pronoun);
  return !isPassive && !hasNobody;
}
