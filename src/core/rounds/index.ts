export { blindRoundOf, blindRoundOn, hasSource, isBlind, isCoderOf, isOpen, roundFor } from './applying';
export {
  decide,
  type OverruledVote,
  overruled,
  type Ruling,
  settleAgreed,
  type Written,
} from './decisions';
export { isLeftToCode } from './leftToCode';
export { LEAST_OVERLAP } from './matching';
export { progressOf, type Stage, sourcesOf, stageOf } from './progress';
export {
  agreedIn,
  isToSettle,
  nameOfCoder,
  type OpenUnit,
  roundSourceOf,
  roundSources,
  toSettle,
} from './queue';
export { closeRound, finishSource, startRound } from './roundEdits';
export { routed, type Unrouted } from './routing';
export { filesInSight, isKeptFromSight, lensFor, seenBy } from './seen';
export { stateOf, type UnitState } from './states';
export { type CodedUnit, partsOf, unitsOf, type Vote } from './units';
export { codersOf, type SourceWork, workOn } from './work';
