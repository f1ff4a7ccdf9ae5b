import type { Language } from './language';
import { isFiniteVerb, type Sentence, segmentAt } from './segment';
import { subjectOf } from './subjects';
import type { Token } from './tokens';

/**
 * "mit dem Titel „Die Kinder der Stadt“", "Sein neues Buch heißt: „Die Kinder der Stadt“": what has a name is
 * not said.
 */
export function isWork(sentence: Sentence, at: number, language: Language): boolean {
  const { tokens } = sentence;
  if (isWorkNoun(tokens[at - 1], language)) return true;
  if (tokens[at - 1]?.kind !== 'colon') return false;
  const { from, to } = sentence.segments[segmentAt(sentence, at - 1)]!;
  // A colon at the head of a sentence has nothing before it.
  return tokens.slice(from, Math.min(to, at)).some(token => isWorkNoun(token, language));
}

/** "„Die Kinder der Stadt“, so lautet der Titel": whether a sentence tells what a work is called. */
export function namesAnyWork(sentence: Sentence, language: Language): boolean {
  return sentence.tokens.some((_, verb) => namesWork(sentence, verb, language));
}

/** "Der Titel der Studie lautet: „…“": the same of one verb. */
export function namesWork(sentence: Sentence, verb: number, language: Language): boolean {
  const { tokens } = sentence;
  if (!tokens[verb]!.verbs.some(({ lemma, class: is }) => is !== 'call' && language.naming.has(lemma)))
    return false;
  const { from, to } = sentence.segments[segmentAt(sentence, verb)]!;
  const finite = tokens.findIndex((token, i) => i >= from && i < to && isFiniteVerb(token));
  const subject = finite < 0 ? undefined : subjectOf(sentence, finite, false, language);
  return subject !== undefined && isWorkNoun(tokens[subject.core.to - 1], language);
}

/** Letters that a noun has at least whose compounds are what it is: "Kinofilm". */
const SHORTEST_LAST_PART = 4;

function isWorkNoun(token: Token | undefined, { works, lexicon }: Language): boolean {
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (works.has(lower)) return true;
  if (lexicon.has(lower) || lower.length > LONGEST_NOUN) return false;
  for (let at = 2; at <= lower.length - SHORTEST_LAST_PART; at++) if (works.has(lower.slice(at))) return true;
  return false;
}

const LONGEST_NOUN = 40;
