import assert from 'node:assert/strict';
import { type Article, readArticles } from '../../../../src/intake';
import { utf8 } from './documents';

/** The articles of a file that has some. */
export async function articlesIn(
  name: string,
  content: Uint8Array | string,
  url?: string,
): Promise<readonly Article[]> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const reading = await readArticles({ name, bytes, ...(url !== undefined && { url }) });
  assert('articles' in reading, 'refused' in reading ? `${reading.refused}: ${reading.detail}` : '');
  return reading.articles;
}

/** The only article of a file. */
export async function articleIn(name: string, content: Uint8Array | string, url?: string): Promise<Article> {
  const articles = await articlesIn(name, content, url);
  assert.equal(articles.length, 1);
  return articles[0]!;
}

/** Why a file gives no article. */
export async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const reading = await readArticles({ name, bytes });
  assert('refused' in reading, 'articles came out of it');
  return reading.refused;
}

export const textsOf = (article: Article): string[] => article.paragraphs.map(({ text }) => text);
