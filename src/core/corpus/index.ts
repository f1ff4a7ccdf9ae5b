export { Corpus, type CorpusChange, type Lens, type OpenCodebook } from './corpus';
export { type Doubt, doubtAbout, doubtAboutPlace, doubtAboutWords, doubtfulQuotes } from './doubts';
export { Emitter } from './emitter';
export { isLookedThrough, languageOf, quotesFoundIn } from './foundQuotes';
export { contradicting, type Direction, firstParts, neighborOnClaim, opposingQuotes } from './jumps';
export type { KeyQuotes, QuotesByKey } from './keyedQuotes';
export { type EntryAddress, isDefined, isInUse, isNamed, sidecarsNaming } from './naming';
export { type Passing, passedOnBy, passersOf, quotedByOutlet } from './passing';
export { byPublication, compareSources, type QuoteRef } from './references';
export { SourceFeed } from './sourceFeed';
export type { SlicedIndex, SourceIndex, SourceState } from './sourceIndex';
export { type SourceText, StoredText } from './sourceText';
export { neighborOf, type Stop, startOf, stopAt, stopsIn } from './stops';
export {
  isAsFound,
  isFoundIn,
  type Suggestion,
  type SuggestionRef,
  type SuggestOptions,
  suggestionAt,
  suggestionsFoundIn,
  suggestionsIn,
} from './suggestions';
export { describeDifferentTexts, TaggedSource } from './taggedSource';
export {
  countQuotations,
  inStanceOrder,
  isContested,
  quotesOnKey,
  tallyStances,
} from './tally';
export { type Mixture, mixtureFound, mixtureOf } from './verbatimParts';
export { writeOut, writeOutFound, writeOutPlaces } from './writeOut';
