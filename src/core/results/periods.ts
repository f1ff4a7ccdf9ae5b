import type { Period } from '../model';

const DAY = /^\d{4}-\d{2}-\d{2}/;
const MS_IN_DAY = 86_400_000;
const DAYS_IN_WEEK = 7;

/** The day of an ISO 8601 date or moment, as it is written; undefined where it is none. */
export const dayOf = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : DAY.exec(date)?.[0];

/** The period that a day is in: `2024-09-27`, `2024-W39` (ISO 8601, weeks from Monday), `2024-09`, `2024`. */
export function periodOf(day: string, period: Period): string {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return weekOf(day);
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return day.slice(0, 4);
  }
}

/** The number of a week belongs to the year of its Thursday. */
function weekOf(day: string): string {
  const days = daysSince1970(day);
  // 1 January 1970 was a Thursday: three days after a Monday.
  const thursday = days - ((days + 3) % DAYS_IN_WEEK) + 3;
  const year = dayFrom(thursday).slice(0, 4);
  const week = Math.floor((thursday - daysSince1970(`${year}-01-01`)) / DAYS_IN_WEEK) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The day that is so many days, weeks, months or years later; the last of the month where that has no such day. */
export function later(day: string, count: number, unit: `${Period}s`): string {
  if (unit === 'days') return dayFrom(daysSince1970(day) + count);
  if (unit === 'weeks') return dayFrom(daysSince1970(day) + count * DAYS_IN_WEEK);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + count * (unit === 'years' ? 12 : 1);
  const lastDate = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return isoDay(Math.floor(months / 12), (months % 12) + 1, Math.min(date, lastDate));
}

const daysSince1970 = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_IN_DAY);
const dayFrom = (days: number): string => new Date(days * MS_IN_DAY).toISOString().slice(0, 10);
const isoDay = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** The first day of a day, a month or a year. */
export const firstDayOf = (date: string): string => date + '-01-01'.slice(date.length - '2024'.length);

/** The last day of a day, a month or a year. */
export function lastDayOf(date: string): string {
  if (date.length === '2024'.length) return `${date}-12-31`;
  return date.length === '2024-09'.length ? later(later(`${date}-01`, 1, 'months'), -1, 'days') : date;
}

/** A period that nobody needs to see one by one: more of them are no picture. */
const MOST_PERIODS = 5_000;

/** All periods from one to another, both among them; no more than a picture can have. */
export function periodsBetween(first: string, last: string, by: Period): string[] {
  const periods: string[] = [];
  for (let day = dayWithin(first); periods.length < MOST_PERIODS; day = later(day, 1, `${by}s`)) {
    const period = periodOf(day, by);
    periods.push(period);
    if (period >= last) break;
  }
  return periods;
}

/** A day of a period: of a month or year the first, of a week its Thursday. */
function dayWithin(period: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(period);
  if (!week) return firstDayOf(period);
  // 4 January is always in the first week.
  const inFirst = daysSince1970(`${week[1]}-01-04`);
  const thursday = inFirst - ((inFirst + 3) % DAYS_IN_WEEK) + 3;
  return dayFrom(thursday + (Number(week[2]) - 1) * DAYS_IN_WEEK);
}

/** The first and the last day of a period. */
export function daysOf(period: string): { readonly from: string; readonly until: string } {
  if (!period.includes('W')) return { from: firstDayOf(period), until: lastDayOf(period) };
  const thursday = dayWithin(period);
  return { from: later(thursday, -3, 'days'), until: later(thursday, 3, 'days') };
}
