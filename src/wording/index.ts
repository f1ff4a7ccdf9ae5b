export { measureNames, unitWords } from './agreement';
export { wordCheck } from './checks';
export { clip, clipQuote, excerpt, headAndTail } from './clip';
export { wordFix } from './fixes';
export { wordCopy, wordGuessedEncoding, wordRefusedFile } from './intake';
export { wordLeftOut } from './leftOut';
export type { PathOf } from './paths';
export { wordPlaceDoubt } from './places';
export { wordProblem, wordUnreadable } from './problems';
export {
  wordLocked,
  wordMergeRefusal,
  wordNotTakenBack,
  wordRefusal,
  wordStoreError,
  wordUnrouted,
} from './refusals';
