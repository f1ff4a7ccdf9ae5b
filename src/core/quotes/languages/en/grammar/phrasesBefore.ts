import { JOINS_SENTENCES, QUANTIFIERS, REFLEXIVE, Word } from '../lexicon';
import { type Token, tagSet } from '../words';
import { isNominal, isOwnSentence, LONGEST_PHRASE, NOMINAL, PUNCTUATION } from './nounPhrases';
import type { Range } from './verbGroups';

/** What a noun phrase may end in. */
const FINAL = tagSet('noun', 'name', 'number', 'mark', 'adjective', 'close', 'determiner', 'genitive');
/** What another phrase may hang on to. */
const HEAD = tagSet('noun', 'name', 'number', 'close', 'mark');
/** Behind these, a nominal word is no subject. */
const GOVERNORS = tagSet('preposition', 'verb', 'ing', 'to', 'participle');

/** Words between a relative pronoun and the end of its clause. */
const LONGEST_RELATIVE = 14;

/**
 * The noun phrase that ends before `end`, with what hangs on to it ("two diplomats familiar with the plan", "the woman
 * who runs the bakery"), but without appositions. Nothing where none ends there.
 */
export function phraseBefore(tokens: readonly Token[], end: number): Range | undefined {
  const last = tokens[end - 1];
  if (!last) return undefined;
  // "a man who knew him said", "an official who asked not to be named said"
  const inRelative =
    (isObject(last) || last.tag === 'participle' || last.tag === 'verb') &&
    restrictiveRelative(tokens, end - 1, Math.max(-1, end - 1 - LONGEST_PHRASE)) !== undefined;
  if (!inRelative && (last.tag === 'pronoun' || last.tag === 'relative')) return pronounBefore(tokens, end);
  if (!inRelative && !FINAL.has(last.tag)) return undefined;
  const share = shareBefore(tokens, end);
  if (share) return share;
  const limit = Math.max(-1, end - 1 - LONGEST_PHRASE);
  let i = end - 1;
  while (i > limit) {
    const token = tokens[i]!;
    if (token.tag === 'close') {
      const open = openingParenthesis(tokens, i, limit);
      if (open === undefined) break;
      i = open - 1;
    } else if (isNominal(token) || isTie(tokens, i) || isListComma(tokens, i, end)) i--;
    else if (token.tag === 'pronoun' && tokens[i + 1]?.tag === 'conjunction') i--;
    // "those who know him"
    else if (token.tag === 'pronoun' && tokens[i + 1]?.tag === 'relative') i--;
    // "some of the growers", "many in the town"
    else if (
      token.tag === 'pronoun' &&
      tokens[i + 1]?.tag === 'preposition' &&
      token.entry.bits & Word.determiner
    )
      i--;
    else {
      const relative = restrictiveRelative(tokens, i, limit);
      if (relative === undefined) break;
      i = relative - 1;
    }
  }
  // "both he and Vogel"
  if (tokens[i]?.lower === 'both' && tokens[i + 1]?.tag === 'pronoun') i--;
  return trimHead(tokens, i + 1, end);
}

/** "Nearly nine out of 10", "one in five", "more than half": how many of those who were asked. */
function shareBefore(tokens: readonly Token[], end: number): Range | undefined {
  const tie = tokens[end - 2]?.lower;
  const isShare = tie === 'in' || tie === 'than' || (tie === 'of' && tokens[end - 3]?.lower === 'out');
  let from = end - (tie === 'of' ? 4 : 3);
  if (!isShare || !COUNT.has(tokens[from]?.tag ?? 'stop') || !COUNT.has(tokens[end - 1]!.tag))
    return undefined;
  if (tokens[from - 1]?.tag === 'adverb') from--;
  return { from, to: end };
}

const COUNT = tagSet('number', 'determiner', 'pronoun');

/** "him", but not "it", which may be a subject too. */
function isObject({ tag, entry, lower }: Token): boolean {
  return (
    tag === 'pronoun' &&
    (entry.bits & Word.object) !== 0 &&
    !(entry.bits & Word.subject) &&
    !REFLEXIVE.test(lower)
  );
}

function pronounBefore(tokens: readonly Token[], end: number): Range {
  // "Ruiz herself"
  const named = REFLEXIVE.test(tokens[end - 1]!.lower) ? phraseBefore(tokens, end - 1) : undefined;
  if (named) return { from: named.from, to: end };
  let from = end - 1;
  // "one of them"
  if (tokens[from - 1]?.lower === 'of' && COUNT.has(tokens[from - 2]?.tag ?? 'stop')) from -= 2;
  // "they all"
  if (QUANTIFIERS.has(tokens[from]!.lower) && tokens[from - 1]?.tag === 'pronoun') from--;
  return { from, to: end };
}

