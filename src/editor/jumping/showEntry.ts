import * as vscode from 'vscode';
import {
  type FileId,
  nodeAt,
  type OpenCodebook,
  type Path,
  type QuoteRef,
  type SidecarReading,
  type TaggedSource,
} from '../../core';
import { rangeOf } from '../ranges';
import { Refused } from '../session';
import { openText } from './openText';

/** Opens a codebook, at an entry where one is named. */
export async function showCodebook(codebook: OpenCodebook, path: Path = []): Promise<void> {
  await showPlace(codebook.file, codebook.reading, path);
  const isThere = path.length === 0 || (codebook.reading.root && nodeAt(codebook.reading.root, path));
  if (!isThere)
    throw new Refused(vscode.l10n.t('The codebook has no “{0}”. Add it here.', String(path.at(-1))));
}

/** Opens the sidecar of a source. */
export async function showSidecar(source: TaggedSource): Promise<void> {
  await showPlace(demandSidecar(source), source.reading, []);
}

/** Opens a sidecar at what it says of a quote. */
export async function showEntryOfQuote(
  { source, quote }: QuoteRef,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  await showPlace(demandSidecar(source), source.reading, ['quotes', { id: quote.id }, 'exact'], options);
}

function demandSidecar(source: TaggedSource): FileId {
  if (source.reading) return source.sidecarFile;
  throw new Refused(vscode.l10n.t('This source has no sidecar yet. The first quote that you tag makes it.'));
}

/** Opens a YAML file with the cursor at a place in it; at its top where there is no such place. */
async function showPlace(
  file: FileId,
  reading: Pick<SidecarReading, 'root'> | undefined,
  path: Path,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const document = await openText(file);
  const place = path.length > 0 && reading?.root ? nodeAt(reading.root, path) : undefined;
  const start = rangeOf(document, place ?? { start: 0, end: 0 }).start;
  const selection = place ? { selection: new vscode.Range(start, start) } : {};
  const editor = await vscode.window.showTextDocument(document, { ...options, ...selection });
  if (place)
    editor.revealRange(rangeOf(document, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
