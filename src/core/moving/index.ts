export { copySidecar } from './copySidecar';
export { afterMoves, type Move, movesOfQuotes } from './moves';
export {
  byFit,
  type Fit,
  type FittingOrphan,
  isOrphaned,
  mayAdopt,
  orphansFitting,
  strayProblems,
  TextToFit,
} from './orphans';
export { relink } from './relink';
