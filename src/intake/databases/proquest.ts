import type { Article } from '../article';
import { joined } from '../text';
import { articleOf, type Fields } from './fields';

const SEPARATOR = /^_{20,}$/;
const COUNT = /^(?:document|dokument|documento)\s+\d+\s+(?:of|von|de|sur)\s+\d+$/i;
const FIELD = /^(\p{Lu}[\p{L} /()-]{2,38}):(?:\s+(.*))?$/u;

/** What labels stand for; those that are not named here end the text too. */
const LABELS: Readonly<Record<string, keyof Fields | 'text' | 'abstract'>> = {
  title: 'title',
  'publication title': 'publisher',
  'publication date': 'published',
  author: 'author',
  section: 'section',
  'language of publication': 'language',
  'document url': 'url',
  'full text': 'text',
  abstract: 'abstract',
};
const OTHER_LABELS = new Set(
  (
    'publication info|links|subject|location|people|company / organization|business indexing term|pages|publication year|' +
    'publisher|place of publication|country of publication|publication subject|issn|source type|document type|' +
    'proquest document id|copyright|last updated|database|volume|issue|first page|number of pages|document feature|' +
    'credit|identifier / keyword|supplement|dateline|column|classification|alternate title|correspondence author|' +
    'place of publication|summary|illustration|url|isbn|e-issn|ethnicity|edition|publication note'
  ).split('|'),
);

/** The articles of a text from ProQuest; undefined where it is none. */
export function proquestArticles(text: string): Article[] | undefined {
  if (!/^ProQuest document ID:/im.test(text)) return undefined;
  const parts: string[][] = [[]];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (SEPARATOR.test(line.trim()) || COUNT.test(line.trim())) parts.push([]);
    else parts.at(-1)!.push(line);
  }
  return parts.flatMap(articleIn);
}

function articleIn(lines: readonly string[]): Article[] {
  const fields: Partial<Record<keyof Fields | 'text' | 'abstract', string>> = {};
  let field: keyof typeof fields | undefined;
  for (const line of lines) {
    const label = labelIn(line);
    if (label) {
      field = label.field;
      if (field && fields[field] === undefined) fields[field] = label.value;
      else field = undefined;
    } else if (field) fields[field] += `\n${line}`;
  }
  if (fields.publisher === undefined && fields.text === undefined) return [];
  const first = lines.find(line => line.trim() !== '' && !labelIn(line));
  const body = fields.text ?? fields.abstract ?? '';
  return articleOf(
    { ...fields, title: fields.title ?? first, url: fields.url?.trim() },
    body.split(/\n[ \t]*\n/).flatMap(block =>
      joined(
        block
          .split('\n')
          .map(line => line.trim())
          .filter(Boolean),
      ),
    ),
  );
}

function labelIn(
  line: string,
): { field: keyof Fields | 'text' | 'abstract' | undefined; value: string } | undefined {
  const [, label = '', value = ''] = FIELD.exec(line.trim()) ?? [];
  const name = label.toLowerCase();
  if (name in LABELS) return { field: LABELS[name], value };
  return OTHER_LABELS.has(name) ? { field: undefined, value } : undefined;
}
