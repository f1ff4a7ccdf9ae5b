import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { type Block, blocksOf } from './blocks';
import { pageOf } from './page';

/** What an extractor takes for the article of a page. */
export interface Extracted {
  readonly blocks: readonly Block[];
  readonly byline?: string;
}

/** Mozilla's Readability: scores elements by their text, links and class names. */
export function byReadability(html: string): Extracted {
  const found = new Readability(pageOf(html) as never).parse();
  return { blocks: blocksIn(found?.content), ...(found?.byline && { byline: found.byline }) };
}

/** Defuddle: takes away what is clutter by selectors and patterns. It fetches nothing when asked at once. */
export function byDefuddle(html: string, url: string | undefined): Extracted {
  const page = Object.assign(pageOf(html), { styleSheets: [] });
  const found = quietly(() =>
    new Defuddle(page as never, { removeImages: true, ...(url !== undefined && { url }) }).parse(),
  );
  return { blocks: blocksIn(found.content) };
}

const blocksIn = (content: string | null | undefined): readonly Block[] =>
  content ? blocksOf(pageOf(`<html><body>${content}</body></html>`).body) : [];

/** It tells the console of pages that it does not like; a page that it cannot read gives no vote. */
function quietly<T extends { content: string }>(work: () => T): T | { content: string } {
  const { error, warn } = console;
  console.error = console.warn = () => undefined;
  try {
    return work();
  } catch {
    return { content: '' };
  } finally {
    console.error = error;
    console.warn = warn;
  }
}
