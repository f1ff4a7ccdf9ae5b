import {
  BEFORE_TIME,
  NEIGHBOURING,
  NEVER_ADJUNCT,
  PART_OF_DAY,
  ROUGHLY,
  SETS_SCENE,
  type Verb,
  Word,
} from '../lexicon';
import { type Token, tagSet } from '../words';
import { isOccasion, phraseAfter } from './nounPhrases';

/** Adjuncts between a verb and what was said, at most. */
const MOST_ADJUNCTS = 8;

/** Words of an insertion between commas, at most. */
const LONGEST_INSERTION = 16;

/**
 * Skips what can stand between a verb of saying and what was said: adverbs, times, "to reporters", "in a statement",
 * ", in an interview,".
 */
export function skipAdjuncts(tokens: readonly Token[], from: number, verb: Verb | undefined): number {
  let at = from;
  for (let steps = 0; steps < MOST_ADJUNCTS; steps++) {
    const next = adjunctEnd(tokens, at, verb);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function adjunctEnd(tokens: readonly Token[], at: number, verb: Verb | undefined): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  switch (token.tag) {
    case 'adverb':
      // "said there was no need": what was said begins here.
      if (token.lower === 'there' && tokens[at + 1]?.tag === 'auxiliary') return undefined;
      return token.lower === 'so' && tokens[at + 1]?.lower !== 'far' ? undefined : at + 1;
    case 'name':
    case 'noun':
      return isTime(token) && tokens[at + 1]?.tag !== 'genitive' ? at + 1 : undefined;
    case 'determiner':
    case 'adjective':
      // "said late on Friday"
      if (PART_OF_DAY.has(token.lower) && isOccasion(tokens, at + 1)) return at + 1;
      // "the following month", "the same day", but "the same time"
      if (
        NEIGHBOURING.has(tokens[at + 1]?.lower ?? '') &&
        isTime(tokens[at + 2]) &&
        tokens[at + 2]!.lower !== 'time'
      )
        return at + 3;
      // "this week", but "this week's vote" and "the time"
      return isTime(tokens[at + 1]) && token.lower !== 'the' && tokens[at + 2]?.tag !== 'genitive'
        ? at + 2
        : undefined;
    case 'preposition':
      if (verb?.prepositions.includes(token.lower) || NEVER_ADJUNCT.has(token.lower)) return undefined;
      // "predicted about a third of them would leave"
      if (ROUGHLY.has(token.lower) && tokens[at + 1]?.tag === 'number') return undefined;
      return phraseAfter(tokens, at + 1)?.to;
    case 'comma':
    case 'dash':
      return insertionEnd(tokens, at);
    default:
      return undefined;
  }
}

function isTime(token: Token | undefined): boolean {
  return token !== undefined && (token.entry.bits & Word.time) !== 0;
}

const INSERTION_OPENERS = tagSet('preposition', 'adverb', 'ing');

/** Where ", in an interview," or " – falsely – " ends, if what was said follows it. */
function insertionEnd(tokens: readonly Token[], opening: number): number | undefined {
  const first = tokens[opening + 1];
  if (!first || !INSERTION_OPENERS.has(first.tag)) return undefined;
  for (let i = opening + 2; i < Math.min(tokens.length, opening + LONGEST_INSERTION); i++) {
    if (tokens[i]!.tag !== tokens[opening]!.tag) continue;
    const behind = tokens[i + 1];
    return behind && (behind.lower === 'that' || behind.tag === 'mark') ? i + 1 : undefined;
  }
  return undefined;
}

/** Words that a closing "on Friday" or "in June 2015" is long, at most. */
const LONGEST_TIME_PHRASE = 6;

/** Leaves out when something was said, at the end of what was said. */
export function trimTime(tokens: readonly Token[], from: number, end: number): number {
  const last = tokens[end - 1];
  if (!last || end - 1 <= from) return end;
  if (isTime(last) || /^(?:19|20)\d\d$/.test(last.text)) {
    for (let i = end - 2; i > from && i >= end - LONGEST_TIME_PHRASE - 1; i--) {
      const { lower } = tokens[i]!;
      if (SETS_SCENE.has(lower) && isOccasion(tokens, i)) return i;
    }
  }
  if (!isTime(last)) return end;
  const before = tokens[end - 2]!;
  // "last spring", "this week"
  if (end - 2 > from && BEFORE_TIME.has(before.lower)) return end - 2;
  return last.tag === 'name' && before.tag !== 'preposition' ? end - 1 : end;
}
