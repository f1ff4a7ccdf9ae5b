import { type Article, type ArticleDetails, known } from '../article';
import { Refusal } from '../refusal';
import { languageOf } from '../text';
import { articleBlocks } from './articleBlocks';
import { descriptionOf, detailsOf } from './details';
import { byDefuddle, byReadability } from './extractors';
import type { ReadPage } from './page';

/** What is shorter than this, all together, is no article: a login page, a notice about cookies. */
const SHORTEST_ARTICLE = 140;

/**
 * The article of a web page.
 * @param url the page's address, where somebody knows
 */
export function webArticle({ page, tamed }: ReadPage, url: string | undefined): Article {
  const readability = byReadability(tamed);
  const details = detailsOf(page, url, readability.byline);
  const blocks = articleBlocks(page, readability, byDefuddle(tamed, details.url), descriptionOf(page));
  const isTitle = (text: string) => text.toLowerCase() === details.title?.toLowerCase();
  const texts = blocks.map(({ text }) => text).filter(text => !isTitle(text));
  const text = texts.join('\n');
  if (text.length < SHORTEST_ARTICLE) throw new Refusal('no-article');
  return {
    ...known<ArticleDetails>({ ...details, language: details.language ?? languageOf(text) }),
    paragraphs: texts.map(text => ({ text })),
  };
}
