export { Corpus, type CorpusChange, type OpenCodebook } from './corpus';
export { type Doubt, doubtAbout, doubtfulQuotes, mustKeepText } from './doubts';
export { Emitter } from './emitter';
export { contradicting, type Direction, firstParts, neighbourOnClaim, opposingQuotes } from './jumps';
export { codebookProblems, isFaultless, placeProblems, sidecarProblems } from './problems';
export { byPublication, compareSources, type QuoteRef } from './references';
export {
  quotesFoundIn,
  type Suggestion,
  type SuggestionRef,
  suggestionsFoundIn,
  suggestionsIn,
} from './suggestions';
export { type SourceText, TaggedSource } from './taggedSource';
export { countQuotations, isContested, type StanceTally, tallyStances } from './tally';
