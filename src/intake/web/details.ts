import { type ArticleDetails, known } from '../article';
import { compactDayIn, dayIn, languageNamed } from '../text';
import { type Block, blocksOf } from './blocks';
import type { Page } from './dom';
import { structuredIn } from './structured';

/** What a page's head says, by the names of its `meta` elements in lower case; of several the first. */
type Metas = ReadonlyMap<string, string>;

const PUBLISHED_METAS = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'pubdate',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'date',
  'last-modified',
];
const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'citation_author',
];
/** What archives put before the address of a page. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\w+\//;
const ADDRESS = /^https?:\/\//i;
/** What a site has left in the place of a value. */
const UNFILLED = /^(?:\$?\{.*\}|%.*%)$/s;
/** What separates a headline from the name of the outlet in a window's title. */
const SEPARATOR = /\s+(?:[|–—•·›»:-]|\/\/)\s+|\s*\|\s*|:\s+/;
const PART = /(?:(?!\s+(?:[|–—•·›»:-]|\/\/)\s|\s*\||:\s).)+/gs;
/** The name of an outlet is shorter than this. */
const LONGEST_OUTLET = 40;
/** How like a main heading must be to what the page is called; any other heading must say nearly the same. */
const LIKE_ENOUGH = 0.5;
const NEARLY_THE_SAME = 0.8;
/** How far from the headline a line is looked for that tells the day and little else. */
const NEAR_HEADLINE = 14;
const LONGEST_DAY_LINE = 90;
const LONGEST_BYLINE = 120;
/** A headline has words. */
const SHORTEST_TITLE = 3;

/** What a page says of itself for search engines and for those who link to it. */
export const descriptionOf = (page: Page): string => {
  const metas = metasOf(page);
  return ['description', 'og:description', 'twitter:description']
    .map(name => metas.get(name) ?? '')
    .join('\n');
};

/**
 * Title, outlet, author, day, address and language of a page: what it tells machines, held against what its readers see.
 * @param given the address from which the page was saved, where somebody knows
 */
export function detailsOf(page: Page, given: string | undefined, byline: string | undefined): ArticleDetails {
  const metas = metasOf(page);
  const structured = structuredIn(page);
  const language = languageNamed(
    page.documentElement.getAttribute('lang') ?? structured.language ?? metas.get('og:locale') ?? '',
  );
  const url = given ?? addressOf(page, metas);
  const windowTitle = tidy(page.querySelector('title')?.textContent);
  const outlet = outletOf(metas.get('og:site_name') ?? structured.publisher, url);
  const title = titleOf(page, metas, structured.headline, windowTitle, outlet);
  return known<ArticleDetails>({
    title,
    publisher:
      metas.get('og:site_name') ?? structured.publisher ?? outletIn(windowTitle, title) ?? hostOf(url),
    author: [structured.author, ...AUTHOR_METAS.map(name => metas.get(name)), byline]
      .map(personIn)
      .find(isPerson),
    published: publishedOf(page, metas, structured.published, url, title, language),
    url,
    language,
  });
}

