import { EVIDENCE, type Evidence, type Language, MARK_EVIDENCE, type MarkEvidence } from '../engine';

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
  lexicon: new Map(),
  endings: new Map(),
  verbs: new Map(),
  works: new Set(),
  slogans: new Set(),
  labelling: new Set(),
  abbreviations: new Set(),
  ordinals: false,
  adjective: NOTHING,
  genitiveAdjective: NOTHING,
  sentenceAdverb: NOTHING,
  infinitive: NOTHING,
  participle: NOTHING,
  possessive: NOTHING,
  patterns: [],
  markWeights: MARK_WEIGHTS,
  weights: Object.fromEntries(EVIDENCE.map(piece => [piece, 0])) as Record<Evidence, number>,
};
