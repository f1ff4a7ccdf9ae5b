import type { Language } from '../../engine';
import { ENDINGS, LABELLING, LEXICON, SLOGANS, WORKS } from './lexicon';
import { MARK_WEIGHTS } from './markWeights';
import { PATTERNS } from './patterns';
import { SPELLING } from './spelling';
import { CALLING, DENYING, NAMING, VERBS } from './verbs';
import { WEIGHTS } from './weights';

export * as GERMAN_NAMES from './names';

export const german: Language = {
  code: 'de',
  lexicon: LEXICON,
  endings: ENDINGS,
  verbs: VERBS,
  denying: DENYING,
  calling: CALLING,
  naming: NAMING,
  works: WORKS,
  slogans: SLOGANS,
  labelling: LABELLING,
  spelling: SPELLING,
  adjective: /^\p{Ll}[^.]*(?:e|en|er|es|em|te|ten)$/u,
  abstract: /^\p{Lu}.*(?:ung|heit|keit|schaft|ismus|tät|nis|tion|tum|bruch|ei)(?:en|s|es)?$/u,
  addressing: new Set(['gegenüber']),
  answering: new Set('auf zu zum zur gegen trotz wegen angesichts'.split(' ')),
  telling: new Set(['wie']),
  viewing: new Set(['für']),
  genitiveAdjective: /^\p{Ll}{2,}er$/u,
  sentenceAdverb: /(?:lich|end|ig|weise|mals|seits|wärts|ell|iert|isch)$/u,
  infinitive: /^(?!.{60})\p{Ll}+zu\p{Ll}{2,}e?n$/u,
  participle:
    /^(?!.{60})\p{Ll}*(?:ge\p{Ll}+(?:t|en)|(?:be|er|ver|ent|zer)\p{Ll}+(?:t|en)|\p{Ll}+iert|worden)$/u,
  past: /^\p{Ll}{2,}te$/u,
  present: /^\p{Ll}{2,}t$/u,
  subjunctive: /^\p{Ll}{2,}[^t]e$/u,
  plural: /n$/,
  possessive: /\p{L}{2}s$/u,
  relativeSubjects: new Set(['der', 'welcher']),
  patterns: PATTERNS,
  weights: WEIGHTS,
  markWeights: MARK_WEIGHTS,
};
