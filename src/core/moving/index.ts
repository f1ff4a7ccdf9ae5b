export { copySidecar } from './copySidecar';
export { moveQuote } from './moveQuote';
export { afterMoves, type Move, movesOfQuotes } from './moves';
export {
  byFit,
  type Fit,
  isOrphaned,
  mayAdopt,
  orphansFitting,
  TextToFit,
} from './orphans';
export { relink } from './relink';
