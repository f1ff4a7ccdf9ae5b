import * as vscode from 'vscode';
import type { StanceCount } from '../../core/format';
import type { Relations } from '../../core/model';
import { type CountedNode, quotationsShown } from '../../core/trees';
import { wordQuotations } from '../presentation';

/** How many quotes a row has, and of how many where a filter hides some. */
export function wordShown(node: CountedNode): string {
  const shown = quotationsShown(node);
  return shown === node.quotations
    ? wordQuotations(shown)
    : vscode.l10n.t('{0} of {1}', shown, wordQuotations(node.quotations));
}

/** "3 supports, 1 opposes". */
export const wordTally = (tally: readonly StanceCount[]): string =>
  tally.map(([stance, quotations]) => `${quotations} ${stance}`).join(', ');

/** How one claim is tied to another. */
export function wordRelation(relation: keyof Relations, claim: string): string {
  switch (relation) {
    case 'contradicts':
      return vscode.l10n.t('contradicts: {0}', claim);
    case 'supports':
      return vscode.l10n.t('supports: {0}', claim);
    case 'restates':
      return vscode.l10n.t('restates: {0}', claim);
    case 'broader':
      return vscode.l10n.t('is part of: {0}', claim);
  }
}
