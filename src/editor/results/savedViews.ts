import * as vscode from 'vscode';
import type { Corpus, OpenCodebook } from '../../core/corpus';
import { putView } from '../../core/edits';
import { isKey } from '../../core/format';
import type { SavedView } from '../../core/model';
import {
  FIRST_OPTIONS,
  optionsToSave,
  type ViewFilter,
  type ViewKind,
  type ViewOptions,
} from '../../core/views';
import { pageMessage, received } from '../../webview';
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

/** Looks at what a saved view looks at, in all views, and as it does where it was saved in one of this kind. */
export function useView(
  { corpus }: Session,
  name: string,
  shared: SharedFilter,
  panel: { readonly kind: ViewKind; options: ViewOptions },
): void {
  const saved = savedViews(corpus).get(name);
  if (!saved) return;
  const { key: _, view, options, ...filter } = saved;
  shared.filter = filter;
  if (view !== panel.kind) return;
  const message = received(pageMessage, {
    is: 'options',
    options: { ...FIRST_OPTIONS[panel.kind], ...options },
  });
  // What is written by hand may be no options.
  if (message?.is === 'options') panel.options = message.options;
}

/** Asks for a name and writes a filter with the options of a view into the codebook, where the team finds it. */
export async function saveView(
  session: Session,
  filter: ViewFilter,
  { kind, options }: { readonly kind: ViewKind; readonly options: ViewOptions },
): Promise<void> {
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
  const view = { ...filter, key: name, ...optionsToSave(kind, options) };
  const change = putView(view, codebook.reading.root);
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
