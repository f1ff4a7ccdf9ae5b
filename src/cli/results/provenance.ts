import { version } from '../../../package.json';
import type { Provenance } from '../../core/exchange';
import type { Condition, NetworkSettings, Outcome } from '../../core/results';
import type { ResultCommand, ResultValues } from './options';

/** How something came about, its settings by the names of the options and as these are typed. */
export const provenanceOf = (
  command: ResultCommand,
  { sources }: Pick<ResultValues, 'sources'>,
  settings: Partial<NetworkSettings>,
  { statements, leftOut }: Pick<Outcome<unknown>, 'statements' | 'leftOut'>,
  others: Readonly<Record<string, unknown>> = {},
): Provenance => {
  const { codings, where = [], whereNot = [], window, asDna, ...plain } = settings;
  return {
    version,
    settings: {
      command,
      ...(sources && { sources }),
      ...plain,
      codings: typeof codings === 'object' ? codings.coder : codings,
      where: asTyped(where),
      'where-not': asTyped(whereNot),
      ...(window && { window: `${window.count}${window.unit}` }),
      ...(asDna !== undefined && { 'as-dna': asDna }),
      ...others,
    },
    statements,
    leftOut,
  };
};

const asTyped = (conditions: readonly Condition[]): string[] =>
  conditions.flatMap(({ column, values }) => values.map(value => `${column}=${value}`));
