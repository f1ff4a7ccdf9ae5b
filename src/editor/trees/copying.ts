import * as vscode from 'vscode';
import { type QuoteRef, writeOut } from '../../core/corpus';
import { actorName, type Codebook } from '../../core/model';
import { titleOf } from '../../core/trees';
import { confirm, quoteOf } from '../commands';
import { wordKind, wordQuotations } from '../presentation';
import { Refused, type Session } from '../session';

/** Copies quotes as text that can stand in a report: the words, who said them, and where. */
export async function copyQuotes(
  session: Session,
  argument: unknown,
  selection: readonly unknown[] = [argument],
): Promise<void> {
  const chosen = selection.flatMap(target => quoteOf(session, target) ?? []);
  const quotes = chosen.length > 0 ? chosen : underCursor(session);
  const texts = quotes.map(quote => textOf(quote, session.corpus.codebook(quote.source.codebook)));
  await vscode.env.clipboard.writeText(texts.join('\n\n'));
  confirm(vscode.l10n.t('Copied {0}', wordQuotations(quotes.length)));
}

function underCursor(session: Session): QuoteRef[] {
  const place = session.activeSource();
  if (!place?.quote) throw new Refused(vscode.l10n.t('There is no tagged quote here to copy.'));
  return [{ source: place.source, quote: place.quote }];
}

/** “We were consulted,” — Lee Park, via Foreign Ministry — Envoy says plan was agreed, The Daily Example, 2024-09-27, https://… */
function textOf(reference: QuoteRef, book: Codebook): string {
  const { source, quote } = reference;
  const { text, isReported } = writeOut(reference);
  const speakers = quote.speakers.map(key => actorName(book, key)).join(vscode.l10n.t(' and '));
  const via = quote.via && vscode.l10n.t('via {0}', actorName(book, quote.via));
  const { publisher, published, url } = source.details;
  const how = isReported && wordKind('indirect');
  const who = [speakers, via, how].filter(Boolean).join(', ');
  const where = [titleOf(source), publisher, published, url].filter(Boolean).join(', ');
  return [text, who, where].filter(Boolean).join(' — ');
}
