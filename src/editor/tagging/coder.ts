import * as vscode from 'vscode';
import { settings, writeSetting } from '../host';
import { SETTINGS } from '../ids';
import { askText } from '../telling';

/** The coder's name; asked for once and kept as a setting. Undefined when the person gives up. */
export async function coderName(): Promise<string | undefined> {
  if (settings.coder !== '') return settings.coder;
  const name = await askText({
    title: vscode.l10n.t('Your name as coder'),
    prompt: vscode.l10n.t(
      'It is written into every coding, so that several people can code one source. Asked once; the setting is “crossquote.coder”.',
    ),
    placeholder: vscode.l10n.t('for example: ana'),
    check: typed => (typed === '' ? vscode.l10n.t('Type a name or initials.') : undefined),
  });
  if (name) await writeSetting(SETTINGS.coder, name);
  return name;
}
