export { skipAdjuncts } from './adjuncts';
export {
  clauseEnd,
  clauseStartsAt,
  countFiniteVerbs,
  hasFiniteVerb,
  infinitiveEnd,
  opensWithVerb,
  positionOf,
  skipAdverbs,
  skipConnectives,
} from './clauses';
export { type Document, type Paragraph, parseDocument } from './document';
export { isNominal, isOccasion, nominalsBefore, phraseAfter } from './nounPhrases';
export { objectEnd } from './objects';
export type { Sentence } from './parse';
export { phraseBefore } from './phrasesBefore';
export type { Source } from './source';
export { type Subject, subjectAfter, subjectBefore } from './subjects';
export { nextFinite, type Range, VERB_GROUP_FORMS, type VerbGroup } from './verbGroups';
export { namesWork } from './works';
