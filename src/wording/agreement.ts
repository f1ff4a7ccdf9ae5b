import * as l10n from '@vscode/l10n';
import type { AgreementQuestion } from '../core/agreement';

/** What measures are called in print. */
export const measureNames = (): Readonly<Record<AgreementQuestion['measure'], string>> => ({
  percent: l10n.t('Percent agreement'),
  kappa: l10n.t('Cohen’s κ'),
  fleiss: l10n.t('Fleiss’ κ'),
  alpha: l10n.t('Krippendorff’s α'),
  ac1: l10n.t('Gwet’s AC1'),
  'alpha-u': l10n.t('Krippendorff’s α for unitizing'),
});

/** What is compared: a figure without it says nothing. */
export function unitWords({ measure, variable }: AgreementQuestion): string {
  if (measure === 'alpha-u') return l10n.t('A unit is a stretch of text that a coder has marked.');
  switch (variable) {
    case 'stance':
      return l10n.t('A unit is a quote with a claim that two coders have coded on it.');
    case 'claim':
      return l10n.t('A unit is a quote with a claim, coded on it or not.');
    default:
      return l10n.t('A unit is a quote.');
  }
}
