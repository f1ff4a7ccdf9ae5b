import type { Article } from '../article';
import { blocksOf, type Page, type PageElement } from '../web';
import { articleOf, tidy } from './fields';

const OUTLET = '.DocPublicationName, .rdp__DocPublicationName';
const HEADLINE = '.TitreArticleVisu, .titreArticleVisu, .rdp__articletitle, .titreArticle';
const HEADER = '.DocHeader';
const TEXT = '.docOcurrContainer, .DocText';
/** What follows the text of an article. */
const TAIL =
  /^(?:©|\(c\)\s|copyright\b|numéro de document\s*:|document number\s*:|certificat émis|cet article est paru|note\(s\)\s*:)/i;
/** "Magazine 1, no. 5968": the outlet, and which issue of it. */
const ISSUE = /,\s*(?:no|n°|nº|vol)\.?\s*[\d-].*$/i;
const PAGE = /,?\s*p(?:p|age|g)?\.\s*[\w-]+(?:[,;]\s*[\w-]+)*\s*$/;
/** "jeudi", "lundi": what stands between the section and the day. */
const WEEKDAY =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b.*$/i;
/** The line between headline and text names who wrote it: a few words, no sentence. */
const LONGEST_BYLINE = 80;

/** The articles of a page saved from Europresse, of its old form or its new one; undefined where it is none. */
export function europressePageArticles(page: Page): Article[] | undefined {
  const outlets = [...page.querySelectorAll(OUTLET)].filter(outlet => !outlet.querySelector(OUTLET));
  const holders = [...new Set(outlets.map(holderOf))].filter(holder => holder !== undefined);
  if (holders.length === 0) return undefined;
  return holders.flatMap(articleIn);
}

/** The element that holds one article: the nearest around its outlet's name that has a text too. */
function holderOf(outlet: PageElement): PageElement | undefined {
  for (let holder = outlet.parentElement; holder; holder = holder.parentElement) {
    if (holder.localName === 'article' || holder.localName === 'td') return holder;
    if (holder.querySelector(TEXT) && holder.querySelectorAll(OUTLET)) return holder;
  }
  return undefined;
}

function articleIn(holder: PageElement): Article[] {
  const outlet = tidy(holder.querySelector(OUTLET)?.textContent ?? '');
  const title = tidy(holder.querySelector(HEADLINE)?.textContent ?? '');
  const header = tidy([...holder.querySelectorAll(HEADER)].map(part => part.textContent).join(''));
  const all = blocksOf(holder).map(({ text }) => text);
  const marked = holder.querySelector(TEXT);
  const behindTitle = all.slice(all.lastIndexOf(title) + 1);
  const between = marked ? behindTitle.slice(0, 3) : behindTitle.slice(0, 1);
  const author = between.find(isByline);
  const text = marked
    ? blocksOf(marked).map(block => block.text)
    : behindTitle.slice(author === undefined ? 0 : 1);
  const end = text.findIndex(line => TAIL.test(line));
  return articleOf(
    {
      title,
      publisher: outlet.replace(ISSUE, ''),
      author,
      published: header,
      section: header
        .replace(WEEKDAY, '')
        .replace(PAGE, '')
        .replace(/(?<![,\s])[,\s]+$/, ''),
      language: undefined,
    },
    end < 0 ? text : text.slice(0, end),
  );
}

const isByline = (line: string): boolean =>
  line.length <= LONGEST_BYLINE && !/[.!?:;…]$/.test(line) && /^\p{Lu}/u.test(line);
