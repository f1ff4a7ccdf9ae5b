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
