import type { ParseArgsConfig } from 'node:util';
import * as l10n from '@vscode/l10n';
import { type AgreementQuestion, MEASURE_NAMES, QUOTE } from '../../core/agreement';
import { Misuse } from '../misuse';
import type { Place } from '../output';

/** Measures by the names that the command line has for them. */
const MEASURES_TO_ASK = [...MEASURE_NAMES, 'alpha-u'] as const;
/** Metrics that may be asked for; sets are compared on their own. */
const METRICS_TO_ASK = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
const AGREEMENT_FORMATS = ['text', 'json', 'csv'] as const;
export type AgreementFormat = (typeof AGREEMENT_FORMATS)[number];

/** The options of the command beside `--format`, as Node parses them. */
export const AGREEMENT_OPTIONS = {
  sources: { type: 'string', multiple: true },
  round: { type: 'string' },
  coders: { type: 'string' },
  variable: { type: 'string' },
  claim: { type: 'string' },
  measure: { type: 'string' },
  metric: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** What was typed, by the names of the options. */
export type AgreementValues = {
  readonly [Name in Exclude<keyof typeof AGREEMENT_OPTIONS, 'sources'> | 'format']?: string | undefined;
} & { readonly sources?: readonly string[] | undefined } & Place;

/** What is to be measured. */
export interface AgreementOptions {
  /** The key of a round; all sources where it is left out. */
  readonly round: string | undefined;
  /** Names; all coders where none are given. */
  readonly coders: readonly string[];
  readonly questions: readonly AgreementQuestion[];
  readonly format: AgreementFormat;
}

/** Reads the options; throws `Misuse` where one is none. */
export function agreementOptions(values: AgreementValues): AgreementOptions {
  const measures = listIn(values.measure ?? 'alpha').map(measure => oneOf(MEASURES_TO_ASK, measure));
  const metric = oneOf(METRICS_TO_ASK, values.metric ?? 'nominal');
  const other = measures.find(measure => measure !== 'alpha');
  if (metric !== 'nominal' && other !== undefined)
    throw new Misuse(
      l10n.t('“{0}” knows no distances: --metric {1} goes with --measure alpha.', other, metric),
    );
  const claims = values.claim === undefined ? [undefined] : listIn(values.claim);
  const questions = measures.flatMap(measure =>
    listIn(values.variable ?? (measure === 'alpha-u' ? QUOTE : 'stance')).flatMap(variable =>
      claims.map(
        (claim): AgreementQuestion => ({ measure, metric, variable, ...(claim !== undefined && { claim }) }),
      ),
    ),
  );
  return {
    round: values.round,
    coders: listIn(values.coders ?? ''),
    questions,
    format: oneOf(AGREEMENT_FORMATS, values.format ?? 'text'),
  };
}

const listIn = (words: string): string[] =>
  words
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');

function oneOf<T extends string>(names: readonly T[], name: string): T {
  const found = names.find(each => each === name);
  if (found === undefined) throw new Misuse(l10n.t('“{0}”: take one of {1}.', name, names.join(', ')));
  return found;
}
