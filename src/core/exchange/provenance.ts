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
