import type { Article } from '../article';
import { readXml } from '../documents';
import { dayIn, languageNamed } from '../text';
import { blocksOf, type Page, type PageElement } from '../web';
import { articleOf, BY, type Fields, tidy } from './fields';

/** "Document ABCD000020120109e51700030": the last line of an article. */
const LAST_LINE = /^(?:document|dokument|documento|документ|文件)\s+([A-Z0-9]{4,12}\d{8}\w{6,12})$/i;
const CODED = /^([A-Z]{2,3})(?:\s*\t\s*|\s{2,}|$)(.*)$/s;
const WORD_COUNT = /^\d[\d.,\s]*\s(?:words|mots|wörter|palabras|parole|palavras|woorden|слов)$/i;
const TIME = /^\d{1,2}[:.h]\d\d(?:\s*[AP]M)?$/i;
const SOURCE_CODE = /^[A-Z0-9]{2,10}$/;
const COPYRIGHT = /^(?:\(c\)|©|copyright\b)/i;
const PAGE = /^(?:[A-Z]?\d{1,4}|[\d,\s;-]+)$/;

/** What the codes of fields stand for; the text is in two of them. */
const CODES: Readonly<Record<string, keyof Fields>> = {
  HD: 'title',
  BY: 'author',
  PD: 'published',
  SN: 'publisher',
  LA: 'language',
  SE: 'section',
};
const TEXT_CODES = new Set(['LP', 'TD']);
const OTHER_CODES = new Set(
  'CLM CR WC ET SC ED PG VOL CY CO IN NS RE IPC IPD PUB AN RF ART CT NGC GC RST DLN CX TE'.split(' '),
);

const isCode = (code: string): boolean => code in CODES || TEXT_CODES.has(code) || OTHER_CODES.has(code);

/** The articles of a page saved from Factiva, with codes of fields or without; undefined where it is none. */
export function factivaPageArticles(page: Page): Article[] | undefined {
  const articles = [...page.querySelectorAll('div.article')].filter(
    div => /\b[a-z]{2,4}Article\b/.test(div.className) || div.querySelector('.articleParagraph') !== null,
  );
  if (articles.length === 0) return undefined;
  return articles.flatMap(article => {
    const rows = [...article.querySelectorAll('tr')].flatMap(row => {
      const [code, value] = [...row.querySelectorAll('td')];
      const name = tidy(code?.textContent ?? '');
      return value && isCode(name) ? [{ code: name, texts: blocksOf(value).map(({ text }) => text) }] : [];
    });
    return rows.length > 0
      ? codedArticle(rows)
      : uncodedArticle(
          blocksOf(article).map(block => block.text),
          headlineIn(article),
        );
  });
}

const headlineIn = (article: PageElement): string | undefined =>
  tidy(article.querySelector('[class*="Headline"], #hd')?.textContent ?? '') || undefined;

/** The articles of a document from Factiva, line by line; undefined where it is none. */
export function factivaArticles(lines: readonly string[]): Article[] | undefined {
  const full = lines
    .flatMap(line => line.split('\n'))
    .map(line => line.trim())
    .filter(line => line !== '');
  const ends = full.flatMap((line, i) => (LAST_LINE.test(line) || /^AN\t+/.test(line) ? i : []));
  if (ends.length === 0) return undefined;
  return ends.flatMap((end, n) => {
    const own = full.slice((ends[n - 1] ?? -1) + 1, end);
    const rows = rowsIn(own);
    return rows.some(({ code }) => code === 'HD') ? codedArticle(rows) : uncodedArticle(own);
  });
}

interface Row {
  readonly code: string;
  readonly texts: readonly string[];
}

function rowsIn(lines: readonly string[]): Row[] {
  const rows: { code: string; texts: string[] }[] = [];
  for (const line of lines) {
    const [, code, rest] = CODED.exec(line) ?? [];
    if (code !== undefined && isCode(code)) rows.push({ code, texts: rest ? [rest] : [] });
    else rows.at(-1)?.texts.push(line);
  }
  return rows;
}

