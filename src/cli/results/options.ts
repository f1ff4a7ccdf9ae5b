import type { ParseArgsConfig } from 'node:util';
import * as l10n from '@vscode/l10n';
import {
  AGGREGATIONS_OF,
  CLOCKS,
  type Condition,
  type Counting,
  type CountSettings,
  DEFAULT_NETWORK,
  DUPLICATES,
  NETWORK_TYPES,
  type NetworkSettings,
  NORMALIZATIONS_OF,
  PERIODS,
  type Period,
  type StatementSettings,
  type WindowSize,
} from '../../core/results';
import { Misuse } from '../misuse';

/** All options of the commands of results, as Node parses them. */
export const RESULT_OPTIONS = {
  sources: { type: 'string', multiple: true },
  codings: { type: 'string' },
  clock: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  where: { type: 'string', multiple: true },
  'where-not': { type: 'string', multiple: true },
  unnamed: { type: 'boolean' },
  authorial: { type: 'boolean' },
  untagged: { type: 'boolean' },
  type: { type: 'string' },
  rows: { type: 'string' },
  columns: { type: 'string' },
  aggregation: { type: 'string' },
  normalization: { type: 'string' },
  duplicates: { type: 'string' },
  window: { type: 'string' },
  step: { type: 'string' },
  least: { type: 'string' },
  isolates: { type: 'boolean' },
  broader: { type: 'boolean' },
  'as-dna': { type: 'boolean' },
  measures: { type: 'boolean' },
  cells: { type: 'string' },
  by: { type: 'string' },
  show: { type: 'string' },
  format: { type: 'string' },
  bom: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** What was typed, by the names of the options. */
export type ResultValues = {
  readonly [Name in keyof typeof RESULT_OPTIONS]?:
    | ((typeof RESULT_OPTIONS)[Name] extends { multiple: true }
        ? string[]
        : (typeof RESULT_OPTIONS)[Name] extends { type: 'boolean' }
          ? boolean
          : string)
    | undefined;
};

const OF_STATEMENTS = [
  'sources',
  'codings',
  'clock',
  'from',
  'until',
  'where',
  'where-not',
  'unnamed',
  'authorial',
  'untagged',
  'format',
  'bom',
  'out',
  'force',
] as const;
const OF_COUNTS = ['rows', 'columns', 'duplicates', 'least', 'isolates', 'broader', 'as-dna'] as const;

export const RESULT_COMMANDS = ['table', 'matrix', 'network', 'timeline'] as const;
export type ResultCommand = (typeof RESULT_COMMANDS)[number];

/** The options that each command has. */
export const OPTIONS_OF: Readonly<Record<ResultCommand, readonly (keyof ResultValues)[]>> = {
  table: OF_STATEMENTS,
  matrix: [...OF_STATEMENTS, ...OF_COUNTS, 'cells'],
  network: [
    ...OF_STATEMENTS,
    ...OF_COUNTS,
    'type',
    'aggregation',
    'normalization',
    'window',
    'step',
    'measures',
  ],
  timeline: [...OF_STATEMENTS, ...OF_COUNTS.filter(name => name !== 'isolates'), 'by', 'show'],
};

/** The option's value where it is one of those that there are; `fallback` where it was not given. */
export function oneOf<T extends string>(
  option: keyof ResultValues,
  value: string | undefined,
  choices: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback;
  const choice = choices.find(one => one === value);
  if (choice === undefined)
    throw new Misuse(l10n.t('--{0} {1}: take one of {2}.', option, value, choices.join(', ')));
  return choice;
}

/**
 * Which statements count. In a table they are all there unless one says otherwise; what is counted leaves out what is no
 * statement of somebody in particular.
 */
export function statementSettings(values: ResultValues, command: ResultCommand): StatementSettings {
  const isAll = command === 'table';
  const from = dateFrom('from', values.from);
  const until = dateFrom('until', values.until);
  return {
    codings: countingFrom(values.codings),
    clock: oneOf('clock', values.clock, CLOCKS, 'said'),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    where: conditionsFrom('where', values.where),
    whereNot: conditionsFrom('where-not', values['where-not']),
    unnamed: values.unnamed ?? isAll,
    authorial: values.authorial ?? isAll,
    untagged: values.untagged ?? isAll,
  };
}

export function countSettings(values: ResultValues, rows: string, columns: string): CountSettings {
  return {
    rows: values.rows ?? rows,
    columns: values.columns ?? columns,
    duplicates: oneOf('duplicates', values.duplicates, DUPLICATES, 'all'),
    least: numberFrom('least', values.least) ?? 0,
    isolates: values.isolates ?? false,
    broader: values.broader ?? false,
    asDna: values['as-dna'] ?? false,
  };
}

export function networkSettings(values: ResultValues): NetworkSettings {
  const type = oneOf('type', values.type, NETWORK_TYPES, DEFAULT_NETWORK.type);
  const window = values.window === undefined ? undefined : windowFrom(values.window);
  const step = numberFrom('step', values.step);
  if (step !== undefined && !window) throw new Misuse(l10n.t('--step moves a window: give --window too.'));
  if (step === 0) throw new Misuse(l10n.t('--step 0: a window that does not move never ends.'));
  if (type === 'events' && window) throw new Misuse(l10n.t('--window: a list of events has none.'));
  return {
    ...statementSettings(values, 'network'),
    ...countSettings(values, DEFAULT_NETWORK.rows, DEFAULT_NETWORK.columns),
    type,
    aggregation: oneOfType('aggregation', values.aggregation, AGGREGATIONS_OF[type], type, 'ignore'),
    normalization: normalizationFrom(values, type),
    ...(window && { window }),
    ...(step !== undefined && { step }),
  };
}

function normalizationFrom(values: ResultValues, type: NetworkSettings['type']) {
  const normalization = oneOfType('normalization', values.normalization, NORMALIZATIONS_OF[type], type, 'no');
  if (values.aggregation === 'combine' && normalization !== 'no')
    throw new Misuse(
      l10n.t('--aggregation combine: its numbers are names of combinations, which cannot be divided.'),
    );
  return normalization;
}

function oneOfType<T extends string>(
  option: keyof ResultValues,
  value: string | undefined,
  choices: readonly T[],
  type: string,
  fallback: T,
): T {
  if (value !== undefined && !choices.some(choice => choice === value))
    throw new Misuse(
      l10n.t('--{0} {1}: with --type {2} take one of {3}.', option, value, type, choices.join(', ')),
    );
  return oneOf(option, value, choices, fallback);
}

const countingFrom = (value = 'decided'): Counting =>
  value === 'decided' || value === 'each' ? value : { coder: value };

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function dateFrom(option: 'from' | 'until', value: string | undefined): string | undefined {
  if (value !== undefined && !(DATE.test(value) && isInCalendar(value)))
    throw new Misuse(l10n.t('--{0} {1}: write a date as 2024-09-27, 2024-09 or 2024.', option, value));
  return value;
}

/** JavaScript takes 31 February for 2 March. */
function isInCalendar(value: string): boolean {
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Values of one column together, so that one of them must fit. */
function conditionsFrom(option: 'where' | 'where-not', given: readonly string[] = []): Condition[] {
  const values = new Map<string, string[]>();
  for (const condition of given) {
    const at = condition.indexOf('=');
    if (at < 1) throw new Misuse(l10n.t('--{0} {1}: write COLUMN=VALUE.', option, condition));
    const column = condition.slice(0, at);
    values.set(column, [...(values.get(column) ?? []), condition.slice(at + 1)]);
  }
  return Array.from(values, ([column, of]) => ({ column, values: of }));
}

function numberFrom(option: 'least' | 'step', value: string | undefined): number | undefined {
  if (value !== undefined && !/^\d{1,9}$/.test(value))
    throw new Misuse(l10n.t('--{0} {1}: give a number, 0 or more.', option, value));
  return value === undefined ? undefined : Number(value);
}

const UNITS = ['events', ...PERIODS.map((period: Period) => `${period}s` as const)] as const;

function windowFrom(value: string): WindowSize {
  const [, count, word] = /^(\d{1,9})\s*([a-z]+)$/.exec(value) ?? [];
  const unit = UNITS.find(one => one === word || one === `${word}s`);
  if (!unit || Number(count) === 0)
    throw new Misuse(
      l10n.t(
        '--{0} {1}: write a number and one of {2}, as 100events or 30days.',
        'window',
        value,
        UNITS.join(', '),
      ),
    );
  return { count: Number(count), unit };
}
