import * as vscode from 'vscode';
import { doubtAbout, type QuoteRef, type TaggedSource } from '../../../core/corpus';
import { type EditAction, placeQuote, removeQuote } from '../../../core/edits';
import { isSidecar, sourceOf } from '../../../core/format';
import type { Quote, Span } from '../../../core/model';
import { tidySpan } from '../../../core/text';
import { type Change, nodeAt } from '../../../core/yaml';
import { clip } from '../../../wording';
import { rangeIn, rangeOf, spanOf } from '../../host';
import { wordDone } from '../../presentation';
import { sidecarRoot } from '../readings';
import { type FixFamily, fixByCommand, type Place } from './family';
import { fixByEdit } from './fixByEdit';

/** Among more places nobody chooses by their words alone. */
const MOST_PLACES = 3;

/** For a quote whose words are not where they were, in its sidecar and in its source: a place for it, or none. */
export const doubtfulQuotes: FixFamily = {
  codes: ['orphan', 'uncertain', 'changed-words'],
  fixesAt: place => quotesAt(place).flatMap(reference => fixesFor(reference, place)),
};

function fixesFor({ source, quote }: QuoteRef, { document, diagnostic }: Place): vscode.CodeAction[] {
  const doubt = doubtAbout(source, quote);
  const { text } = source;
  if (text === undefined || !doubt || doubt.code !== diagnostic.code) return [];
  const isChanged = doubt.code === 'changed-words';
  const wordsAt = ({ start, end }: Span) => clip(text.slice(start, end));
  const placeFix = (title: string, span: Span) =>
    quoteFix(title, source, quote, 're-span', placeQuote(quote, text, span));
  const titleOf = (span: Span) =>
    isChanged
      ? vscode.l10n.t('Take over the new words: “{0}”', wordsAt(span))
      : vscode.l10n.t('Its place is “{0}”, line {1}', wordsAt(span), rangeIn(text, span).start.line + 1);

  const fixes = doubt.places.slice(0, MOST_PLACES).map(span => placeFix(titleOf(span), span));
  const selected = selectionIn(source);
  if (selected)
    fixes.push(placeFix(vscode.l10n.t('Re-span to the selection: “{0}”', wordsAt(selected)), selected));
  const [likeliest] = doubt.places;
  if (likeliest && isSidecar(document.uri.toString())) fixes.push(goFix(source, text, likeliest, isChanged));
  return [...fixes, deleteFix(source, quote)];
}

/** Other parts of a quotation may have their places still. */
const deleteFix = (source: TaggedSource, quote: Quote): vscode.CodeAction =>
  quoteFix(
    source.partsOf(quote).length > 1
      ? vscode.l10n.t('Delete this part of the quote')
      : vscode.l10n.t('Delete the quote'),
    source,
    quote,
    'delete-quote',
    [removeQuote(quote)],
  );

const quoteFix = (
  title: string,
  { sidecarFile }: TaggedSource,
  { exact }: Quote,
  action: EditAction,
  changes: readonly Change[],
): vscode.CodeAction =>
  fixByEdit(
    title,
    { action, subject: exact, files: [{ file: sidecarFile, changes }] },
    wordDone(action, exact),
  );

const goFix = (
  { file }: TaggedSource,
  text: string,
  likeliest: Span,
  isCertain: boolean,
): vscode.CodeAction =>
  fixByCommand(
    isCertain ? vscode.l10n.t('Go to its place') : vscode.l10n.t('Go to its likeliest place'),
    'vscode.open',
    vscode.Uri.parse(file),
    { selection: rangeIn(text, likeliest) } satisfies vscode.TextDocumentShowOptions,
  );

/** What is selected in the source where it is in sight. */
function selectionIn({ file }: TaggedSource): Span | undefined {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === file);
  const span = editor && tidySpan(editor.document.getText(), spanOf(editor.document, editor.selection));
  return span && span.start < span.end ? span : undefined;
}

/** The quotes of which a problem may speak: several may have their likeliest place in the same words. */
function quotesAt({ session, document, diagnostic: { range } }: Place): QuoteRef[] {
  const file = document.uri.toString();
  const source = isSidecar(file) ? session.corpus.source(sourceOf(file)) : session.sourceOf(document);
  if (!source) return [];
  const root = isSidecar(file) ? sidecarRoot(source, document) : undefined;
  const placeOf = (quote: Quote): Span | undefined => {
    if (root) return nodeAt(root, ['quotes', { id: quote.id }, 'exact']);
    const answer = source.anchors.get(quote.id);
    return answer && 'start' in answer ? answer : undefined;
  };
  return source.quotes.flatMap(quote => {
    const span = placeOf(quote);
    return span && rangeOf(document, span).isEqual(range) ? { source, quote } : [];
  });
}
