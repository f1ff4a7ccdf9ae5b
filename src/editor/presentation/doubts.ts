import * as vscode from 'vscode';
import type { Doubt } from '../../core/corpus';
import { wordPlaceDoubt } from '../../wording';

/** Why a quote is to be reviewed, in a few words. */
export function wordDoubt(doubt: Doubt): string {
  switch (doubt.code) {
    case 'orphan':
      return vscode.l10n.t('its words are not in the source any more');
    case 'uncertain':
      return vscode.l10n.t('not certain: {0}', wordPlaceDoubt(doubt.why));
    case 'changed-words':
      return vscode.l10n.t('the source has other words here now');
  }
}
