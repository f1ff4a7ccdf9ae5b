import * as l10n from '@vscode/l10n';
import { settableChecks } from '../../core/checks';
import { LEVELS, type Level, type Levels } from '../../core/model';
import { Misuse } from '../misuse';

/** The levels that `--check CODE=LEVEL` gives; throws `Misuse` where one is none. */
export function levelsFrom(settings: readonly string[]): Levels {
  const codes = new Map(settableChecks().map(({ code }) => [code as string, code]));
  return Object.fromEntries(
    settings.map(setting => {
      const [name = '', level = ''] = setting.split('=');
      const code = codes.get(name);
      if (!code)
        throw new Misuse(
          l10n.t(
            'There is no check “{0}” that can be set. There are: {1}.',
            name,
            [...codes.keys()].join(', '),
          ),
        );
      if (!LEVELS.includes(level as Level))
        throw new Misuse(l10n.t('“{0}”: take one of {1}.', setting, LEVELS.join(', ')));
      return [code, level];
    }),
  );
}
