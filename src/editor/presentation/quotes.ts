import * as vscode from 'vscode';
import type { QuoteKind } from '../../core/model';

/** How a quote is given. */
export function wordKind(kind: QuoteKind): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('direct quote');
    case 'mixed':
      return vscode.l10n.t('quoted in part');
    case 'indirect':
      return vscode.l10n.t('reported speech');
    case 'block':
      return vscode.l10n.t('block quote');
    case 'authorial':
      return vscode.l10n.t('the outlet’s own words');
  }
}

/** A number of quotations; the parts of one count once. */
export const wordQuotations = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', count);
