import * as vscode from 'vscode';
import type { Relations, StanceTally } from '../../core';
import { countQuotations } from '../../core';

const { t } = vscode.l10n;

/** "3 supports, 1 opposes". */
export const wordTally = (tally: readonly StanceTally[]): string =>
  tally.map(({ stance, quotes }) => `${countQuotations(quotes)} ${stance}`).join(', ');

/** How one claim is tied to another. */
export function wordRelation(relation: keyof Relations, claim: string): string {
  switch (relation) {
    case 'contradicts':
      return t('contradicts: {0}', claim);
    case 'supports':
      return t('supports: {0}', claim);
    case 'restates':
      return t('restates: {0}', claim);
    case 'broader':
      return t('is part of: {0}', claim);
  }
}
