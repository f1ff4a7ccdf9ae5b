import * as vscode from 'vscode';
import type { Corpus, OpenCodebook } from '../../core/corpus';
import { putView } from '../../core/edits';
import { isKey } from '../../core/format';
import type { SavedView } from '../../core/model';
import type { ViewFilter } from '../../core/views';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { askText, pickOne } from '../telling';
import type { SharedFilter } from './filter';

/** All saved views, by their names; of two codebooks that have the same name, the first one's. */
export function savedViews(corpus: Corpus): ReadonlyMap<string, SavedView> {
  const views = new Map<string, SavedView>();
  for (const file of corpus.codebooksInUse())
    for (const [name, view] of corpus.codebook(file).views) if (!views.has(name)) views.set(name, view);
  return views;
}

/** Looks at what a saved view looks at. */
export function useView({ corpus }: Session, name: string, shared: SharedFilter): void {
  const view = savedViews(corpus).get(name);
  if (!view) return;
  const { key: _, ...filter } = view;
  shared.filter = filter;
}

/** Asks for a name and writes a filter into the codebook, where the team finds it. */
export async function saveView(session: Session, filter: ViewFilter): Promise<void> {
  const codebook = await codebookFor(session.corpus);
  if (!codebook) return;
  const name = await askText({
    title: vscode.l10n.t('Save View'),
    prompt: vscode.l10n.t(
      'A short name, of letters, digits and hyphens; it stands under “views” in the codebook',
    ),
    placeholder: 'first-week',
    check: text =>
      isKey(text) ? undefined : vscode.l10n.t('Letters, digits and hyphens, beginning with a letter.'),
  });
  if (name === undefined) return;
  const change = putView({ ...filter, key: name }, codebook.reading.root);
  const kept = await session.apply({
    action: 'save-view',
    subject: name,
    files: [{ file: codebook.file, changes: [change] }],
  });
  confirm(wordDone('save-view', name), kept);
}

/** The codebook that sources have; of several the one that is picked. */
async function codebookFor(corpus: Corpus): Promise<OpenCodebook | undefined> {
  const open = [...corpus.codebooksInUse()].flatMap(file => corpus.openCodebook(file) ?? []);
  if (open.length === 0)
    throw new Refused(
      vscode.l10n.t('There is no codebook here yet. The first quote that you tag makes one.'),
    );
  if (open.length === 1) return open[0];
  const items = open.map(codebook => ({
    label: vscode.workspace.asRelativePath(vscode.Uri.parse(codebook.file)),
    codebook,
  }));
  return (await pickOne(items, { title: vscode.l10n.t('Save in which codebook?') }))?.codebook;
}
