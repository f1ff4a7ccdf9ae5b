import type { SourceDetails } from '../model';
import { foldLineEnds } from './fold';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;
const HEADER_LINE = /^([A-Za-z]+):\s*(.+)$/;
const LONGEST_TITLE = 200;
const HEADER_LINES = 8;
const ISO_DAY = /\b(\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN_DAY =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})\b/i;

const ADDRESS = /^https?:\/\//;

const FIELDS: ReadonlyMap<string, keyof SourceDetails> = new Map([
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
 * title and a date near its head. A guess for a person to correct; nothing is stated that the text does not have.
 */
export function guessDetails(text: string): SourceDetails {
  const folded = foldLineEnds(text);
  const front = FRONT_MATTER.exec(folded);
  const head = (front?.[1] ?? folded).split('\n').slice(0, HEADER_LINES);
  const details: { -readonly [K in keyof SourceDetails]: SourceDetails[K] } = {};
  for (const line of head) {
    const { field, value } = headerIn(line) ?? {};
    if (field && value && details[field] === undefined) details[field] = unquoted(value);
  }
  if (details.published) details.published = dayIn(details.published) ?? details.published;
  const body = front ? folded.slice(front[0].length) : folded;
  const lines = body.split('\n').map(line => line.trim());
  const first = lines.find(line => line !== '' && !headerIn(line) && !ADDRESS.test(line));
  if (details.title === undefined && first && first.length <= LONGEST_TITLE)
    details.title = first.replace(/^#+\s*/, '');
  if (details.published === undefined) {
    const day = lines
      .filter(line => line !== '' && line.length <= LONGEST_TITLE)
      .slice(0, HEADER_LINES)
      .map(dayIn)
      .find(found => found !== undefined);
    if (day) details.published = day;
  }
  return details;
}

function headerIn(line: string): { field: keyof SourceDetails; value: string } | undefined {
  const [, key = '', value = ''] = HEADER_LINE.exec(line.trim()) ?? [];
  const field = FIELDS.get(key.toLowerCase());
  return field && { field, value };
}

const unquoted = (value: string) => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

function dayIn(text: string): string | undefined {
  const iso = ISO_DAY.exec(text)?.[1];
  if (iso) return iso;
  const [, before, month, after, year] = WRITTEN_DAY.exec(text) ?? [];
  const day = before ?? after;
  if (!month || !day || !year || Number(day) < 1 || Number(day) > 31) return undefined;
  const number = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
