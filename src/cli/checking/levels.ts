import { settableChecks } from '../../core/checks';
import { LEVELS, type Level, type Levels } from '../../core/model';

/** The levels that `--check CODE=LEVEL` gives; throws an error for people where one is none. */
export function levelsFrom(settings: readonly string[]): Levels {
  const codes = new Map(settableChecks().map(({ code }) => [code as string, code]));
  return Object.fromEntries(
    settings.map(setting => {
      const [name = '', level = ''] = setting.split('=');
      const code = codes.get(name);
      if (!code)
        throw new Error(
          `There is no check “${name}” that can be set. There are: ${[...codes.keys()].join(', ')}.`,
        );
      if (!LEVELS.includes(level as Level))
        throw new Error(`“${setting}”: take one of ${LEVELS.join(', ')}.`);
      return [code, level];
    }),
  );
}
