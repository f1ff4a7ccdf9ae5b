export { faultIn, wordBrokenCodebook, wordBrokenSidecar } from './brokenFiles';
export { commonStance, stanceColor, stanceIcon, stanceSign } from './stances';
export {
  asPath,
  clip,
  speakAs,
  wordAction,
  wordChanges,
  wordDone,
  wordDoubt,
  wordFix,
  wordKind,
  wordLocked,
  wordProblem,
  wordQuotations,
  wordRefusal,
  wordStoreError,
  wordUnreadable,
} from './wording';
