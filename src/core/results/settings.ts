import type { Aggregation, Clock, Duplicates, NetworkType, Normalization, Period } from '../model';
import type { Counting } from './codings';

/** A filter on a column: statements that have one of the values there. */
export interface Condition {
  readonly column: string;
  readonly values: readonly string[];
}

/** Which statements of a corpus count. */
export interface StatementSettings {
  readonly codings: Counting;
  readonly clock: Clock;
  /** First and last day: `2024-09-27`, `2024-09` or `2024`. Statements without a date are left out where either is given. */
  readonly from?: string;
  readonly until?: string;
  /** Patterns of the sources that count, relative to the folder of their codebook; all where there is none. */
  readonly sources?: readonly string[];
  /** All must hold. */
  readonly where: readonly Condition[];
  /** None may hold. */
  readonly whereNot: readonly Condition[];
  /** Whether actors whom the source does not name count ("two diplomats"). */
  readonly unnamed: boolean;
  /** Whether what the outlet itself says counts. */
  readonly authorial: boolean;
  /** Whether quotes that nobody has coded count. */
  readonly untagged: boolean;
}

/** The aggregations that each type of network has; in a list of events nothing is aggregated. */
export const AGGREGATIONS_OF: Readonly<Record<NetworkType, readonly Aggregation[]>> = {
  'two-mode': ['ignore', 'combine', 'subtract'],
  'one-mode': ['ignore', 'congruence', 'conflict', 'subtract'],
  events: ['ignore'],
};

/** The normalizations that each type of network has. */
export const NORMALIZATIONS_OF: Readonly<Record<NetworkType, readonly Normalization[]>> = {
  'two-mode': ['no', 'activity', 'prominence'],
  'one-mode': ['no', 'average', 'jaccard', 'cosine'],
  events: ['no'],
};

/** How long a moving window is: so many statements, or a stretch of the calendar. */
export interface WindowSize {
  readonly count: number;
  readonly unit: 'events' | `${Period}s`;
}

/** What a matrix or a network is made of. */
export interface CountSettings {
  /** Names of dimensions. */
  readonly rows: string;
  readonly columns: string;
  readonly duplicates: Duplicates;
  /** Rows and columns with fewer statements are left out. */
  readonly least: number;
  /** Whether rows and columns stay of which the filters have left no statement. */
  readonly isolates: boolean;
  /** Whether a claim is counted with the broader one that it comes under. */
  readonly broader: boolean;
  /** Whether Discourse Network Analyzer's oddities are followed; see docs/results.md. */
  readonly asDna: boolean;
}

export interface NetworkSettings extends StatementSettings, CountSettings {
  readonly type: NetworkType;
  readonly aggregation: Aggregation;
  readonly normalization: Normalization;
  readonly window?: WindowSize;
  /** By how much each window begins later than the one before, in the unit of the window; 1 where it is not given. */
  readonly step?: number;
}

/** All statements that somebody has coded, whoever speaks. */
export const ALL_STATEMENTS: StatementSettings = {
  codings: 'decided',
  clock: 'said',
  where: [],
  whereNot: [],
  unnamed: false,
  authorial: false,
  untagged: false,
};

/** What Discourse Network Analyzer computes where R asks for nothing else. */
export const DEFAULT_NETWORK: NetworkSettings = {
  ...ALL_STATEMENTS,
  type: 'two-mode',
  rows: 'actor',
  columns: 'claim',
  aggregation: 'ignore',
  normalization: 'no',
  duplicates: 'all',
  least: 0,
  isolates: false,
  broader: false,
  asDna: false,
};
