import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import type { Session } from '../session';
import { withProgress } from '../telling';

/** How long a person waits without being told for what. */
const PATIENCE_MS = 500;

/** A tag must not be written before it is known what the codebook says. */
export const untilReady = ({ ready }: Session): Promise<void> =>
  waitedFor(vscode.l10n.t('Crossquote is reading the workspace'), ready, false);

/** A source in which all quotes have been found; whoever does not want to wait for those of a long one gets it as it is. */
export async function withAllFound(session: Session, source: TaggedSource): Promise<TaggedSource> {
  await waitedFor(vscode.l10n.t('Finding quotes'), session.lookedThrough(source), true);
  return session.corpus.source(source.file) ?? source;
}

/** Resolves when some work is done, or when a person has had enough of it; what takes long is shown. */
async function waitedFor(title: string, work: Promise<void>, isCancellable: boolean): Promise<void> {
  const soon = new Promise<'waiting'>(resolve => setTimeout(resolve, PATIENCE_MS, 'waiting'));
  if ((await Promise.race([work, soon])) !== 'waiting') return;
  await withProgress(title, { isCancellable }, (_, token) =>
    Promise.race([work, new Promise<void>(resolve => token.onCancellationRequested(() => resolve()))]),
  );
}
