import * as vscode from 'vscode';
import { opposingQuotes, type QuoteRef } from '../../core/corpus';
import type { Session } from '../session';

/**
 * What there is beside a quote on one of its claims: "3 sources on this claim · 1 opposes · 1 variant"; empty where
 * nothing is.
 */
export function wordCrossReferences(
  { corpus, variants }: Session,
  reference: QuoteRef,
  claim: string,
): string {
  const onClaim = corpus.quotesOnClaim(reference.source.codebook, claim);
  const sources = new Set(onClaim.map(({ source }) => source.file)).size;
  const opposing = opposingQuotes(corpus, reference, claim).length;
  const others = variants.of(reference).length;
  if (sources < 2 && opposing + others === 0) return '';
  return [
    sources === 1
      ? vscode.l10n.t('1 source on this claim')
      : vscode.l10n.t('{0} sources on this claim', sources),
    opposing === 0 ? '' : opposing === 1 ? vscode.l10n.t('1 opposes') : vscode.l10n.t('{0} oppose', opposing),
    others === 0 ? '' : others === 1 ? vscode.l10n.t('1 variant') : vscode.l10n.t('{0} variants', others),
  ]
    .filter(Boolean)
    .join(' · ');
}
