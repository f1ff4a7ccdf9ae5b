import * as l10n from '@vscode/l10n';
import { AGGREGATIONS_OF, CLOCKS, DUPLICATES, NORMALIZATIONS_OF, PERIODS } from '../../core/results';
import { soundOptions, type ViewOptions } from '../../core/views';
import { choose, element, labelled, type Selection, tick } from '../dom';

/** How a view counts, for the fields that change it. */
export interface Counting {
  readonly options: ViewOptions;
  readonly dimensions: readonly string[];
  change(options: ViewOptions): void;
}

/** Words of the field stay as its programs have them. */
const asTheyAre = <T extends string>(words: readonly T[]): Selection<T>[] =>
  words.map(value => ({ value, label: value }));

const choosing =
  <K extends keyof ViewOptions>(
    key: K,
    name: () => string,
    values: (counting: Counting) => readonly (ViewOptions[K] & string)[],
  ) =>
  (counting: Counting): HTMLElement =>
    choose(name(), asTheyAre(values(counting)), counting.options[key] as ViewOptions[K] & string, value =>
      counting.change(soundOptions({ ...counting.options, [key]: value })),
    );

const ticking =
  (key: 'isolates' | 'broader' | 'unnamed' | 'authorial', name: () => string) =>
  (counting: Counting): HTMLElement =>
    tick(name(), counting.options[key], value => counting.change({ ...counting.options, [key]: value }));

/** The fields for what a view counts, by the words of the command line. */
export const OPTION_FIELDS = {
  rows: choosing(
    'rows',
    () => l10n.t('Rows'),
    ({ dimensions }) => dimensions,
  ),
  columns: choosing(
    'columns',
    () => l10n.t('Columns'),
    ({ dimensions }) => dimensions,
  ),
  /** A timeline is split by something, or not at all. */
  lanes: choosing(
    'rows',
    () => l10n.t('Split by'),
    ({ dimensions }) => ['all', ...dimensions],
  ),
  type: choosing(
    'type',
    () => l10n.t('Network'),
    () => ['two-mode', 'one-mode'],
  ),
  aggregation: choosing(
    'aggregation',
    () => l10n.t('Aggregation'),
    ({ options }) => AGGREGATIONS_OF[options.type],
  ),
  normalization: choosing(
    'normalization',
    () => l10n.t('Normalization'),
    ({ options }) => NORMALIZATIONS_OF[options.type],
  ),
  duplicates: choosing(
    'duplicates',
    () => l10n.t('Duplicates'),
    () => DUPLICATES,
  ),
  by: choosing(
    'by',
    () => l10n.t('By'),
    () => PERIODS,
  ),
  clock: choosing(
    'clock',
    () => l10n.t('Clock'),
    () => CLOCKS,
  ),
  codings: choosing(
    'codings',
    () => l10n.t('Codings'),
    () => ['decided', 'each'],
  ),
  isolates: ticking('isolates', () => l10n.t('Show those that the filter leaves empty')),
  broader: ticking('broader', () => l10n.t('Count claims with their broader ones')),
  unnamed: ticking('unnamed', () => l10n.t('Unnamed actors')),
  authorial: ticking('authorial', () => l10n.t('What the outlets say themselves')),
  least: ({ options, change }: Counting): HTMLElement => {
    const field: HTMLInputElement = element('input', {
      attributes: { type: 'number', min: '0', max: '9999', value: String(options.least) },
      on: { change: () => change({ ...options, least: Math.max(0, Math.floor(field.valueAsNumber || 0)) }) },
    });
    return labelled(l10n.t('Least statements'), field);
  },
} as const;

export type OptionField = keyof typeof OPTION_FIELDS;
