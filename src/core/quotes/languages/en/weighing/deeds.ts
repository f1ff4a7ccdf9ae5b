import { phraseAfter, type Range, type Sentence, type VerbGroup } from '../grammar';
import {
  ANSWERING_VERBS,
  ASKING_VERBS,
  DEEDS,
  GIVING_VERBS,
  NAMING_VERBS,
  NOBODY,
  NOT_DONE,
  OF_PERSONS,
  SPEECH_WITH,
  SPOKEN,
  TELLING_VERBS,
  THANKING_VERBS,
  WITHHOLDING_VERBS,
  Word,
} from '../lexicon';
import type { Candidate } from '../reports';
import { type Token, tagSet } from '../words';

const LABEL = tagSet('determiner', 'adjective', 'noun', 'name', 'number', 'participle', 'adverb', 'genitive');

/** Whether a verb with a plain object tells of a deed rather than of words: "raised the tax", "called the police". */
export function isDeed(candidate: Candidate, { tokens }: Sentence): boolean {
  const { group, parts } = candidate;
  const lemma = group?.verb?.lemma;
  const said = parts[0]!;
  if (lemma === undefined) return false;
  if (NAMING_VERBS.has(lemma)) return !isLabelled(tokens, said) || isNickname(candidate, tokens);
  if (has(tokens, said, ({ lower }) => lower === SPEECH_WITH[lemma])) return false;
  if (THANKING_VERBS.has(lemma)) return true;
  // "dismissed the jury", "citing two officials", "admitted more students": nobody is what was said.
  if (OF_PERSONS.has(lemma)) return isSomebody(tokens, said);
  if (GIVING_VERBS.has(lemma) && !(tokens[said.from]!.entry.bits & Word.object)) return false;
  if (!DEEDS.has(lemma)) return false;
  return !has(tokens, said, isSpoken);
}

/** "They call him the midnight cyclist": what people call somebody by the way, nobody has said. */
function isNickname({ speaker }: Candidate, tokens: readonly Token[]): boolean {
  return speaker !== undefined && tokens[speaker.core.to - 1]!.lower === 'they';
}

function isSomebody(tokens: readonly Token[], said: Range): boolean {
  const phrase = phraseAfter(tokens, said.from);
  if (!phrase) return false;
  return has(tokens, { from: phrase.from, to: Math.min(phrase.to, said.to) }, ({ entry, tag }) => {
    return tag === 'noun' && (entry.bits & (Word.people | Word.role)) !== 0;
  });
}

function isSpoken({ lower, entry }: Token): boolean {
  return SPOKEN.has(lower) || (entry.bits & (Word.speechNoun | Word.document)) !== 0;
}

/** "called the plan a mistake": an object and what it is called, and not "called the police". */
function isLabelled(tokens: readonly Token[], said: Range): boolean {
  const object = phraseAfter(tokens, said.from);
  // "called the search illegal"
  if (object?.to === said.to && said.to - said.from > 1 && tokens[said.to - 1]!.tag === 'adjective')
    return true;
  const next = object && object.to < said.to ? tokens[object.to] : undefined;
  return next !== undefined && LABEL.has(next.tag);
}

function has(tokens: readonly Token[], { from, to }: Range, test: (token: Token) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(tokens[i]!)) return true;
  return false;
}

/**
 * Whether what a verb would report was not said: "without endorsing", "stopped short of endorsing", "by not agreeing to",
 * "has not said yes to", "did not respond to a request", "responding to a question", "declined to say whether".
 */
export function isUnsaid({ group, frame, speaker }: Candidate, { tokens, groups }: Sentence): boolean {
  if (!group) return false;
  const lemma = group.verb?.lemma ?? '';
  // "a quarter of them can ask the council to": nobody has asked
  if (group.modal && ASKING_VERBS.has(lemma) && tokens[group.from]!.lower === 'can') return true;
  // "It is worth noting that": who writes says so
  if (group.form === 'ing' && tokens[group.from - 1]?.lower === 'worth') return true;
  // "the risk of telling voters that"
  if (
    group.form === 'ing' &&
    tokens[group.from - 1]?.lower === 'of' &&
    NOT_DONE.has(tokens[group.from - 2]?.lower ?? '')
  )
    return true;
  if (frame === 'question')
    return (
      TELLING_VERBS.has(lemma) &&
      (group.negated || isWithheld(groups, group, tokens) || isNobody(tokens, speaker))
    );
  // "did not say that it was late"
  if (frame === 'that' || frame === 'bare') return lemma === 'say' && group.negated;
  if (frame !== 'object' && frame !== 'preposition' && frame !== 'passive') return false;
  // "had to respond to the letters"
  if (group.form === 'infinitive' && ANSWERING_VERBS.has(lemma)) return true;
  if (group.form === 'infinitive') return isWithheld(groups, group, tokens);
  if (group.form === 'ing' && ANSWERING_VERBS.has(lemma)) return true;
  if (group.form !== 'ing') return group.negated && (lemma === 'say' || ANSWERING_VERBS.has(lemma));
  const before = tokens[group.from - 1];
  if (!before) return false;
  // "asked not to be named discussing it"
  if (before.tag === 'participle') return true;
  return (before.entry.bits & Word.negation) !== 0;
}

/** "no one would say where" */
function isNobody(tokens: readonly Token[], speaker: Candidate['speaker']): boolean {
  return speaker !== undefined && NOBODY.has(tokens[speaker.core.from]!.lower);
}

/** "declined to say", "too early to say" */
function isWithheld(groups: readonly VerbGroup[], group: VerbGroup, tokens: readonly Token[]): boolean {
  if (group.form !== 'infinitive') return false;
  const governor = groups.findLast(({ to }) => to <= group.from);
  if (governor?.to === group.from && WITHHOLDING_VERBS.test(tokens[governor.head]!.lower)) return true;
  return tokens[group.from - 2]?.lower === 'too';
}
