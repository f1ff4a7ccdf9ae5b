import type { Article, ArticleDetails, Paragraph } from './article';

/** Where an article came from. */
export interface Origin {
  /** The name of the file that was brought, without its folder. */
  readonly from: string;
  /** Where it is kept, seen from the article; absent where it is not. */
  readonly original?: string | undefined;
  readonly when: Date;
}

/** An article as a file of the archive: front matter, headline, paragraphs. */
export interface ArticleFile {
  /** `2024-09-27-daily-example-envoy-says-plan-was-agreed.txt`. */
  readonly name: string;
  readonly text: string;
}

/** Longer names are cut at a word: with a sidecar's ending they must fit into 255 bytes, also in scripts of three bytes. */
const LONGEST_NAME = 70;
const LONGEST_OUTLET = 24;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

/** Writes an article down. Quote marks, spaces within lines and all words stay as they came. */
export function articleFile(article: Article, origin: Origin): ArticleFile {
  const { paragraphs, ...details } = article;
  const headline = details.title === undefined ? [] : [details.title];
  return {
    name: `${nameFor(details, origin)}.txt`,
    text: `${frontMatter(details, origin)}\n${[...headline, ...marked(paragraphs)].join('\n\n')}\n`,
  };
}

function frontMatter(details: ArticleDetails, { from, original, when }: Origin): string {
  const { title, publisher, author, published, url, language, section } = details;
  const fields = {
    title,
    publisher,
    author,
    published,
    url,
    language,
    section,
    'imported-from': original ?? from,
    'imported-at': when.toISOString(),
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${scalar(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A value of YAML in one line: as it is where it can be, else in double quotes. */
function scalar(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  const isPlain =
    /^[\p{L}\p{N}(][^\u0000-\u001f]*$/u.test(line) &&
    !/: |:$| #/.test(line) &&
    !/^(?:[\d.,_]+|true|false|null|yes|no|on|off|y|n)$/i.test(line);
  return isPlain ? line : JSON.stringify(line);
}

/** Paragraphs, with a line that says the page or the time before those where another begins. */
function marked(paragraphs: readonly Paragraph[]): string[] {
  const isPaged = paragraphs.some(({ page }) => page !== undefined && page > 1);
  let shown: number | undefined;
  return paragraphs.flatMap(({ text, page, time }) => {
    const marks = time === undefined ? [] : [`[${time}]`];
    if (isPaged && page !== undefined && page !== shown) marks.push(`[p. ${page}]`);
    shown = page;
    return [...marks, text];
  });
}

function nameFor({ title, publisher, published }: ArticleDetails, { from }: Origin): string {
  const outlet = cut(
    slug(publisher?.replace(/^www\.|\.(?:com|org|net|de|fr|co\.uk)$/g, '') ?? ''),
    LONGEST_OUTLET,
  );
  const words = slug(title ?? from.replace(/\.[^.]*$/, ''));
  const name = cut([slug(published ?? ''), outlet, words].filter(Boolean).join('-'), LONGEST_NAME);
  return name === '' || DEVICE.test(name) ? `article-${name}`.replace(/-$/, '') : name;
}

/** Letters and digits of any script, hyphens between: nothing that a path could climb on. */
const slug = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const end = name.lastIndexOf('-', longest);
  return name.slice(0, end > longest / 2 ? end : longest).replace(/-+$|[\ud800-\udbff]$/g, '');
}
