import * as vscode from 'vscode';
import type { Article, Copy } from '../../intake';
import { clip } from '../../wording';
import { literal, whileAsking } from '../telling';
import { corrected } from './corrected';
import { folderName } from './targetFolder';

/** An article that may be added. */
export interface Candidate {
  readonly article: Article;
  /** How what it came out of is called: a file, or the clipboard. */
  readonly from: string;
  readonly file?: vscode.Uri;
}

/** Where articles are to go, and which of them are copies, also of what stands there. */
export interface Target {
  readonly folder: vscode.Uri;
  readonly copies: readonly Copy[];
}

interface Row extends vscode.QuickPickItem {
  readonly index: number;
}

/** What a person did in the list. */
type Answer =
  | { readonly did: 'add'; readonly picked: ReadonlySet<number> }
  | { readonly did: 'edit'; readonly picked: ReadonlySet<number>; readonly index: number }
  | { readonly did: 'change-folder'; readonly picked: ReadonlySet<number> }
  | { readonly did: 'cancel' };

/**
 * Shows what will come before anything is written: each article with headline, day and outlet, which can be corrected,
 * and left out; and the folder, which can be changed. Gives the articles that are wanted and where; undefined where the
 * person has thought better of it.
 * @param change another place for the articles, as a person picks it; undefined where they leave it
 */
export async function preview(
  candidates: readonly Candidate[],
  target: Target,
  change: (folder: vscode.Uri) => Promise<Target | undefined>,
): Promise<{ readonly wanted: readonly Candidate[]; readonly folder: vscode.Uri } | undefined> {
  const all = [...candidates];
  let place = target;
  let picked: ReadonlySet<number> = new Set(all.keys());
  for (;;) {
    const answer = await ask(all, picked, place);
    if (answer.did === 'cancel') return undefined;
    picked = answer.picked;
    if (answer.did === 'add') return { wanted: all.filter((_, i) => picked.has(i)), folder: place.folder };
    if (answer.did === 'change-folder') place = (await change(place.folder)) ?? place;
    else {
      const candidate = all[answer.index]!;
      all[answer.index] = { ...candidate, article: await corrected(candidate.article) };
    }
  }
}

function ask(all: readonly Candidate[], picked: ReadonlySet<number>, target: Target): Promise<Answer> {
  const rows = rowsOf(all, target.copies);
  const list = vscode.window.createQuickPick<Row>();
  list.title = literal(vscode.l10n.t('Articles to be added to {0}', folderName(target.folder)));
  list.placeholder = vscode.l10n.t('Enter adds what is ticked; the pencil corrects title, outlet and day');
  list.buttons = [{ iconPath: new vscode.ThemeIcon('folder'), tooltip: vscode.l10n.t('Change the folder') }];
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.ignoreFocusOut = true;
  list.items = rows;
  list.selectedItems = rows.filter(({ index }) => picked.has(index));
  const chosen = () => new Set(list.selectedItems.map(({ index }) => index));
  const answered = new Promise<Answer>(resolve => {
    const finish = (answer: Answer) => {
      resolve(answer);
      list.dispose();
    };
    list.onDidAccept(() => finish({ did: 'add', picked: chosen() }));
    list.onDidTriggerButton(() => finish({ did: 'change-folder', picked: chosen() }));
    list.onDidTriggerItemButton(({ item }) => finish({ did: 'edit', picked: chosen(), index: item.index }));
    list.onDidHide(() => finish({ did: 'cancel' }));
    list.show();
  });
  return whileAsking(list, answered);
}

function rowsOf(all: readonly Candidate[], copies: readonly Copy[]): Row[] {
  const copyAt = new Map(copies.map(copy => [copy.index, copy]));
  return all.map(({ article, from }, index) => {
    const copy = copyAt.get(index);
    const first = article.paragraphs[0]?.text ?? '';
    return {
      index,
      label: literal(titleOf(article, from)),
      description: literal(
        [article.published ?? vscode.l10n.t('no day'), article.publisher ?? vscode.l10n.t('no outlet')].join(
          ' · ',
        ),
      ),
      detail: literal(copy ? wordCopyOf(copy, all) : clip(first)),
      buttons: [
        { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Correct title, outlet and day') },
      ],
    };
  });
}

function wordCopyOf({ of, likeness }: Copy, all: readonly Candidate[]): string {
  const percent = Math.floor(likeness * 100);
  if (typeof of === 'string')
    return vscode.l10n.t('{0} % the same as one that is there already: {1}', percent, baseName(of));
  const { article, from } = all[of]!;
  return vscode.l10n.t('{0} % the same as “{1}”', percent, titleOf(article, from));
}

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const titleOf = ({ title }: Article, from: string): string => (title === undefined ? from : clip(title));