function codedArticle(rows: readonly Row[]): Article[] {
  const fields: Partial<Record<keyof Fields, string>> = {};
  for (const { code, texts } of rows) {
    const field = CODES[code];
    if (field) fields[field] ??= texts.join(' ');
  }
  return articleOf(
    fields,
    rows.flatMap(({ code, texts }) => (TEXT_CODES.has(code) ? texts : [])),
  );
}

/** Without codes the lines tell by their order: section, headline, author; words, day, time, outlet, code, page, language. */
function uncodedArticle(lines: readonly string[], headline?: string): Article[] {
  const own = lines.filter(line => !LAST_LINE.test(line));
  const count = own.findIndex(line => WORD_COUNT.test(line));
  if (count < 1) return [];
  const head = own.slice(0, count);
  const title = headline ?? (BY.test(head.at(-1)!) && head.length > 1 ? head.at(-2) : head.at(-1));
  const at = head.lastIndexOf(title ?? '');
  const fields: Partial<Record<keyof Fields, string | undefined>> = {
    title,
    author: head.slice(at + 1).join(', '),
    section: at > 0 ? head[at - 1] : undefined,
  };
  let next = count + 1;
  if (dayIn(own[next] ?? '') !== undefined) fields.published = own[next++];
  if (TIME.test(own[next] ?? '')) next++;
  fields.publisher = own[next++];
  for (; next < own.length; next++) {
    const line = own[next]!;
    const language = line.length < 25 ? languageNamed(line) : undefined;
    if (language !== undefined && !SOURCE_CODE.test(line)) fields.language = line;
    else if (COPYRIGHT.test(line)) {
      next++;
      break;
    } else if (!SOURCE_CODE.test(line) && !PAGE.test(line)) break;
  }
  return articleOf(
    fields,
    own.slice(next).filter(line => !COPYRIGHT.test(line)),
  );
}

/** The articles of Factiva's XML; undefined where it is none. */
export function factivaXmlArticles(bytes: Uint8Array): Article[] | undefined {
  const articles: Article[] = [];
  const path: string[] = [];
  let texts = new Map<string, string[]>();
  let isFactiva = false;
  readXml(bytes, {
    open(name) {
      path.push(name);
      if (/^(?:PPSResponse|ppsArticleResponse|ppsarticle)$/.test(name)) isFactiva = true;
      if (name === 'article') texts = new Map();
      if (name === 'paragraph') listOf(texts, path.at(-2) ?? '').push('');
    },
    close(name) {
      path.pop();
      if (name === 'article') articles.push(...xmlArticle(texts));
    },
    text(words) {
      const paragraph = path.lastIndexOf('paragraph');
      if (paragraph > 0) {
        const list = listOf(texts, path[paragraph - 1]!);
        list[list.length - 1] += words;
      } else if (words.trim() !== '') {
        const isDate = path.at(-2) === 'publicationDate';
        listOf(texts, isDate ? 'publicationDate' : (path.at(-1) ?? '')).push(words);
      }
    },
  });
  return isFactiva ? articles : undefined;
}

function xmlArticle(texts: ReadonlyMap<string, readonly string[]>): Article[] {
  const text = (...names: string[]) => names.flatMap(name => texts.get(name) ?? [])[0];
  return articleOf(
    {
      title: texts.get('headline')?.join(' '),
      publisher: text('sourceName'),
      author: texts.get('byline')?.join(', '),
      published: text('publicationDate'),
      language: text('baseLanguage'),
      section: text('sectionName', 'columnName'),
    },
    [...(texts.get('leadParagraph') ?? []), ...(texts.get('tailParagraphs') ?? [])],
  );
}

function listOf(texts: Map<string, string[]>, name: string): string[] {
  const list = texts.get(name) ?? [];
  texts.set(name, list);
  return list;
}
