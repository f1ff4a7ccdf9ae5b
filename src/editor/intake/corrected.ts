import * as vscode from 'vscode';
import type { Article } from '../../intake';
import { askText } from '../telling';

/** Asks for title, outlet and day in turn; what is left as it is stays, and Escape leaves the rest. */
export async function corrected(article: Article): Promise<Article> {
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
