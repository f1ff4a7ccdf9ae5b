import * as vscode from 'vscode';
import type { Doubt } from '../../core/corpus';

/** Why a quote is to be reviewed, in a few words. */
export function wordDoubt(code: Doubt['code']): string {
  switch (code) {
    case 'orphan':
      return vscode.l10n.t('its words are not in the source any more');
    case 'uncertain':
      return vscode.l10n.t('it is not certain where its words are');
    case 'changed-words':
      return vscode.l10n.t('the source has other words here now');
  }
}
