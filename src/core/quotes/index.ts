export { findActors } from './findActors';
export type { FindQuotesOptions } from './findQuotes';
export { findQuotes } from './findQuotes';
export { guessLanguage, knowsReportedSpeech } from './languages';
export { goesWithName, isAuxiliary, isFunctionWord, isListed, mayBeVerb } from './lexicon';
export { verbatimOf, verbatimSpansAt, type WrittenOut, writtenOut } from './verbatim';
