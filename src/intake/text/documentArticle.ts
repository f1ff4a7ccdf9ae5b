import { type Article, type ArticleDetails, known } from '../article';
import { Refusal } from '../refusal';
import { dayIn } from './dates';
import { languageOf } from './language';
import type { Line } from './line';

/** A headline is no longer than this, and no sentence with a full stop. */
const LONGEST_TITLE = 200;
/** How far down a line that tells the day and little else is looked for. */
const OPENING = 6;
/** What a line may say besides the day. */
const BESIDES_DAY = 40;

/**
 * The one article that a document holds. Its title is what looks like one at its head, else what the document's
 * properties say, where it is not the name of a file.
 */
export function documentArticle(lines: readonly Line[], said: ArticleDetails = {}): Article {
  const full = lines.filter(({ text }) => text !== '');
  if (full.length === 0) throw new Refusal('empty');
  const [first] = full;
  const looksLikeOne =
    first!.heading !== undefined ||
    (full.length > 1 && first!.text.length <= LONGEST_TITLE && !/[.!?:]["”’»]?$/.test(first!.text));
  const property =
    said.title !== undefined && !/\.\w{2,4}$|^Microsoft Word/.test(said.title) ? said.title : undefined;
  const title = looksLikeOne ? first!.text : property;
  const rest = title === first!.text && full.length > 1 ? full.slice(1) : full;
  const text = rest.map(line => line.text).join('\n');
  return {
    ...known<ArticleDetails>({
      ...said,
      title,
      published: dayAtHead(rest) ?? said.published,
      language: said.language ?? languageOf(text),
    }),
    paragraphs: rest.map(({ text, page }) => (page === undefined ? { text } : { text, page })),
  };
}

function dayAtHead(lines: readonly Line[]): string | undefined {
  for (const { text } of lines.slice(0, OPENING)) {
    const day = text.length <= BESIDES_DAY + 20 ? dayIn(text) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}