function metasOf(page: Page): Metas {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = tidy(meta.getAttribute('content'));
    if (name && content && !UNFILLED.test(content) && !metas.has(name.toLowerCase()))
      metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** "By Ana Ruiz - 3 minutes": the name, without what leads to it and what follows. */
const personIn = (byline: string | undefined): string | undefined =>
  byline
    ?.replace(/^[^\p{L}]+/u, '')
    .replace(/^(?:(?:written|posted)(?: on [^|]{0,40}?)? by|by|von|par|por)(?: *: *|\s+)/iu, '')
    .split(/\s[-–—|·]\s/, 1)[0]
    ?.trim();

/** Addresses of pages and of mail are no names, nor is what has a number in it. */
const isPerson = (name: string | undefined): boolean =>
  name !== undefined && name !== '' && !/[/@\d]|\.\w{2,3}$/.test(name) && name.length < LONGEST_BYLINE;

/**
 * The headline: of the headings on the page the one that is most like what the page is called for machines and for the
 * window. Without one that is like it, what it is called, less the name of the outlet.
 */
function titleOf(
  page: Page,
  metas: Metas,
  headline: string | undefined,
  windowTitle: string | undefined,
  outlet: Outlet,
): string | undefined {
  const shared = metas.get('og:title') ?? metas.get('twitter:title');
  const called = [shared, headline, windowTitle].flatMap(title =>
    title ? withoutOutlet(title, outlet) : [],
  );
  const headings = [...page.querySelectorAll('h1, h2, h3')].flatMap(heading => {
    const text = tidy(
      blocksOf(heading)
        .map(block => block.text)
        .join(' '),
    );
    return text && text.length >= SHORTEST_TITLE && !outlet.is(text)
      ? { text, isMain: heading.localName === 'h1' }
      : [];
  });
  const rated = headings.map(heading => ({
    ...heading,
    likeness: Math.max(0, ...called.map(title => likeness(title, heading.text))),
  }));
  const best = rated.reduce((a, b) => (b.likeness > a.likeness ? b : a), {
    text: '',
    isMain: false,
    likeness: 0,
  });
  if (best.likeness >= (best.isMain ? LIKE_ENOUGH : NEARLY_THE_SAME)) return best.text;
  const [main, ...others] = headings.filter(({ isMain }) => isMain);
  const isAlone = main !== undefined && others.length === 0 && shared === undefined && headline === undefined;
  return isAlone ? main.text : (called[0] ?? main?.text);
}

/** How many of their words two titles share, from 0 to 1 (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter(word => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Tells the name of the outlet from a headline: by what the page says, and by the page's address. */
interface Outlet {
  is(text: string): boolean;
}

function outletOf(name: string | undefined, url: string | undefined): Outlet {
  const key = bare(name ?? '');
  const host = bare(hostOf(url) ?? '');
  return {
    is(text) {
      const words = bare(text);
      if (words === '' || words === key) return true;
      if (words.length > LONGEST_OUTLET) return false;
      const telling = [...wordsOf(text)].filter(word => word.length > 3);
      const inHost = telling.filter(word => host.includes(word)).length;
      return host.includes(words) || (inHost > 0 && inHost >= telling.length / 2);
    },
  };
}

/** A title less the part that names the outlet, with what stands before it or follows it. */
function withoutOutlet(title: string, outlet: Outlet): string {
  const parts = [...title.matchAll(PART)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
  const from = parts.findIndex(({ text }) => !outlet.is(text));
  if (from < 0) return title;
  const end = parts.findIndex(({ text }, i) => i > from && outlet.is(text));
  return title.slice(parts[from]!.from, parts.at(end < 0 ? -1 : end - 1)!.to).trim();
}

/** The part at the end of the window's title that is not the headline. */
function outletIn(windowTitle: string | undefined, title: string | undefined): string | undefined {
  const parts = windowTitle?.split(SEPARATOR) ?? [];
  const last = parts.at(-1)?.trim();
  return parts.length > 1 && last && title && !bare(title).includes(bare(last)) ? last : undefined;
}

function publishedOf(
  page: Page,
  metas: Metas,
  structured: string | undefined,
  url: string | undefined,
  title: string | undefined,
  language: string | undefined,
): string | undefined {
  const dayOf = (text: string | null | undefined) =>
    text ? (dayIn(text, language) ?? compactDayIn(text)) : undefined;
  const marked = () =>
    first(
      page.querySelectorAll('[itemprop="datePublished"], time[pubdate], .published, .entry-date, .post-date'),
      element =>
        dayOf(
          element.getAttribute('datetime') ??
            element.getAttribute('content') ??
            element.getAttribute('title'),
        ) ?? dayOf(tidy(element.textContent)?.slice(0, LONGEST_DAY_LINE)),
    );
  const inArticle = () =>
    first(
      page.querySelectorAll('article time, main time, header time'),
      element => dayOf(element.getAttribute('datetime')) ?? dayOf(element.textContent),
    );
  const told = dayOf(structured) ?? first(PUBLISHED_METAS, name => dayOf(metas.get(name))) ?? marked();
  const inAddress = dayInAddress(url);
  return (
    (told && inAddress && areNeighbors(told, inAddress) ? inAddress : told) ??
    inAddress ??
    inArticle() ??
    dayNearHeadline(blocksOf(page.body), title, language) ??
    first(
      page.querySelectorAll('time'),
      element => dayOf(element.getAttribute('datetime')) ?? dayOf(element.textContent),
    )
  );
}

/** The line nearest to the headline that tells a day and little else: below it, or right above. */
function dayNearHeadline(
  blocks: readonly Block[],
  title: string | undefined,
  language: string | undefined,
): string | undefined {
  const key = bare(title ?? '');
  const heads = blocks.flatMap(({ text }, i) => (key !== '' && bare(text) === key ? i : []));
  for (let distance = 1; distance <= NEAR_HEADLINE; distance++)
    for (const head of heads.toReversed())
      for (const i of distance <= 4 ? [head + distance, head - distance] : [head + distance]) {
        const text = blocks[i]?.text ?? '';
        const day = text.length <= LONGEST_DAY_LINE ? dayIn(text, language) : undefined;
        if (day !== undefined) return day;
      }
  return undefined;
}

/** An outlet's own day and that of Greenwich: a page tells machines the one or the other, and its address the outlet's. */
const areNeighbors = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) === DAY_MS;

const DAY_MS = 86_400_000;

const dayInAddress = (url: string | undefined): string | undefined => {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/.exec(url ?? '') ?? [];
  return year && dayIn(`${year}-${month}-${day}`);
};

function addressOf(page: Page, metas: Metas): string | undefined {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return [canonical, metas.get('og:url')].find((address): address is string => ADDRESS.test(address ?? ''));
}

function hostOf(url: string | undefined): string | undefined {
  try {
    return url === undefined ? undefined : new URL(url.replace(ARCHIVED, '')).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}

function first<T>(all: Iterable<T>, find: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const tidy = (text: string | null | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').trim() || undefined;
