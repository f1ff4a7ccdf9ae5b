import {
  clauseEnd,
  clauseStartsAt,
  nextFinite,
  nominalsBefore,
  objectEnd,
  phraseAfter,
  phraseBefore,
  type Sentence,
  type Subject,
  skipAdverbs,
  skipConnectives,
} from '../grammar';
import { ANSWERS, SAID_BY, SAID_TO_BE, TOPIC_TIES, Word } from '../lexicon';
import { tagSet } from '../words';
import type { Candidate, Frame } from './candidate';

const FINITE = tagSet('verb', 'auxiliary');

/** "his claim that the election was stolen", "the party's promise to cut taxes" */
export function speechNoun(sentence: Sentence, at: number): Candidate | undefined {
  const { tokens, groups, subjects } = sentence;
  // "the suggestion by a minister that …"
  const author = SAID_BY.has(tokens[at + 1]?.lower ?? '') ? phraseAfter(tokens, at + 2) : undefined;
  const told = author && tokens[author.to]?.lower === 'that' ? author.to - 1 : at;
  const next = tokens[told + 1];
  const owner = tokens[at - 1];
  if (!next) return undefined;
  const owned =
    owner !== undefined &&
    (owner.tag === 'genitive' || (owner.tag === 'determiner' && (owner.entry.bits & Word.possessive) !== 0));
  let frame: Frame;
  // "a promise of “free tuition”": words in marks are somebody's, owner or not.
  const quoted = next.tag === 'preposition' && (owned || opensMark(tokens, at + 2));
  if (next.lower === 'that' && !FINITE.has(tokens[skipAdverbs(tokens, told + 2)]?.tag ?? 'stop'))
    frame = 'that';
  else if (next.entry.bits & Word.be && SAID_TO_BE.has(tokens[at + 2]?.lower ?? '')) frame = 'that';
  else if (next.tag === 'to' && owned) frame = 'infinitive';
  else if (quoted && TOPIC_TIES.has(next.lower)) frame = 'preposition';
  else if (next.tag === 'colon' && tokens[at + 2]) frame = 'colon';
  else return undefined;
  const behindBe = next.entry.bits & Word.be;
  const from = frame === 'colon' || frame === 'preposition' || behindBe ? at + 2 : told + 1;
  const end = frame === 'preposition' ? topicEnd(tokens, from, groups) : clauseEnd(tokens, from, groups);
  const to = frame === 'that' && !behindBe ? nounClauseEnd(sentence, at, from, end) : end;
  if (to <= from) return undefined;
  const verb = groups.findLastIndex(group => group.to <= at);
  const named = told > at && author ? { ...author, core: author } : undefined;
  const isNobodys = verb < 0 || (frame === 'that' && isAnswered(tokens, at));
  const speaker = named ?? (owned ? ownerBefore(tokens, at) : isNobodys ? undefined : subjects.of(verb));
  return { cue: { from: at, to: at + 1 }, verbClass: 'noun', frame, parts: [{ from, to }], speaker };
}

const BEFORE_NOUN = tagSet('determiner', 'adjective', 'genitive', 'number');

/** "responded to claims by the union that …": whoever acts does not say what a noun for speech at a token tells. */
export function isAnswered(tokens: Sentence['tokens'], noun: number): boolean {
  let at = noun - 1;
  while (at >= 0 && BEFORE_NOUN.has(tokens[at]!.tag)) at--;
  return ANSWERS.has(tokens[at]?.lower ?? '');
}

function opensMark(tokens: Sentence['tokens'], at: number): boolean {
  const first = tokens[at];
  return first?.mark !== undefined || (first?.tag === 'determiner' && tokens[at + 1]?.mark !== undefined);
}

function ownerBefore(tokens: Sentence['tokens'], noun: number): Subject | undefined {
  if (tokens[noun - 1]!.tag === 'determiner')
    return { from: noun - 1, to: noun, core: { from: noun - 1, to: noun } };
  // "rejected Ruiz’s claim that": the owner may be part of an object.
  const core = phraseBefore(tokens, noun - 1) ?? nominalsBefore(tokens, noun - 1);
  return core && { from: core.from, to: noun, core };
}

/**
 * Where the clause behind a speech noun ends: "Despite warnings that it could fail, nobody left" at the comma, "his claim
 * that it was rigged has been rejected" before the verb that has the noun for its subject.
 */
function nounClauseEnd({ tokens, groups }: Sentence, noun: number, from: number, end: number): number {
  if (groups.some(({ form, to }) => form === 'finite' && to <= noun)) return end;
  if (tokens[skipConnectives(tokens, noun)]!.tag === 'preposition') {
    for (let i = from + 1; i < end; i++)
      if (tokens[i]!.tag === 'comma' && clauseStartsAt(tokens, i + 1, groups)) return i;
    return end;
  }
  let clauses = 1;
  let verbs = 0;
  let seen = from + 1;
  for (const group of groups) {
    if (group.form !== 'finite' || group.from <= from) continue;
    if (group.from >= end) break;
    for (; seen < group.from; seen++) {
      const { tag } = tokens[seen]!;
      if (CLAUSE_OPENERS.has(tag) || tag === 'conjunction' || tag === 'comma') clauses++;
    }
    if (++verbs > clauses) return group.from;
  }
  return end;
}

const CLAUSE_OPENERS = tagSet('relative', 'subordinator');

/** Where the topic of a speech noun ends: before the verb of which the noun is the subject, at the latest. */
function topicEnd(tokens: Sentence['tokens'], from: number, groups: Sentence['groups']): number {
  const end = objectEnd(tokens, from, groups);
  const verb = nextFinite(groups, from);
  if (!verb || verb.from >= end) return end;
  const inClause = tokens.slice(from, verb.from).some(({ tag }) => CLAUSE_OPENERS.has(tag));
  return inClause ? end : verb.from;
}
