export { wordAction, wordDone } from './actions';
export { faultIn, wordBrokenCodebook, wordBrokenSidecar } from './brokenFiles';
export { wordDoubt } from './doubts';
export { openGround } from './ground';
export { asPath } from './paths';
export { wordFix, wordProblem } from './problems';
export { wordKind, wordQuotations, wordQuote } from './quotes';
export { wordRules } from './rules';
export {
  codingSign,
  commonStance,
  DISPUTED_SIGN,
  PLAIN_SIGN,
  stanceColor,
  stanceIcon,
  stanceSign,
} from './stances';
export { wordChanges } from './variants';
