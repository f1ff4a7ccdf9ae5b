import type { VerbClass } from '../lexicon';

/** Senses in which what was said may follow as a clause or in marks, the likelier first. */
export const CLAUSE_SENSES: readonly VerbClass[] = [
  'say',
  'argue',
  'note',
  'predict',
  'announce',
  'write',
  'complain',
  'promise',
  'propose',
  'ask',
  'judge',
  'resume',
];

/** Senses in which the hearer may come first: "told reporters that". */
export const HEARER_SENSES: readonly VerbClass[] = ['tell', 'warn', 'ask', 'urge'];

/** Senses in which a noun phrase says what was said only if nothing else does. */
export const WEAK_OBJECT_SENSES: ReadonlySet<VerbClass> = new Set<VerbClass>([
  'say',
  'argue',
  'write',
  'tell',
  'urge',
]);

/** Senses that report an -ing form: "proposed breaking up the banks", "denied taking the money". */
export const ING_SENSES: readonly VerbClass[] = ['propose', 'note', 'judge', 'announce'];

/** Verbs of plain saying that take what was said as a noun: "declared war", "said the same". */
export const PLAIN_WITH_OBJECT: ReadonlySet<string> = new Set([
  'say',
  'state',
  'declare',
  'affirm',
  'proclaim',
  'profess',
]);

/** How much is said tells nothing of what: "said little". */
export const NOTHING_SAID: ReadonlySet<string> = new Set([
  'nothing',
  'anything',
  'little',
  'much',
  'so',
  'something',
  'everything',
]);

/** "said a lot", "said one word": how much, and not what. */
export const UNTOLD: ReadonlySet<string> = new Set(['lot', 'word', 'words']);

/** A whole answer in one word: "said yes". */
export const YES_OR_NO: ReadonlySet<string> = new Set(['yes', 'no']);

/** What follows a particle before the one whom the words are aimed at: "hit out at". */
export const AIMS: ReadonlySet<string> = new Set(['at', 'against']);

/** Particles that make a verb of saying of another: "pointed out that". */
export const PARTICLES: ReadonlySet<string> = new Set(['out', 'up', 'down', 'off', 'back', 'in', 'clear']);
