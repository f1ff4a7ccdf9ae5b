export { allAtOnce } from '../collections';
export {
  AGGREGATIONS,
  type Aggregation,
  CLOCKS,
  type Clock,
  DUPLICATES,
  type Duplicates,
  NETWORK_TYPES,
  type NetworkType,
  NORMALIZATIONS,
  type Normalization,
  PERIODS,
  type Period,
} from '../model';
export type { Bar } from './bars';
export type { Category } from './categories';
export type { Counting } from './codings';
export { columnsOf, lineOf, ownName, type PathOf, TABLE_COLUMNS, type Value } from './columns';
export { communitiesOf } from './communities';
export type { Counts } from './counts';
export { DIMENSIONS, dimensionNamed } from './dimensions';
export { type Following, followMatrix, followNetwork, followTimeline } from './following';
export { LeavingOut, type LeftOut, type Reason } from './leftOut';
export { type Matrix, makeMatrix, type Tally } from './matrix';
export { type Measures, measureNodes } from './measures';
export { listEvents, makeNetworks, type Network, type Outcome, statementsOfTie } from './network';
export { daysOf, periodsBetween } from './periods';
export { divisionOf } from './positions';
export { dayBy, type StatementContext, selectStatements } from './selection';
export * from './settings';
export { stancesTaken } from './stances';
export type { Statement } from './statement';
export { type Tie, Ties } from './ties';
export * from './timeline';
