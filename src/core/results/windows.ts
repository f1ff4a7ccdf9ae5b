import { compareTexts } from '../collections';
import { compareSources } from '../corpus';
import type { Clock } from '../model';
import { later } from './periods';
import type { Placed } from './placing';
import { dayBy } from './selection';
import type { WindowSize } from './settings';
import type { Statement } from './statement';

/** Statements of a stretch of time, from the first to the last day of it. */
export interface Window {
  readonly from: string;
  readonly until: string;
  readonly placed: readonly Placed[];
}

/** Statements in the order of date and place; those without a date stand last. */
export function inOrderOfTime(placed: readonly Placed[], clock: Clock): Placed[] {
  const sources = new Map<unknown, number>();
  return placed
    .map(one => {
      const { source, quote } = one.statement;
      const place = sources.get(source) ?? sources.size;
      sources.set(source, place);
      return { one, day: dayBy(clock, one.statement) ?? LAST, place, start: quote.start };
    })
    .sort((a, b) => compareTexts(a.day, b.day) || a.place - b.place || a.start - b.start)
    .map(({ one }) => one);
}

/** The statements of a few sources in the order of date and place; those of a source stand in its order. */
export const inOrderOfDay = (statements: readonly Statement[], clock: Clock): Statement[] =>
  [...statements].sort(
    (a, b) =>
      compareTexts(dayBy(clock, a) ?? LAST, dayBy(clock, b) ?? LAST) ||
      compareSources(a.source, b.source) ||
      a.quote.start - b.quote.start,
  );

/** Sorts behind all days. */
const LAST = '\uffff';

/** What a moving window is made of. */
export interface Moving {
  readonly size: WindowSize;
  readonly step: number;
  readonly clock: Clock;
  /** Where the first window of the calendar begins, and the last may end; the first and the last statement where not given. */
  readonly from?: string;
  readonly until?: string;
}

/**
 * The windows that fit between the first and the last statement: of so many statements in the order of date and place, or
 * of so many days, weeks, months or years, each a step later than the one before.
 * @param ordered in the order of date and place, all with a date
 */
export function* movingWindows(ordered: readonly Placed[], moving: Moving): Generator<Window, void> {
  const { size, step, clock } = moving;
  const days = ordered.map(({ statement }) => dayBy(clock, statement)!);
  if (ordered.length === 0) return;
  if (size.unit === 'events') {
    for (let start = 0; start + size.count <= ordered.length; start += step)
      yield {
        from: days[start]!,
        until: days[start + size.count - 1]!,
        placed: ordered.slice(start, start + size.count),
      };
    return;
  }
  const begin = moving.from ?? days[0]!;
  const end = moving.until ?? days.at(-1)!;
  let [first, next] = [0, 0];
  for (let n = 0; ; n++) {
    const from = later(begin, n * step, size.unit);
    const after = later(from, size.count, size.unit);
    const until = later(after, -1, 'days');
    if (until > end) return;
    while (first < days.length && days[first]! < from) first += 1;
    next = Math.max(next, first);
    while (next < days.length && days[next]! < after) next += 1;
    yield { from, until, placed: ordered.slice(first, next) };
  }
}
