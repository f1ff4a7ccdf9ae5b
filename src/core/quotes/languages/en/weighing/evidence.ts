import { hasFiniteVerb, type Range, type Sentence, VERB_GROUP_FORMS } from '../grammar';
import {
  CONDITIONS,
  FINDING_VERBS,
  REPORTING_CLASSES,
  SPEAKING_PRONOUNS,
  SURE_VERBS,
  Word,
} from '../lexicon';
import { type Candidate, FRAMES, type Frame } from '../reports';
import { type Token, tagSet } from '../words';
import { isDeed, isUnsaid } from './deeds';
import { VERB_WEIGHTS, WEIGHTS } from './weights';

const CLASSES = [...REPORTING_CLASSES, 'noun', 'source'] as const;

/** Who would speak. */
const SPEAKERS = [
  'person',
  'name',
  'people',
  'organisation',
  'document',
  'thing',
  'he or she',
  'they',
  'it',
  'I, we or you',
  'other pronoun',
  'who',
  'which',
  'none',
] as const;

/** What may be true of a candidate, besides which class, frame, form and speaker it has. */
const CIRCUMSTANCES = [
  'always',
  'in a headline',
  'in a condition',
  'negated',
  'modal',
  'plain verb of saying',
  'the verb could be a noun',
  'a thing promises',
  'words in marks',
  'only a word said',
  'only a phrase said',
  'long',
  'a clause of a noun',
  'no clause before the verb',
  'left unsaid',
  'a finding',
  'a deed',
  'a verdict by the way',
] as const;

/** Every piece of evidence that a candidate may have, but for the single verbs. */
export type Evidence =
  | (typeof CIRCUMSTANCES)[number]
  | `frame ${Frame}`
  | `class ${(typeof CLASSES)[number]}`
  | `object of ${(typeof CLASSES)[number]}`
  | `noun with ${Frame}`
  | `form ${(typeof VERB_GROUP_FORMS)[number]}`
  | `speaker ${(typeof SPEAKERS)[number]}`;

export const EVIDENCE: readonly Evidence[] = [
  ...CIRCUMSTANCES,
  ...FRAMES.map(frame => `frame ${frame}` as const),
  ...CLASSES.map(name => `class ${name}` as const),
  ...CLASSES.map(name => `object of ${name}` as const),
  ...FRAMES.map(frame => `noun with ${frame}` as const),
  ...VERB_GROUP_FORMS.map(form => `form ${form}` as const),
  ...SPEAKERS.map(speaker => `speaker ${speaker}` as const),
];

/** The pieces of evidence that speak for or against a candidate. */
export function evidenceFor(candidate: Candidate, sentence: Sentence): Evidence[] {
  const { tokens } = sentence;
  const { frame, verbClass, group } = candidate;
  const evidence: Evidence[] = ['always', `frame ${frame}`, `class ${verbClass}`];
  if (sentence.headline) evidence.push('in a headline');
  if (OBJECT_FRAMES.has(frame)) evidence.push(`object of ${verbClass}`);
  if (verbClass === 'noun') evidence.push(`noun with ${frame}`);
  if (group) {
    if (isConditional(tokens, group.from)) evidence.push('in a condition');
    if (group.form !== 'finite') evidence.push(`form ${group.form}`);
    if (group.negated) evidence.push('negated');
    if (group.modal) evidence.push('modal');
    if (group.verb && SURE_VERBS.has(group.verb.lemma)) evidence.push('plain verb of saying');
    const head = tokens[group.head]!;
    if (head.entry.bits & (Word.speechNoun | Word.document | Word.people))
      evidence.push('the verb could be a noun');
  }
  const speaker = speakerKind(candidate, sentence);
  evidence.push(`speaker ${speaker}`);
  if (verbClass === 'promise' && (speaker === 'thing' || speaker === 'which'))
    evidence.push('a thing promises');
  const first = candidate.parts[0]!;
  const length = candidate.parts.reduce((sum, part) => sum + part.to - part.from, 0);
  if (candidate.parts.some(part => hasMark(sentence, part.from, part.to))) evidence.push('words in marks');
  else if (length === 1 && tokens[first.from]!.tag !== 'pronoun') evidence.push('only a word said');
  else if (length <= 3) evidence.push('only a phrase said');
  else if (length > 12) evidence.push('long');
  if (!evidence.includes('words in marks')) {
    if (isRelativeClause(candidate, sentence)) evidence.push('a clause of a noun');
    if (isSceneOnly(candidate, sentence)) evidence.push('no clause before the verb');
    if (isUnsaid(candidate, sentence)) evidence.push('left unsaid');
    if (FINDING_VERBS.has(group?.verb?.lemma ?? '')) evidence.push('a finding');
    if (frame === 'object' && isDeed(candidate, sentence)) evidence.push('a deed');
    if (frame === 'object' && group && group.form !== 'finite' && BY_THE_WAY.has(verbClass))
      evidence.push('a verdict by the way');
  }
  return evidence;
}

