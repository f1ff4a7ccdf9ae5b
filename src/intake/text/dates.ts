/** The languages whose names of months are understood; what they are called, the platform knows. */
const LOCALES = 'en de fr es it pt nl pl sv da nb fi cs ru uk ro hu tr'.split(' ');
const MAY_WRITE_DAYS_AFTER_MONTHS = new Set(['en-us', 'en']);

const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s?[./年-]\s?(\d{1,2})\s?[./月-]\s?(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d\d)(?!\d)/;
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?\s+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de[l]?\s+)?((?:19|20)\d\d)(?!\d)/u;
const MONTH_DAY_YEAR = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/u;

/**
 * The first day that a text tells, as `2024-09-27`: written with the name of the month in one of many languages, or with
 * numbers. Where only the language tells which number is the month, the day comes first.
 * @param language of the text, which tells what 7/6/2019 means: `en-US` alone has the month first
 */
export function dayIn(text: string, language = ''): string | undefined {
  const found = [
    match(ISO, text, ([, year, month, day]) => dayOf(year, Number(month), day)),
    match(DAY_MONTH_YEAR, text, ([, day, month, year]) => dayOf(year, monthNamed(month!), day)),
    match(MONTH_DAY_YEAR, text, ([, month, day, year]) => dayOf(year, monthNamed(month!), day)),
    match(YEAR_FIRST, text, ([, year, month, day]) => dayOf(year, Number(month), day)),
    match(YEAR_LAST, text, ([, first, second, year]) =>
      numbered(Number(first), Number(second), year!, language),
    ),
  ].filter(found => found !== undefined);
  found.sort((a, b) => a.at - b.at);
  return found[0]?.day;
}

/** A day as databases and addresses have it, eight digits in a row. */
export const compactDayIn = (text: string): string | undefined =>
  match(COMPACT, text, ([, year, month, day]) => dayOf(year, Number(month), day))?.day;

interface Found {
  readonly at: number;
  readonly day: string;
}

/** The first match that is a day. */
function match(
  pattern: RegExp,
  text: string,
  day: (parts: RegExpExecArray) => string | undefined,
): Found | undefined {
  for (const parts of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
    const found = day(parts);
    if (found !== undefined) return { at: parts.index, day: found };
  }
  return undefined;
}

function numbered(first: number, second: number, year: string, language: string): string | undefined {
  const monthFirst = MAY_WRITE_DAYS_AFTER_MONTHS.has(language.toLowerCase()) && first <= 12;
  const [day, month] = monthFirst || second > 12 ? [second, first] : [first, second];
  return dayOf(year, month, String(day));
}

function dayOf(year = '', month: number | undefined, day = ''): string | undefined {
  const number = Number(day);
  if (month === undefined || month < 1 || month > 12 || number < 1) return undefined;
  const date = new Date(Date.UTC(Number(year), month - 1, number));
  return date.getUTCDate() === number ? date.toISOString().slice(0, 10) : undefined;
}

let months: Map<string, number> | undefined;

const monthNamed = (name: string): number | undefined => {
  months ??= namesOfMonths();
  return months.get(bare(name));
};

function namesOfMonths(): Map<string, number> {
  const names = new Map<string, number>();
  // With the day beside it a name may have another ending: Polish "lipiec", "3 lipca".
  for (const locale of LOCALES)
    for (const style of ['long', 'short'] as const)
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2001, month - 1, 3));
          const name = bare(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, month);
        }
      }
  for (const [name, month] of [
    ['sept', 9],
    ['mrz', 3],
    ['janner', 1],
  ] as const)
    names.set(name, month);
  return names;
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .trim();
