const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const MS_IN_DAY = 24 * 60 * 60 * 1000;
const LENGTH_OF_DAY = '2025-03-01'.length;

/** Whether words are a day of the calendar as ISO 8601 writes it, with or without a time: such sort by when they are. */
export function isDayOrMoment(words: string): boolean {
  const [, year, month, day] = DAY.exec(words.slice(0, LENGTH_OF_DAY)) ?? [];
  const time = words.slice(LENGTH_OF_DAY);
  return isOfCalendar(Number(year), Number(month), Number(day)) && (time === '' || TIME.test(time));
}

/** Whether words are a year or a month, in which days lie, or a day or moment. */
export const isPeriodOrDay = (words: string): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(words) || isDayOrMoment(words);

/** How many days of the calendar the second day or moment is later than the first, each as it is written. */
export const daysBetween = (first: string, second: string): number =>
  (midnightOf(second) - midnightOf(first)) / MS_IN_DAY;

const midnightOf = (dayOrMoment: string): number => Date.parse(dayOrMoment.slice(0, LENGTH_OF_DAY));

function isOfCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
