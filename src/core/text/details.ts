import type { SourceDetails } from '../model';
import { foldLineEnds } from './fold';
import { frontMatterIn, unquoted } from './frontMatter';

const HEADER_LINE = /^([A-Za-z]+):\s*(.+)$/;
const LONGEST_TITLE = 200;
/** A sentence with its full stop is rather the beginning of the text. */
const LONGEST_SENTENCE = 90;
const HEADER_LINES = 8;
/** What a line may say besides the day of publication; a caption under a picture says more. */
const BESIDES_DAY = 40;
const ISO_DAY = /\b(\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN_DAY =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})\b/i;

const ADDRESS = /^https?:\/\//;
/** "TEL AVIV, 4 November (The Aid Ledger) - ": a place in capitals, and in parentheses who reports from there. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]+(?:,[^()]{0,30})? \(([^()]+)\) ?[-–—]/u;

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
 * title, the day in its file's name or near its head, and who reports by its dateline. A guess for a person to correct;
 * nothing is stated that neither text nor name has. `name`: the file's, without its folder.
 */
export function guessDetails(text: string, name = ''): SourceDetails {
  const folded = foldLineEnds(text);
  const front = frontMatterIn(folded);
  const head = front?.lines ?? folded.split('\n').slice(0, HEADER_LINES);
  const details: { -readonly [K in keyof SourceDetails]?: string | undefined } = {};
  for (const line of head) {
    const { field, value } = headerIn(line) ?? {};
    if (field && value && details[field] === undefined) details[field] = unquoted(value);
  }
  if (details.published) details.published = dayIn(details.published) ?? details.published;
  const body = front ? folded.slice(front.end) : folded;
  const lines = body.split('\n').map(line => line.trim());
  const first = lines.find(line => line !== '' && !headerIn(line) && !ADDRESS.test(line));
  if (details.title === undefined && first && isTitle(first)) details.title = first.replace(/^#+\s*/, '');
  const opening = lines.filter(line => line !== '').slice(0, HEADER_LINES);
  details.published ??= ISO_DAY.exec(name)?.[1] ?? firstOf(opening, dayAlone);
  details.publisher ??= firstOf(opening, line => DATELINE.exec(line)?.[1]);
  return withoutUndefined(details);
}

const isTitle = (line: string): boolean =>
  line.length <= (/[^.]\.["”’]?$/.test(line) ? LONGEST_SENTENCE : LONGEST_TITLE);

function firstOf(lines: readonly string[], find: (line: string) => string | undefined): string | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The day that a line tells, where it tells little else. */
function dayAlone(line: string): string | undefined {
  const written = (ISO_DAY.exec(line) ?? WRITTEN_DAY.exec(line))?.[0];
  return written !== undefined && line.length - written.length <= BESIDES_DAY ? dayIn(line) : undefined;
}

const withoutUndefined = (
  details: Readonly<Partial<Record<keyof SourceDetails, string | undefined>>>,
): SourceDetails => Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));

function headerIn(line: string): { field: keyof SourceDetails; value: string } | undefined {
  const [, key = '', value = ''] = HEADER_LINE.exec(line.trim()) ?? [];
  const field = FIELDS.get(key.toLowerCase());
  return field && { field, value };
}

function dayIn(text: string): string | undefined {
  const iso = ISO_DAY.exec(text)?.[1];
  if (iso) return iso;
  const [, before, month, after, year] = WRITTEN_DAY.exec(text) ?? [];
  const day = before ?? after;
  if (!month || !day || !year || Number(day) < 1 || Number(day) > 31) return undefined;
  const number = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
