import { type OwnValue, type SavedView, VIEW_KINDS, type ViewKind, type ViewOptions } from '../model';
import {
  AGGREGATIONS_OF,
  ALL_STATEMENTS,
  type Condition,
  type CountSettings,
  DEFAULT_NETWORK,
  type NetworkSettings,
  NORMALIZATIONS_OF,
  ownName,
  type StatementSettings,
  TABLE_COLUMNS,
  type TimelineSettings,
} from '../results';

/** What is looked at, the same in all views: a saved view without its name. */
export type ViewFilter = Omit<SavedView, 'key' | 'view' | 'options'>;

export const NO_FILTER: ViewFilter = {
  sources: [],
  actors: [],
  organizations: [],
  claims: [],
  stances: [],
  coders: [],
  values: {},
};

const COMMON = {
  type: 'two-mode',
  normalization: 'no',
  by: 'month',
  codings: 'decided',
  clock: 'said',
  least: 0,
  isolates: false,
  broader: false,
  unnamed: false,
  authorial: false,
} as const;

/** What a view shows at first. Claims are sentences: they stand on the left. */
export const FIRST_OPTIONS: Readonly<Record<ViewKind, ViewOptions>> = {
  matrix: { ...COMMON, rows: 'claim', columns: 'actor', aggregation: 'ignore', duplicates: 'all' },
  network: { ...COMMON, rows: 'actor', columns: 'claim', aggregation: 'subtract', duplicates: 'all' },
  timeline: { ...COMMON, rows: 'all', columns: 'all', aggregation: 'ignore', duplicates: 'all' },
};

/** What a saved view keeps of options: those that are others than the first ones of its kind. */
export function optionsToSave(kind: ViewKind, options: ViewOptions): Pick<SavedView, 'view' | 'options'> {
  const first: Readonly<Record<string, unknown>> = { ...FIRST_OPTIONS[kind] };
  const others = (Object.entries(options) as [string, OwnValue][]).filter(
    ([name, value]) => first[name] !== value,
  );
  return { view: kind, ...(others.length > 0 && { options: Object.fromEntries(others) }) };
}

/** The kind of view in which a saved one was looked at; undefined where it is a filter alone. */
export const kindOfView = ({ view }: SavedView): ViewKind | undefined =>
  VIEW_KINDS.find(kind => kind === view);

/** Options that go together: of an aggregation or normalization that a type of network does not have, its first. */
export function soundOptions(options: ViewOptions): ViewOptions {
  const { type, aggregation, normalization } = options;
  const [aggregations, normalizations] = [AGGREGATIONS_OF[type], NORMALIZATIONS_OF[type]];
  return {
    ...options,
    aggregation: aggregations.includes(aggregation) ? aggregation : aggregations[0]!,
    normalization: normalizations.includes(normalization) ? normalization : normalizations[0]!,
  };
}

/** The statements that a filter lets through. */
export function statementSettings(options: ViewOptions, filter: ViewFilter): StatementSettings {
  const { codings, clock, unnamed, authorial } = options;
  const [coder, ...otherCoders] = filter.coders;
  return {
    ...ALL_STATEMENTS,
    // Of what coders agree on, one coding counts, which names one of them: a filter by coders looks at each.
    codings: coder === undefined ? codings : otherCoders.length === 0 ? { coder } : 'each',
    clock,
    unnamed,
    authorial,
    sources: filter.sources,
    where: conditionsOf(filter),
    ...(filter.from !== undefined && { from: filter.from }),
    ...(filter.until !== undefined && { until: filter.until }),
  };
}

function conditionsOf({ actors, organizations, claims, stances, coders, values }: ViewFilter): Condition[] {
  const names = TABLE_COLUMNS.map(({ name }) => name);
  const all: Condition[] = [
    { column: 'actor', values: actors },
    { column: 'organization_key', values: organizations },
    { column: 'claim', values: claims },
    { column: 'stance', values: stances },
    { column: 'coder', values: coders.length > 1 ? coders : [] },
    ...Object.entries(values).map(([key, wanted]) => ({ column: ownName(key, names), values: wanted })),
  ];
  return all.filter(condition => condition.values.length > 0);
}

const countSettings = ({
  rows,
  columns,
  duplicates,
  least,
  isolates,
  broader,
}: ViewOptions): CountSettings => ({ rows, columns, duplicates, least, isolates, broader, asDna: false });

/** What a view is made of: matrices and timelines take of it what they know. */
export function settingsOf(options: ViewOptions, filter: ViewFilter): NetworkSettings & TimelineSettings {
  const { type, aggregation, normalization, by } = soundOptions(options);
  return {
    ...DEFAULT_NETWORK,
    ...statementSettings(options, filter),
    ...countSettings(options),
    type,
    aggregation,
    normalization,
    by,
  };
}
