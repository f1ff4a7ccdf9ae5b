import * as vscode from 'vscode';
import { type Article, copiesAmong } from '../../intake';
import { clip } from '../../wording';
import { askText, literal, whileAsking } from '../telling';

/** An article that may be added, and the file that it came out of. */
export interface Candidate {
  readonly article: Article;
  readonly from: string;
}

interface Row extends vscode.QuickPickItem {
  readonly index: number;
}

/** What a person did in the list. */
type Answer =
  | { readonly did: 'add'; readonly picked: ReadonlySet<number> }
  | { readonly did: 'edit'; readonly picked: ReadonlySet<number>; readonly index: number }
  | { readonly did: 'cancel' };

/**
 * Shows what will come before anything is written: each article with headline, day and outlet, which can be corrected,
 * and left out. Gives those that are wanted; undefined where the person has thought better of it.
 * @param folder where they will go, for people
 */
export async function preview(
  candidates: readonly Candidate[],
  folder: string,
): Promise<readonly Candidate[] | undefined> {
  const all = [...candidates];
  let picked: ReadonlySet<number> = new Set(all.keys());
  for (;;) {
    const answer = await ask(all, picked, folder);
    if (answer.did === 'cancel') return undefined;
    picked = answer.picked;
    if (answer.did === 'add') return all.filter((_, i) => picked.has(i));
    const candidate = all[answer.index]!;
    all[answer.index] = { ...candidate, article: await corrected(candidate.article) };
  }
}

function ask(all: readonly Candidate[], picked: ReadonlySet<number>, folder: string): Promise<Answer> {
  const rows = rowsOf(all);
  const list = vscode.window.createQuickPick<Row>();
  list.title = literal(vscode.l10n.t('Articles to be added to {0}', folder));
  list.placeholder = vscode.l10n.t('Enter adds what is ticked; the pencil corrects title, outlet and day');
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
    list.onDidTriggerItemButton(({ item }) => finish({ did: 'edit', picked: chosen(), index: item.index }));
    list.onDidHide(() => finish({ did: 'cancel' }));
    list.show();
  });
  return whileAsking(list, answered);
}

function rowsOf(all: readonly Candidate[]): Row[] {
  const copies = new Map(copiesAmong(all.map(({ article }) => article)).map(copy => [copy.index, copy]));
  return all.map(({ article, from }, index) => {
    const copy = copies.get(index);
    const title = titleOf(article, from);
    const original = typeof copy?.of === 'number' ? all[copy.of] : undefined;
    return {
      index,
      label: literal(title),
      description: literal(
        [article.published ?? vscode.l10n.t('no day'), article.publisher ?? vscode.l10n.t('no outlet')].join(
          ' · ',
        ),
      ),
      detail: literal(
        copy && original
          ? vscode.l10n.t(
              '{0} % the same as “{1}”',
              Math.floor(copy.likeness * 100),
              titleOf(original.article, original.from),
            )
          : clip(article.paragraphs[0]?.text ?? ''),
      ),
      buttons: [
        { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Correct title, outlet and day') },
      ],
    };
  });
}

const titleOf = ({ title }: Article, from: string): string => (title === undefined ? from : clip(title));

/** Asks for title, outlet and day in turn; what is left as it is stays, and Escape leaves the rest. */
async function corrected(article: Article): Promise<Article> {
  const title = await askFor(vscode.l10n.t('Title'), article.title);
  if (title === undefined) return article;
  const publisher = await askFor(vscode.l10n.t('Outlet'), article.publisher);
  if (publisher === undefined) return withDetails(article, { title });
  const published = await askFor(vscode.l10n.t('Day of publication (2024-09-27)'), article.published, isDay);
  return withDetails(article, { title, publisher, ...(published !== undefined && { published }) });
}

const askFor = (
  prompt: string,
  value: string | undefined,
  isValid: (text: string) => boolean = () => true,
): Promise<string | undefined> =>
  askText({
    title: vscode.l10n.t('Correct an article'),
    prompt,
    value: value ?? '',
    check: text => (text === '' || isValid(text) ? undefined : vscode.l10n.t('Write it as 2024-09-27.')),
  });

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** An empty value says that there is none. */
function withDetails(article: Article, details: Pick<Article, 'title' | 'publisher' | 'published'>): Article {
  const entries = Object.entries({ ...article, ...details }).filter(
    ([, value]) => typeof value !== 'string' || value.trim() !== '',
  );
  return Object.fromEntries(entries) as unknown as Article;
}
