import * as vscode from 'vscode';
import { type QuoteRef, writeOut } from '../../core/corpus';
import type { AnchorAnswer, Span } from '../../core/model';
import { clipQuote } from '../../wording';
import { Refused, type Session } from '../session';
import { warn } from '../telling';
import { showEntryOfQuote } from './showEntry';
import { openText, showSpan } from './showSpan';

/**
 * Opens a quote's source with the cursor at its first word and the quote in sight. Where its words are not surely in
 * the text, its entry in the sidecar is shown instead, and a message says so.
 */
export async function showQuote(
  session: Session,
  reference: QuoteRef,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const { source, quote } = await showPlace(session, reference, options);
  if (source.spanOf(quote)) return;
  const document = await openText(source.file);
  void tellAstray({ source, quote }, source.anchors.get(quote.id), async likeliest => {
    await showSpan(document, likeliest, options);
  });
}

/** Shows a quote in passing: no message comes of it. */
export async function previewQuote(
  session: Session,
  reference: QuoteRef,
  options: vscode.TextDocumentShowOptions,
): Promise<void> {
  await showPlace(session, reference, options);
}

/** The quote as of now, whose place has been opened. */
async function showPlace(
  session: Session,
  { source: { file }, quote: { id } }: QuoteRef,
  options: vscode.TextDocumentShowOptions,
): Promise<QuoteRef> {
  const document = await openText(file);
  const source = session.sourceOf(document);
  const quote = source?.quote(id);
  if (!source || !quote) throw new Refused(vscode.l10n.t('This quote is not there any more.'));
  const span = source.spanOf(quote);
  await (span ? showSpan(document, span, options) : showEntryOfQuote({ source, quote }, options));
  return { source, quote };
}

/** Says why the quote's entry is shown and not its words, and offers the place that is most like them. */
async function tellAstray(
  reference: QuoteRef,
  answer: AnchorAnswer | undefined,
  show: (likeliest: Span) => Promise<void>,
): Promise<void> {
  const likeliest = answer?.candidates?.[0];
  const message = vscode.l10n.t(
    'It is not certain where this quote stands in the source now: {0}. This is its entry. Select its words in the source and re-span it, or delete it.',
    clipQuote(writeOut(reference).text),
  );
  const look = vscode.l10n.t('Show the Likeliest Place');
  const chosen = await warn(message, ...(likeliest ? [look] : []));
  if (chosen === look && likeliest) await show(likeliest);
}
