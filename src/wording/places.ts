import * as l10n from '@vscode/l10n';
import type { AnchorDoubt } from '../core/model';
import { clip } from './clip';

/** Why a place is not certain, as part of a sentence. */
export function wordPlaceDoubt(doubt: AnchorDoubt): string {
  switch (doubt.because) {
    case 'copy':
      return l10n.t('the same words stood here more often, and this may be the other place');
    case 'other-quote':
      return l10n.t('another quote stands here');
    case 'rival':
      return l10n.t('another place is about as likely');
    case 'evidence':
      return l10n.t('too little of it is left');
    case 'speaker':
      return l10n.t('“{0}” stood beside it, and here it is “{1}”', clip(doubt.was), clip(doubt.is));
    default:
      return wordDifference(clip(doubt.was), clip(doubt.is));
  }
}

function wordDifference(was: string, is: string): string {
  if (was === '') return l10n.t('here the words differ by “{0}”', is);
  if (is === '') return l10n.t('here the words lack “{0}”', was);
  return l10n.t('the words differ: “{0}” in the quote, “{1}” here', was, is);
}
