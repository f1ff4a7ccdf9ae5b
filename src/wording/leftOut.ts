import * as l10n from '@vscode/l10n';
import type { LeftOut, Reason } from '../core/results';

/** What is not counted and why, one sentence each; none where everything is. */
export const wordLeftOut = (leftOut: LeftOut): string[] =>
  Object.entries(leftOut).map(([reason, count]) => wordReason(reason as Reason, count));

function wordReason(reason: Reason, count: number): string {
  switch (reason) {
    case 'blind':
      return count === 1
        ? l10n.t('1 source left out: its round is blind, and shows nothing until it is closed.')
        : l10n.t('{0} sources left out: their round is blind, and shows nothing until it is closed.', count);
    case 'differing':
      return l10n.t('{0} left out: coders differ on the stance, and nothing is decided.', count);
    case 'unnamed':
      return l10n.t('{0} left out: by actors whom the source does not name.', count);
    case 'authorial':
      return l10n.t('{0} left out: said by the outlet itself.', count);
    case 'untagged':
      return l10n.t('{0} left out: nobody has coded the quote.', count);
    case 'undated':
      return l10n.t('{0} left out: without a date.', count);
    case 'no-row':
      return l10n.t('{0} left out: they belong in no row, as a speaker without an organization.', count);
    case 'no-column':
      return l10n.t('{0} left out: they belong in no column, as a quote without a claim.', count);
    case 'no-stance':
      return l10n.t('{0} left out: without a stance.', count);
    case 'unknown-stance':
      return l10n.t('{0} left out: the codebook does not have the stance.', count);
    case 'few':
      return l10n.t('{0} left out: too few of their row or column.', count);
  }
}
