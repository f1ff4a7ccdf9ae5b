import * as vscode from 'vscode';
import { type QuoteRef, type SuggestionRef, writeOut, writeOutFound } from '../../core/corpus';
import type { QuoteKind } from '../../core/model';
import { clipQuote } from '../../wording';

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

/**
 * A quotation's words as they stand under a name, in marks where its source has marks, and called reported where it has
 * none; no longer than so many characters where that is given.
 */
export function wordQuote(reference: QuoteRef | SuggestionRef, longest = Number.POSITIVE_INFINITY): string {
  const written = 'quote' in reference ? writeOut(reference) : writeOutFound(reference);
  const words = clipQuote(written.text, longest);
  return written.isReported ? vscode.l10n.t('{0} (reported)', words) : words;
}

/** A number of quotations; the parts of one count once. */
export const wordQuotations = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', count);
