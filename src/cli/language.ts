import { existsSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';

/** Where the package has its translations, from the folder of the bundle. */
const TRANSLATIONS = path.join(__dirname, '..', 'l10n');

/**
 * Says everything in the language that the environment names, where there is a translation: `l10n/bundle.l10n.de.json`
 * for `LANG=de_AT.UTF-8`, unless there is one for `de-at`. Else in English.
 */
export function speakLanguageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): void {
  const locale = (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').toLowerCase();
  const [language = '', ...region] = locale.split('_');
  const translation = [[language, ...region].join('-'), language]
    .filter(tag => /^[a-z-]+$/.test(tag))
    .map(tag => path.join(TRANSLATIONS, `bundle.l10n.${tag}.json`))
    .find(file => existsSync(file));
  if (translation !== undefined) l10n.config({ fsPath: translation });
}
