import { hasFiniteVerb, type Range, type Sentence } from '../grammar';
import {
  CONTENT_VERBS,
  DEFINITE,
  DEMAND_PREPOSITIONS,
  DESCRIBING_VERBS,
  EXCEPTIONS,
  FUNCTION_WORD,
  INSISTING_VERBS,
} from '../lexicon';
import type { Candidate, Frame } from '../reports';
import { weigh } from '../weighing';
import { type Tag, tagSet } from '../words';
import { CONTENT_WEIGHTS } from './contentWeights';

/** Frames in which a noun phrase stands for what was said. */
const NOMINAL_FRAMES: ReadonlySet<Frame> = new Set<Frame>(['object', 'preposition', 'passive']);

/** What tells of content rather than of a subject: labels, news, forecasts. */
const CONTENT_CLASSES: ReadonlySet<Candidate['verbClass']> = new Set<Candidate['verbClass']>([
  'call',
  'announce',
  'predict',
  'warn',
]);

const VERBAL = tagSet('to', 'ing', 'verb', 'auxiliary');

/** Log-odds from which on a phrase is taken for more than a subject: nine to one, for what is suggested should be right. */
const LEAST_CONTENT = 2.2;

/** What is demanded, promised, charged or plainly said (“said no”) is content, however short it is. */
const SURE_CLASSES: ReadonlySet<Candidate['verbClass']> = new Set<Candidate['verbClass']>([
  'propose',
  'promise',
  'urge',
  'accuse',
  'say',
]);

/** Log-odds from which on what a verb of content has behind it is content for certain. */
const SURE_WEIGHT = -0.05;

/** Whether it is only told what was spoken about: "discussed the deal", "praised the minister", "echoed this sentiment". */
export function isTopic(sentence: Sentence, range: Range, candidate: Candidate): boolean {
  if (isYetToBeDiscussed(candidate)) return true;
  const evidence = contentEvidence(sentence, range, candidate);
  if (!evidence) return false;
  return evidence.reduce((sum, piece) => sum + (CONTENT_WEIGHTS[piece] ?? 0), 0) < LEAST_CONTENT;
}

/** "met to discuss how to end the strike": a question that is only on the table. */
function isYetToBeDiscussed({ frame, verbClass, group }: Candidate): boolean {
  return frame === 'question' && verbClass === 'discuss' && group?.form === 'infinitive';
}

/**
 * The pieces of evidence that speak for or against a noun phrase's telling what was said, and not only what it was about.
 * Nothing where what was said tells it for certain: a clause, words in marks, a refusal with its condition.
 */
export function contentEvidence(
  sentence: Sentence,
  range: Range,
  candidate: Candidate,
): string[] | undefined {
  const said = sentence.tokens.slice(range.from, range.to);
  const first = said[0]!;
  if (!NOMINAL_FRAMES.has(candidate.frame) || first.lower === 'that') return undefined;
  if (said.some(({ mark, lower }) => mark !== undefined || EXCEPTIONS.has(lower))) return undefined;
  const weight = weigh(candidate, sentence);
  if (weight >= SURE_WEIGHT && isDemandOrRefusal(sentence, range, candidate)) return undefined;
  const evidence = ['always', `begins with ${first.tag}`, lengthOf(said.length)];
  if (tellsContent(sentence, range, candidate)) evidence.push('its verb tells content');
  if (FUNCTION_WORD & first.entry.bits) evidence.push(`begins with “${first.lower}”`);
  for (const tag of TELLING_TAGS) if (said.some(token => token.tag === tag)) evidence.push(`holds ${tag}`);
  evidence.push(`${LIKELIHOODS.find(([least]) => weight >= least)![1]} speech`);
  return evidence;
}

/** What is in a noun phrase, as far as it tells something of whether there is content. */
const TELLING_TAGS: readonly Tag[] = [
  'to',
  'ing',
  'verb',
  'auxiliary',
  'participle',
  'relative',
  'preposition',
  'name',
  'number',
  'comma',
  'conjunction',
];

/** Log-odds from which on a candidate is how likely to be speech. */
const LIKELIHOODS: readonly (readonly [number, string])[] = [
  [1.5, 'sure'],
  [1, 'very likely'],
  [0.6, 'likely'],
  [0.3, 'rather likely'],
  [0, 'hardly'],
  [-Infinity, 'unlikely'],
];

const lengthOf = (words: number): string =>
  words <= 2
    ? 'a word or two'
    : words <= 4
      ? 'a few words'
      : words <= 7
        ? 'a phrase'
        : words <= 12
          ? 'a long phrase'
          : 'much';

/** "called for a pause", "accused her of theft", "rejected a pause", "denied taking it" */
function isDemandOrRefusal(
  { tokens }: Sentence,
  range: Range,
  { frame, verbClass, group, cue }: Candidate,
): boolean {
  const lemma = group?.verb?.lemma ?? '';
  if (frame === 'preposition') {
    const { lower } = tokens[cue.to - 1]!;
    return lower === 'for' || (DEMAND_PREPOSITIONS.has(lower) && INSISTING_VERBS.has(lemma));
  }
  if (SURE_CLASSES.has(verbClass)) return true;
  const said = tokens.slice(range.from, range.to);
  // "rejected a pause", but "rejected the terms of the plan"
  const isNamed = DEFINITE.has(said[0]!.lower) || said[0]!.tag === 'name';
  return CONTENT_VERBS.has(lemma) && (!isNamed || said.some(({ tag }) => VERBAL.has(tag)));
}

/** Labels, news and forecasts, and deeds told in a phrase. */
function tellsContent({ tokens }: Sentence, range: Range, { verbClass, group }: Candidate): boolean {
  const said = tokens.slice(range.from, range.to);
  if (hasFiniteVerb(tokens, range) || said.some(({ tag }) => VERBAL.has(tag))) return true;
  if (DESCRIBING_VERBS.has(group?.verb?.lemma ?? '')) return said.some(({ lower }) => lower === 'as');
  return CONTENT_CLASSES.has(verbClass);
}
