import * as vscode from 'vscode';
import type { Comparison, MeaningChange } from '../../core/variants';

/** What the differences between two wordings change: "negation, number"; empty where nothing. */
export const wordChanges = ({ differences }: Comparison): string =>
  [...new Set(differences.flatMap(({ changes }) => changes))].map(wordChange).join(', ');

export function wordChange(change: MeaningChange): string {
  switch (change) {
    case 'negation':
      return vscode.l10n.t('negation');
    case 'number':
      return vscode.l10n.t('number');
    case 'modality':
      return vscode.l10n.t('how sure, or on what condition');
    case 'name':
      return vscode.l10n.t('name');
    case 'marked-omission':
      return vscode.l10n.t('omission, marked');
    case 'unmarked-omission':
      return vscode.l10n.t('omission, not marked');
  }
}
