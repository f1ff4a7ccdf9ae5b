import type { SourceDetails } from '../model';
import { foldLineEnds } from '../text';
import { dayAlone, dayIn, dayInName } from './days';
import { type Field, fieldsIn } from './frontMatter';
import { titleIn } from './title';

const HEADER_LINE = /^([A-Za-z]+):\s*(\S.*)$/s;
const HEADER_LINES = 8;
const HEADING = /^#+\s+/;
/** "TEL AVIV, 4 November (The Aid Ledger) - ": a place in capitals, and in parentheses who reports from there. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]+(?:,[^()]{0,30})? \(([^()]+)\) ?[-–—]/u;

const NAMES: ReadonlyMap<string, keyof SourceDetails> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['publisher', 'publisher'],
  ['outlet', 'publisher'],
  ['source', 'publisher'],
  ['published', 'published'],
  ['date', 'published'],
  ['url', 'url'],
  ['link', 'url'],
]);

/**
 * What the article says of itself: from its front matter, from `Title: …` lines at its head, else its first line as the
 * title, unless that is a byline or the caption of a picture, the day in its file's name or near its head, and who reports
 * by its dateline. A guess for a person to correct; nothing is stated that neither text nor name has. `name`: the file's,
 * without its folder.
 */
export function guessDetails(text: string, name = ''): SourceDetails {
  const folded = foldLineEnds(text);
  const front = fieldsIn(folded);
  const body = front ? folded.slice(front.end) : folded;
  const lines = body
    .split('\n')
    .map(line => line.trim().replace(HEADING, ''))
    .filter(line => line !== '');
  const head = lines.slice(0, HEADER_LINES);
  const said = detailsIn(front?.fields ?? head.flatMap(headerIn));
  const title = titleIn(lines.filter(line => headerIn(line).length === 0));
  const besideTitle = head.filter(line => line !== title);
  return withoutUndefined({
    title: said.title ?? title,
    publisher: said.publisher ?? firstOf(head, line => DATELINE.exec(line)?.[1]),
    published: said.published ?? dayInName(name) ?? firstOf(besideTitle, dayAlone),
    url: said.url,
  });
}

/** Of several fields for one detail, the first. */
function detailsIn(fields: readonly Field[]): SourceDetails {
  const details: { -readonly [K in keyof SourceDetails]?: string } = {};
  for (const [key, value] of fields) {
    const detail = NAMES.get(key);
    if (detail) details[detail] ??= detail === 'published' ? (dayIn(value) ?? value) : value;
  }
  return details;
}

/** `Title: …`, where the key is one that we know. */
function headerIn(line: string): Field[] {
  const [, key = '', value = ''] = HEADER_LINE.exec(line) ?? [];
  return NAMES.has(key.toLowerCase()) ? [[key.toLowerCase(), value]] : [];
}

function firstOf(lines: readonly string[], find: (line: string) => string | undefined): string | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

const withoutUndefined = (
  details: Readonly<Partial<Record<keyof SourceDetails, string | undefined>>>,
): SourceDetails => Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
