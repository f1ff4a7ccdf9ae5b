import { hasFiniteVerb, type Range, type Sentence } from '../grammar';
import type { Candidate, Frame } from '../reports';
import { weigh } from '../weighing';
import { tagSet } from '../words';

/** Frames in which a noun phrase stands for what was said. */
const NOMINAL_FRAMES: ReadonlySet<Frame> = new Set<Frame>(['object', 'preposition', 'passive']);

/** What tells of content rather than of a subject: demands, promises, charges, labels, news, forecasts. */
const CONTENT_CLASSES: ReadonlySet<Candidate['verbClass']> = new Set<Candidate['verbClass']>([
  'propose',
  'promise',
  'urge',
  'accuse',
  'call',
  'announce',
  'predict',
  'warn',
  'say',
]);

/** Refusals and admissions are statements too: "rejected any pause", "admitted mistakes". */
const CONTENT_VERBS: ReadonlySet<string> = new Set(
  `reject deny refute rebut dispute contradict repudiate rebuff admit acknowledge concede confirm confess accept allege claim
  insist protest oppose`.split(/\s+/),
);

/** "called for a pause", "pushed for talks": demands. */
const DEMANDS: ReadonlySet<string> = new Set(['for', 'on', 'upon']);

/** Labels stand behind whom they are given to: "described the plan as a mistake", but "described the scene". */
const DESCRIBES: ReadonlySet<string> = new Set([
  'describe',
  'depict',
  'portray',
  'characterize',
  'characterise',
]);

/** What these begin has been told before, and only its name is given. */
const DEFINITE: ReadonlySet<string> = new Set('the this that these those his her its their'.split(' '));

const VERBAL = tagSet('to', 'ing', 'verb', 'auxiliary');

/** Log-odds below which a noun phrase is taken for a subject, whatever its verb. */
const SURE_WEIGHT = 0.3;

/** Whether it is only told what was spoken about: "discussed the deal", "praised the minister", "echoed this sentiment". */
export function isTopic(sentence: Sentence, range: Range, candidate: Candidate): boolean {
  const { tokens } = sentence;
  const { frame, verbClass, group, cue } = candidate;
  if (!NOMINAL_FRAMES.has(frame)) return false;
  const said = tokens.slice(range.from, range.to);
  if (said.some(({ mark }) => mark !== undefined) || said[0]?.lower === 'that') return false;
  if (said.some(({ lower }) => lower === 'unless' || lower === 'until')) return false;
  if (weigh(candidate, sentence) < SURE_WEIGHT) return true;
  if (hasFiniteVerb(tokens, range) || said.some(({ tag }) => VERBAL.has(tag))) return false;
  if (frame === 'preposition') {
    const demands = group?.verb?.lemma !== 'comment' && DEMANDS.has(tokens[cue.to - 1]!.lower);
    return !demands;
  }
  const lemma = group?.verb?.lemma ?? '';
  if (DESCRIBES.has(lemma)) return !said.some(({ lower }) => lower === 'as');
  // "rejected a pause", but "rejected the terms of the plan"
  const definite = DEFINITE.has(said[0]!.lower) || said[0]!.tag === 'name';
  return !CONTENT_CLASSES.has(verbClass) && (!CONTENT_VERBS.has(lemma) || definite);
}