const FINITE = tagSet('verb', 'auxiliary');

/** "adds to the drama that has surrounded it": what "that" opens tells of the noun before it. */
function isRelativeClause({ frame, parts, cue }: Candidate, { tokens }: Sentence): boolean {
  const { from } = parts[0]!;
  if (frame !== 'that' || tokens[from]!.lower !== 'that' || from === cue.to) return false;
  return FINITE.has(tokens[from + 1]?.tag ?? 'stop');
}

const OPENS_SCENE = tagSet('preposition', 'subordinator', 'relative', 'ing', 'adverb');

/** "In her post, she reminded", "Flying home, she vented": only when or where it was said. */
function isSceneOnly({ frame, parts }: Candidate, { tokens }: Sentence): boolean {
  const part = parts[0]!;
  return (
    frame === 'preposed' &&
    parts.length === 1 &&
    OPENS_SCENE.has(tokens[part.from]!.tag) &&
    tokens[part.from - 1]?.tag !== 'open' &&
    !hasFiniteVerb(tokens, part)
  );
}

/** What a participle or infinitive of these tells is mostly told by the way: "after rejecting the plan". */
const BY_THE_WAY: ReadonlySet<Candidate['verbClass']> = new Set(['judge', 'endorse', 'promise']);

/** Frames in which a noun phrase tells what was said. */
const OBJECT_FRAMES: ReadonlySet<Frame> = new Set<Frame>(['object', 'preposition', 'passive']);

/** Words between "if" and the verb, at most. */
const LONGEST_CONDITION = 8;

/** "if he says that", "unless she explains why": nobody has said it yet. */
function isConditional(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - LONGEST_CONDITION); i--) {
    const { tag, lower } = tokens[i]!;
    if (CONDITIONS.has(lower)) return true;
    if (tag === 'comma') return false;
  }
  return false;
}

/** How likely it is, in log-odds, that a candidate is reported speech. */
export function weigh(candidate: Candidate, sentence: Sentence): number {
  let sum = VERB_WEIGHTS[candidate.group?.verb?.lemma ?? ''] ?? 0;
  for (const piece of evidenceFor(candidate, sentence)) sum += WEIGHTS[piece];
  return sum;
}

function speakerKind({ speaker }: Candidate, { tokens }: Sentence): (typeof SPEAKERS)[number] {
  if (!speaker) return 'none';
  const last = tokens[speaker.core.to - 1]!;
  if (last.tag === 'relative') return last.lower === 'who' ? 'who' : 'which';
  if (last.tag === 'pronoun') return SPEAKING_PRONOUNS.get(last.lower) ?? 'other pronoun';
  if (last.tag === 'name') return isPerson(tokens, speaker.core) ? 'person' : 'name';
  for (let i = speaker.core.from; i < speaker.core.to; i++) {
    const { tag, entry } = tokens[i]!;
    if (tag === 'preposition') break;
    if (entry.bits & (Word.people | Word.role)) return 'people';
    if (entry.bits & Word.organisation) return 'organisation';
    if (entry.bits & Word.document) return 'document';
  }
  return 'thing';
}

/** A name with a title, a role or a given name that is known. */
function isPerson(tokens: readonly Token[], { from, to }: Range): boolean {
  let bits = 0;
  for (let i = from; i < to; i++) bits |= tokens[i]!.entry.bits;
  return (bits & (Word.title | Word.role | Word.givenName)) !== 0 && !(bits & Word.organisation);
}

function hasMark({ tokens }: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.mark) return true;
  return false;
}
