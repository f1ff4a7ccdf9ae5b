import { isDayOrMoment } from '../text';

/** What a line may say besides the day of publication; a caption under a picture says more. */
const BESIDES_DAY = 40;
const ISO_DAY = /(?<!\d)(\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/;
/** `2016-10-14`, `2016_10_14`, `20161014`: between other words of a name, never within a longer number. */
const DAY_IN_NAME = /(?<!\d)((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN_DAY =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})\b/i;
/** What may stand with a day in a line that tells when, and nothing else. */
const OF_TIME =
  /\b(?:first|last|published|posted|updated|modified|on|at|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\.?m|noon|[a-z]{1,3}t|utc)\b\.?/gi;

/** The first day of the calendar in words: `2024-09-27`, `27 September 2024`, `Sept 27th, 2024`. */
export function dayIn(words: string): string | undefined {
  const iso = ISO_DAY.exec(words)?.[1];
  if (iso) return known(iso);
  const [, before, month, after, year] = WRITTEN_DAY.exec(words) ?? [];
  const day = before ?? after;
  if (!month || !day || !year) return undefined;
  const number = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  return known(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The day in the name of a file: `nyt_2016-10-14_envoy.txt`, `envoy_20161014.txt`. */
export function dayInName(name: string): string | undefined {
  for (const [, year, , month, day] of name.matchAll(DAY_IN_NAME)) {
    const found = known(`${year}-${month}-${day}`);
    if (found) return found;
  }
  return undefined;
}

/** The day that a line tells, where it tells little else. */
export function dayAlone(line: string): string | undefined {
  return withoutDay(line).length <= BESIDES_DAY ? dayIn(line) : undefined;
}

/** Whether a line tells when, and nothing else. */
export const isDayLine = (line: string): boolean =>
  dayIn(line) !== undefined && !/\p{L}/u.test(withoutDay(line).replace(OF_TIME, ''));

const withoutDay = (line: string): string => {
  const written = (ISO_DAY.exec(line) ?? WRITTEN_DAY.exec(line))?.[0];
  return written === undefined ? line : line.replace(written, '');
};

const known = (day: string): string | undefined => (isDayOrMoment(day) ? day : undefined);
