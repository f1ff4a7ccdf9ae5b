import * as vscode from 'vscode';
import { countQuotations, type QuoteRef } from '../../core/corpus';
import { actorName, type Codebook } from '../../core/model';
import { PLAIN_SIGN, stanceSign, wordQuotations } from '../presentation';

/** "▲ supports": told by a shape and a word; undefined: of a plain code. */
export const stanceName = (book: Codebook, key: string | undefined): string =>
  key === undefined
    ? `${PLAIN_SIGN} ${vscode.l10n.t('no stance')}`
    : `${stanceSign(book.stances.get(key))} ${key}`;

export function speakerNames(book: Codebook, { quote }: QuoteRef): string {
  const names = quote.speakers.map(key => actorName(book, key));
  return names.length > 0 ? names.join(' + ') : vscode.l10n.t('nobody named yet');
}

/** "12 quotes in 4 sources". */
export function wordCount(quotes: readonly QuoteRef[]): string {
  const quotations = countQuotations(quotes);
  const sources = new Set(quotes.map(({ source }) => source.file)).size;
  return sources === 1
    ? vscode.l10n.t('{0} in 1 source', wordQuotations(quotations))
    : vscode.l10n.t('{0} in {1} sources', wordQuotations(quotations), sources);
}
