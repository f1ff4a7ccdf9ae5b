/** The drawn views of results. */
export const VIEW_KINDS = ['matrix', 'network', 'timeline'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** By which day statements are put in time: when they were said, else published, or when they were coded. */
export const CLOCKS = ['said', 'coded'] as const;
export type Clock = (typeof CLOCKS)[number];

/** A stretch of the calendar by which statements are counted. */
export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** Of statements alike in row, column and stance, within what only the first counts; `all`: all count. */
export const DUPLICATES = ['all', 'document', 'week', 'month', 'year', 'range'] as const;
export type Duplicates = (typeof DUPLICATES)[number];

export const NETWORK_TYPES = ['two-mode', 'one-mode', 'events'] as const;
export type NetworkType = (typeof NETWORK_TYPES)[number];

/** The networks that can be drawn; a list of events is for other programs. */
const DRAWN_NETWORKS = ['two-mode', 'one-mode'] as const satisfies readonly NetworkType[];

/** How stances enter into the weight of a tie; each type of network has some of them. */
export const AGGREGATIONS = ['ignore', 'combine', 'subtract', 'congruence', 'conflict'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** What the weight of a tie is divided by; each type of network has some of them. */
export const NORMALIZATIONS = ['no', 'activity', 'prominence', 'average', 'jaccard', 'cosine'] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

/** Whose codings count where no coder is filtered by. */
export const COUNTINGS = ['decided', 'each'] as const;

/** How a view counts, by the words of the command line; each view has some of them. */
export interface ViewOptions {
  readonly rows: string;
  readonly columns: string;
  readonly type: (typeof DRAWN_NETWORKS)[number];
  readonly aggregation: Aggregation;
  readonly normalization: Normalization;
  readonly duplicates: Duplicates;
  readonly by: Period;
  readonly codings: (typeof COUNTINGS)[number];
  readonly clock: Clock;
  readonly least: number;
  readonly isolates: boolean;
  readonly broader: boolean;
  readonly unnamed: boolean;
  readonly authorial: boolean;
}

/** What each option of a view may be: one of these words, or something of that kind. */
export const VIEW_OPTIONS = {
  rows: 'text',
  columns: 'text',
  type: DRAWN_NETWORKS,
  aggregation: AGGREGATIONS,
  normalization: NORMALIZATIONS,
  duplicates: DUPLICATES,
  by: PERIODS,
  codings: COUNTINGS,
  clock: CLOCKS,
  least: 'number',
  isolates: 'yes-no',
  broader: 'yes-no',
  unnamed: 'yes-no',
  authorial: 'yes-no',
} as const satisfies Record<keyof ViewOptions, readonly string[] | 'text' | 'number' | 'yes-no'>;
