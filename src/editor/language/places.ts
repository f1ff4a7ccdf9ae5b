import * as vscode from 'vscode';
import type { Corpus, QuoteRef } from '../../core/corpus';
import { type FileId, keysInCodebook } from '../../core/format';
import type { EntryKind, Span } from '../../core/model';
import { nodeAt } from '../../core/yaml';
import { rangeIn } from '../host';
import type { Session } from '../session';

const TOP: Span = { start: 0, end: 0 };

/** Where a quote is shown: in its source, or in its sidecar where it is not certain that the source has its words. */
export function placeOfQuote({ source, quote }: QuoteRef): vscode.Location {
  const span = source.spanOf(quote);
  if (span && source.text !== undefined)
    return new vscode.Location(vscode.Uri.parse(source.file), rangeIn(source.text, span));
  const written = source.writtenOf(quote);
  const words = nodeAt(written?.reading.root, ['quotes', { id: quote.id }, 'exact']);
  const range = rangeIn(written?.reading.text ?? '', words ?? TOP);
  return new vscode.Location(vscode.Uri.parse(written?.file ?? source.sidecarFile), range);
}

/** Where a codebook defines an entry: its key, and all that is said under it. */
export function placeOfEntry(
  corpus: Corpus,
  codebook: FileId | undefined,
  kind: EntryKind,
  key: string,
): { readonly uri: vscode.Uri; readonly key: vscode.Range; readonly entry: vscode.Range } | undefined {
  const open = corpus.openCodebook(codebook);
  const root = open?.reading.root;
  if (!root) return undefined;
  const found = keysInCodebook(root).find(
    named => named.defines && named.names === kind && named.key === key,
  );
  if (!found?.defines) return undefined;
  return {
    uri: vscode.Uri.parse(open.file),
    key: rangeIn(open.text, found),
    entry: rangeIn(open.text, found.defines),
  };
}

/** The same quotes once the texts of their sources have been read, without those that are gone meanwhile. */
export async function withTexts(session: Session, quotes: readonly QuoteRef[]): Promise<QuoteRef[]> {
  const unread = quotes.filter(({ source }) => source.sourceText.state === 'unread');
  if (unread.length === 0) return [...quotes];
  const files = new Set(unread.map(({ source }) => source.file));
  await Promise.all([...files].map(file => session.reader.reread(file)));
  return quotes.flatMap(reference => {
    const source = session.corpus.source(reference.source.file);
    const quote = source?.quote(reference.quote.id);
    return source && quote ? [{ source, quote }] : [];
  });
}
