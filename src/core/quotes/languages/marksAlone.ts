import { EVIDENCE, type Evidence, type Language } from '../engine';

const NOTHING = /(?!)/;

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
  weights: Object.fromEntries(EVIDENCE.map(piece => [piece, 0])) as Record<Evidence, number>,
};
