import * as vscode from 'vscode';
import type { EntryAddress, OpenCodebook, QuoteRef, TaggedSource } from '../../core/corpus';
import { type FileId, keysInCodebook } from '../../core/format';
import type { Span } from '../../core/model';
import { nodeAt } from '../../core/yaml';
import { faultIn } from '../presentation';
import { Refused } from '../session';
import { openText, showSpan } from './showSpan';

/** Opens a codebook at the place where it defines an entry. */
export async function showEntry(
  { file, reading: { root } }: OpenCodebook,
  { kind, key }: Pick<EntryAddress, 'kind' | 'key'>,
): Promise<void> {
  const keys = root ? keysInCodebook(root) : [];
  const entry = keys.find(named => named.defines && named.names === kind && named.key === key);
  await showPlace(file, entry);
  if (!entry) throw new Refused(vscode.l10n.t('The codebook has no “{0}” yet. Add it here.', key));
}

/** Opens a codebook; where it cannot be read, at what is wrong. */
export const showCodebook = ({ file, reading }: OpenCodebook): Promise<void> =>
  showPlace(file, faultIn(reading));

/** Opens a source's sidecar, one's own where one codes in a blind round; where it cannot be read, at what is wrong. */
export const showSidecar = (source: TaggedSource): Promise<void> =>
  showPlace(demandSidecar(source), faultIn(source.sidecars.get(demandSidecar(source))));

/** Opens a sidecar at what it says of a quote. */
export async function showEntryOfQuote(
  { source, quote }: QuoteRef,
  options?: vscode.TextDocumentShowOptions,
): Promise<void> {
  const written = source.writtenOf(quote);
  const words = nodeAt(written?.reading.root, ['quotes', { id: quote.id }, 'exact']);
  await showPlace(written?.file ?? demandSidecar(source), words, options);
}

function demandSidecar({ reading, sidecarFile, sidecars, sight }: TaggedSource): FileId {
  if (sight?.own !== undefined && sidecars.has(sight.own)) return sight.own;
  if (reading) return sidecarFile;
  throw new Refused(vscode.l10n.t('This source has no sidecar yet. The first quote that you tag makes one.'));
}

/** Opens a file where it was left, or at a place in it. */
async function showPlace(
  file: FileId,
  place?: Span,
  options?: vscode.TextDocumentShowOptions,
): Promise<void> {
  const document = await openText(file);
  if (place) await showSpan(document, place, options);
  else await vscode.window.showTextDocument(document, options);
}
