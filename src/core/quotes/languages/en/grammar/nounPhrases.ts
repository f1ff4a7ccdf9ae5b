import { Form, NAME_TIES, Word } from '../lexicon';
import { type Token, tagSet } from '../words';
import type { Range } from './verbGroups';

/** What a noun phrase consists of. */
export const NOMINAL = tagSet('noun', 'name', 'adjective', 'number', 'determiner', 'genitive', 'mark');
export const PUNCTUATION = tagSet('comma', 'stop', 'dash', 'colon', 'semicolon');
const FINITE = tagSet('verb', 'auxiliary');

/** Keeps each search for a phrase short, whatever the sentence. */
export const LONGEST_PHRASE = 40;

export function isNominal(token: Token): boolean {
  return NOMINAL.has(token.tag) && !isOwnSentence(token);
}

/** A stretch in marks that is speech by itself and no part of a noun phrase. */
export function isOwnSentence({ mark }: Token): boolean {
  return mark !== undefined && (mark.inner.end - mark.inner.start > 60 || ',.?!'.includes(mark.lastChar));
}

/** The nominal words that end before `end`, whatever they are to their sentence. */
export function nominalsBefore(tokens: readonly Token[], end: number): Range | undefined {
  let from = end;
  while (from > 0 && isNominal(tokens[from - 1]!)) from--;
  return from < end ? { from, to: end } : undefined;
}

/**
 * The noun phrase that starts at `start`, with the phrases that hang on to it. Behind an inverted verb ("said a source
 * involved in the plan") the verb is spent, and a second one can only be a participle of the phrase.
 */
export function phraseAfter(tokens: readonly Token[], start: number, inverted = false): Range | undefined {
  const first = tokens[start];
  if (!first) return undefined;
  if (first.tag === 'pronoun') {
    // "one of the passengers"
    const rest = tokens[start + 1]?.lower === 'of' ? phraseAfter(tokens, start + 2, inverted) : undefined;
    return { from: start, to: rest?.to ?? start + 1 };
  }
  if (!NOMINAL.has(first.tag) || first.tag === 'genitive') return undefined;
  const limit = Math.min(tokens.length, start + LONGEST_PHRASE);
  let to = nominalEnd(tokens, start, limit);
  const named = tokens[to - 1]!.tag === 'name';
  while (to < limit) {
    const next = extension(tokens, to, limit, named, inverted);
    if (next === undefined) break;
    to = next;
  }
  return { from: start, to };
}

/** Where what hangs on to a phrase at `at` ends; nothing where nothing hangs on there. */
function extension(
  tokens: readonly Token[],
  at: number,
  limit: number,
  named: boolean,
  inverted: boolean,
): number | undefined {
  const token = tokens[at]!;
  switch (token.tag) {
    case 'open': {
      const close = closingParenthesis(tokens, at, limit);
      return close === undefined ? undefined : close + 1;
    }
    case 'preposition':
      return hangsOn(tokens, at, named) ? nominalEndOrNone(tokens, at + 1, limit) : undefined;
    case 'conjunction': {
      if (token.lower !== 'and' && token.lower !== '&') return undefined;
      const end = nominalEndOrNone(tokens, at + 1, limit);
      return end !== undefined && tokens[end] && FINITE.has(tokens[end]!.tag) ? undefined : end;
    }
    case 'relative':
      return !named && token.lower !== 'that' && tokens[at - 1]!.tag === 'noun'
        ? punctuationFrom(tokens, at, limit)
        : undefined;
    case 'ing':
    case 'participle':
      return named ? undefined : punctuationFrom(tokens, at, limit);
    case 'verb':
      return !named && inverted && isParticiple(token) ? punctuationFrom(tokens, at, limit) : undefined;
    default:
      return undefined;
  }
}

function isParticiple({ entry, lower }: Token): boolean {
  return entry.verb ? (entry.verb.forms & Form.participle) !== 0 : lower.endsWith('ed');
}

/** Whether a prepositional phrase belongs to the noun before it, and does not say when or where somebody spoke. */
function hangsOn(tokens: readonly Token[], at: number, named: boolean): boolean {
  const { lower, entry } = tokens[at]!;
  if (!(entry.bits & Word.nounPreposition)) return false;
  if (lower === 'of') return true;
  if (isOccasion(tokens, at)) return false;
  return !named || NAME_TIES.has(lower) || (lower === 'at' && tokens[at + 1]?.capital === true);
}

/** "in an interview", "on Friday", "at a rally": when and where something was said. */
export function isOccasion(tokens: readonly Token[], preposition: number): boolean {
  for (let i = preposition + 1; i < Math.min(tokens.length, preposition + 6); i++) {
    const { tag, entry } = tokens[i]!;
    if (!NOMINAL.has(tag)) return false;
    if (entry.bits & (Word.time | Word.occasion)) return true;
  }
  return false;
}

/** Where the nominal words from `start` on end. */
function nominalEnd(tokens: readonly Token[], start: number, limit: number): number {
  let i = start;
  for (; i < limit; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    if (i === start ? !NOMINAL.has(token.tag) : !isNominal(token)) break;
    if (i === start || !before) continue;
    if (token.tag === 'determiner' && before.tag !== 'determiner' && before.tag !== 'genitive') break;
    // "told Ruiz Monday"
    if (
      token.entry.bits & Word.time &&
      token.tag === 'name' &&
      before.tag === 'name' &&
      !tokens[i + 1]?.capital
    )
      break;
  }
  return i;
}

function nominalEndOrNone(tokens: readonly Token[], start: number, limit: number): number | undefined {
  const end = nominalEnd(tokens, start, limit);
  return end > start ? end : undefined;
}

function punctuationFrom(tokens: readonly Token[], from: number, limit: number): number {
  let i = from;
  while (i < limit && !PUNCTUATION.has(tokens[i]!.tag) && tokens[i]!.tag !== 'mark') i++;
  return i;
}

function closingParenthesis(tokens: readonly Token[], open: number, limit: number): number | undefined {
  for (let i = open + 1; i < limit; i++) if (tokens[i]!.tag === 'close') return i;
  return undefined;
}
