import { EVIDENCE, type Evidence, type Language, MARK_EVIDENCE, type MarkEvidence, Word } from '../engine';
import { GERMAN_NAMES } from './de';
import { ENGLISH_NAMES } from './en';

/** Given names are much the same everywhere: they tell who is a person. */
const NAMES = new Map<string, number>();
for (const [names, bit] of [
  [ENGLISH_NAMES.FEMALE_NAMES, Word.femaleName],
  [GERMAN_NAMES.FEMALE_NAMES, Word.femaleName],
  [ENGLISH_NAMES.MALE_NAMES, Word.maleName],
  [GERMAN_NAMES.MALE_NAMES, Word.maleName],
  ['de la le du des da do dos del di della van von der den ten ter el al bin'.split(' '), Word.nameParticle],
] as const)
  for (const name of names) NAMES.set(name, (NAMES.get(name) ?? 0) | bit);

const NOTHING = /(?!)/;

/** What speaks for speech where no word is known: length, capitals, and where the words stand. */
const MARK_WEIGHTS = {
  ...(Object.fromEntries(MARK_EVIDENCE.map(piece => [piece, 0])) as Record<MarkEvidence, number>),
  always: -1,
  'one word': -3,
  'two words': -1,
  'six words or more': 2,
  'begins small': 0.5,
  'written as a title': -3,
  'alone in its sentence': 4,
  'behind a colon': 2,
};

/** A language of which no word is known: quotes in marks are found, reported speech is not. */
export const marksAlone: Language = {
  code: 'und',
  lexicon: NAMES,
  endings: new Map(),
  verbs: new Map(),
  denying: new Set(),
  calling: new Set(),
  naming: new Set(),
  works: new Set(),
  slogans: new Set(),
  labelling: new Set(),
  spelling: {
    abbreviations: new Set(),
    finalAbbreviations: new Set(),
    beforeNumber: new Set(),
    noInitials: new Set(),
    openers: new Set(),
    clitics: new Set(),
    ordinals: false,
    hangingHyphens: false,
    slashes: false,
  },
  adjective: NOTHING,
  abstract: NOTHING,
  addressing: new Set(),
  answering: new Set(),
  telling: new Set(),
  viewing: new Set(),
  genitiveAdjective: NOTHING,
  sentenceAdverb: NOTHING,
  infinitive: NOTHING,
  participle: NOTHING,
  past: NOTHING,
  subjunctive: NOTHING,
  present: NOTHING,
  plural: NOTHING,
  possessive: NOTHING,
  relativeSubjects: new Set(),
  patterns: [],
  markWeights: MARK_WEIGHTS,
  weights: Object.fromEntries(EVIDENCE.map(piece => [piece, 0])) as Record<Evidence, number>,
};
