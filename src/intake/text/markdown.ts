import type { Article, ArticleDetails } from '../article';
import { known } from '../article';
import { dayIn } from './dates';
import { documentArticle } from './documentArticle';
import { languageNamed } from './language';
import type { Line } from './line';

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/;
const FIELD = /^([A-Za-z_-]+):\s*(.+)$/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const HEADING_END = /(?<!#)#+$/;
const RULE = /^(?:[-*_]\s*){3,}$/;

/** An empty line, and the line ends before a heading and behind one. */
const BETWEEN_BLOCKS = /\n[ \t]*\n|(?=\n#{1,6}\s)|\n(?<=^#{1,6}\s[^\n]*\n)/m;

/** Behind words in brackets: an address in parentheses, in which others may stand. */
const TARGET = String.raw`\([^()]*(?:\([^()]*\)[^()]*)*\)`;
const IMAGE = new RegExp(String.raw`!\[[^[\]]*\]${TARGET}`, 'g');
const LINK = new RegExp(String.raw`\[([^[\]]+)\]${TARGET}`, 'g');
/** What is longer is no emphasis: a sign by itself would be looked for to the end at each other one. */
const STRONG = /(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g;
const EMPHASIS = /(?<![\w*])([*_])(?=\S)(.{1,500}?)(?<=\S)\1(?![\w*])/g;

/** The article in a Markdown file: its words without the marks, block quotes kept as such. */
export function markdownArticle(text: string): Article {
  const front = FRONT_MATTER.exec(text);
  return documentArticle(
    linesIn(front ? text.slice(front[0].length) : text),
    front ? detailsIn(front[1]!) : {},
  );
}

function linesIn(text: string): Line[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(BETWEEN_BLOCKS)
    .flatMap((block): Line[] => {
      const lines = block
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !RULE.test(line));
      if (lines.length === 0) return [];
      const heading = lines.length === 1 ? HEADING.exec(lines[0]!) : null;
      if (heading)
        return [{ text: plain(heading[2]!.replace(HEADING_END, '')), heading: heading[1]!.length }];
      const isQuote = lines.every(line => line.startsWith('>'));
      if (isQuote) return [{ text: `> ${plain(lines.map(line => line.replace(/^>\s?/, '')).join(' '))}` }];
      const isList = lines.every(line => /^(?:[-*+]|\d+[.)])\s/.test(line));
      return isList ? lines.map(line => ({ text: plain(line) })) : [{ text: plain(lines.join(' ')) }];
    })
    .filter(({ text }) => text.trim() !== '');
}

const plain = (text: string): string =>
  text
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .trim();

function detailsIn(front: string): ArticleDetails {
  const fields = new Map(
    front.split(/\r?\n/).flatMap(line => {
      const [, key, value] = FIELD.exec(line) ?? [];
      return key && value ? [[key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2')] as const] : [];
    }),
  );
  const field = (...names: string[]) =>
    names.map(name => fields.get(name)).find(value => value !== undefined);
  const language = field('language', 'lang');
  return known<ArticleDetails>({
    title: field('title', 'headline'),
    publisher: field('publisher', 'outlet', 'site', 'source'),
    author: field('author', 'by'),
    published: dayIn(field('published', 'date') ?? ''),
    url: field('url', 'link'),
    language: language && languageNamed(language),
  });
}