/** Whether a word ties what is before it and what is behind it into one phrase. */
function isTie(tokens: readonly Token[], i: number): boolean {
  const { tag, entry, lower } = tokens[i]!;
  const before = tokens[i - 1];
  if (!before) return false;
  const onHead = HEAD.has(before.tag) && !isOwnSentence(before);
  switch (tag) {
    case 'preposition':
      return (entry.bits & Word.nounPreposition) !== 0 && (onHead || POSTMODIFIER.has(before.tag));
    case 'conjunction':
      return (
        !JOINS_SENTENCES.has(lower) && (onHead || before.tag === 'adjective' || before.tag === 'pronoun')
      );
    case 'ing':
    case 'participle':
      return onHead && before.tag !== 'mark';
    case 'adverb':
      return before.tag === 'determiner';
    default:
      return false;
  }
}

/** "familiar with", "some of", "two of", "based in" */
const POSTMODIFIER = tagSet('adjective', 'pronoun', 'determiner', 'participle', 'ing');

/** "experts, analysts and officials": the comma of a list that a conjunction ends. */
function isListComma(tokens: readonly Token[], comma: number, end: number): boolean {
  if (tokens[comma]!.tag !== 'comma') return false;
  let conjunction = comma + 1;
  while (conjunction < end && tokens[conjunction]!.tag !== 'conjunction') conjunction++;
  if (conjunction === end) return false;
  let i = comma - 1;
  while (i >= 0 && isNominal(tokens[i]!)) {
    if (tokens[i]!.entry.bits & Word.time) return false;
    i--;
  }
  if (i === comma - 1) return false;
  const before = tokens[i]?.tag;
  return before === undefined || before === 'comma' || before === 'conjunction' || before === 'adverb';
}

/** Where the pronoun of a relative clause without commas stands, whose verb is at `verb`. */
function restrictiveRelative(tokens: readonly Token[], verb: number, limit: number): number | undefined {
  if (PUNCTUATION.has(tokens[verb]!.tag) || tokens[verb]!.tag === 'relative') return undefined;
  for (let i = verb - 1; i > Math.max(limit, verb - LONGEST_RELATIVE) && i > 0; i--) {
    const { tag } = tokens[i]!;
    if (PUNCTUATION.has(tag) || tag === 'mark') return undefined;
    if (tag === 'relative') return ANTECEDENT.has(tokens[i - 1]!.tag) ? i : undefined;
  }
  return undefined;
}

const ANTECEDENT = tagSet('noun', 'name', 'pronoun');

/** Takes off what stands at the head of a run of nominal words but belongs to another phrase. */
function trimHead(tokens: readonly Token[], from: number, end: number): Range | undefined {
  let start = from;
  while (start < end && LOOSE_HEAD.has(tokens[start]!.tag)) start++;
  if (start >= end) return undefined;
  const governor = tokens[start - 1]?.tag;
  const governed =
    governor !== undefined && GOVERNORS.has(governor) && !(governor === 'participle' && start === 1);
  const opensWithPreposition = tokens[start]!.tag === 'preposition';
  const opensWithTime = (tokens[start]!.entry.bits & Word.time) !== 0;
  if (!governed && !opensWithPreposition && !opensWithTime) return { from: start, to: end };
  const next = nextPhrase(tokens, start + 1, end);
  if (next !== undefined) return { from: next, to: end };
  return governor === 'verb' || governor === 'ing' || opensWithPreposition
    ? undefined
    : { from: start, to: end };
}

const LOOSE_HEAD = tagSet('conjunction', 'adverb', 'genitive', 'comma');

/**
 * Where a second phrase begins inside a run of nominal words: behind a time ("On Monday Ruiz"), at a determiner, at a
 * title, at a name behind a plain noun, or behind the last conjunction.
 */
function nextPhrase(tokens: readonly Token[], from: number, end: number): number | undefined {
  let behindConjunction: number | undefined;
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1]!;
    if (before.tag === 'conjunction') behindConjunction = i;
    if (!HEAD.has(before.tag)) continue;
    const isTime = (token.entry.bits & Word.time) !== 0;
    if (before.entry.bits & Word.time && NOMINAL.has(token.tag) && !isTime) return i;
    if (token.tag === 'determiner') return i;
    if (token.tag !== 'name') continue;
    const isTitle = token.entry.bits & Word.title && tokens[i + 1]?.tag === 'name';
    if (isTitle && !(before.entry.bits & (RANK | Word.roleModifier | Word.organisation))) return i;
    if (before.tag === 'noun' && !(before.entry.bits & (RANK | Word.organisation | Word.document))) return i;
  }
  return behindConjunction;
}

const RANK = Word.title | Word.role;

function openingParenthesis(tokens: readonly Token[], close: number, limit: number): number | undefined {
  for (let i = close - 1; i > limit; i--) if (tokens[i]!.tag === 'open') return i;
  return undefined;
}
