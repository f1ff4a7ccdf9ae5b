export { findActors } from './findActors';
export type { FindQuotesOptions } from './findQuotes';
export { findQuotes } from './findQuotes';
export {
  goesWithName,
  guessLanguage,
  isAuxiliary,
  isFunctionWord,
  isListed,
  knowsReportedSpeech,
  mayBeVerb,
} from './languages';
export { verbatimOf, verbatimSpansAt, type WrittenOut, writtenOut } from './verbatim';
