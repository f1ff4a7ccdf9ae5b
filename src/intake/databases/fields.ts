import { type Article, type ArticleDetails, known } from '../article';
import { dayIn, languageNamed, languageOf } from '../text';

/** What a database says of an article, in its own words. */
export interface Fields {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly section?: string | undefined;
}

/** The article that fields and paragraphs make; nothing where there is neither a title nor a text. */
export function articleOf(fields: Fields, paragraphs: readonly string[]): Article[] {
  const texts = paragraphs.map(tidy).filter(text => text !== '');
  if (texts.length === 0) return [];
  const named = fields.language === undefined ? undefined : languageNamed(fields.language);
  const language = named ?? languageOf(texts.join('\n'));
  const details: { [K in keyof ArticleDetails]: ArticleDetails[K] | undefined } = {
    title: tidy(fields.title),
    publisher: tidy(fields.publisher),
    author: tidy(fields.author).replace(BY, ''),
    published: dayIn(fields.published ?? '', language),
    url: fields.url,
    language,
    section: tidy(fields.section),
  };
  return [{ ...known<ArticleDetails>(details as ArticleDetails), paragraphs: texts.map(text => ({ text })) }];
}

/** What bylines begin with. */
export const BY = /^(?:by|von|par|por|di|door|av|af)\s+(?=\p{Lu})/iu;

/** A name or label as labels are compared: in lower case, without marks over letters. */
export const bareLabel = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_-]+/g, '-')
    .trim();

export const tidy = (text = ''): string => text.replace(/\s+/g, ' ').trim();
