import type { Condition, NetworkSettings, Outcome } from '../results';

/** How an output came about; every one says so. */
export interface Provenance {
  /** Crossquote's own. */
  readonly version: string;
  /** What was asked for, by the names of the command line's options. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How many statements it was made of. */
  readonly statements: number;
  /** How many others were left out, by the reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** All of it in one object, as files hold it. */
export const asSettings = ({ version, settings, statements, leftOut }: Provenance): object => ({
  crossquote: version,
  ...settings,
  statements,
  leftOut,
});

/**
 * How something of results came about, its settings by the names of the command line's options and as these are typed.
 * @param command that makes the same
 */
export function provenanceOf(
  version: string,
  command: string,
  settings: Partial<NetworkSettings>,
  { statements, leftOut }: Pick<Outcome<unknown>, 'statements' | 'leftOut'>,
  others: Readonly<Record<string, unknown>> = {},
): Provenance {
  const { codings, where = [], whereNot = [], window, asDna, ...plain } = settings;
  return {
    version,
    settings: {
      command,
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
}

const asTyped = (conditions: readonly Condition[]): string[] =>
  conditions.flatMap(({ column, values }) => values.map(value => `${column}=${value}`));
