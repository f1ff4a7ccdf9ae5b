import type { Period } from '../model';
import { type Bar, periodsBetween, type Statement, stancesTaken } from '../results';
import { NO_STANCE, type Place, type StanceMark, stanceMarks } from './marks';

/** What a timeline is split by. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly statements: number;
}

/** How many statements of a lane take a stance in a period, all by their numbers. */
export interface PictureBar {
  readonly period: number;
  readonly lane: number;
  readonly stance: number;
  readonly statements: number;
}

/** The outlets that have something of a lane for the first time, in a period; all by their numbers but the outlets. */
export interface FirstInOutlets {
  readonly period: number;
  readonly lane: number;
  readonly outlets: readonly string[];
}

/** A timeline as it is drawn, with the periods in which nobody said anything. */
export interface TimelinePicture {
  readonly kind: 'timeline';
  readonly periods: readonly string[];
  readonly lanes: readonly Lane[];
  /** The last of them is of those that take none, where there are such. */
  readonly stances: readonly StanceMark[];
  readonly bars: readonly PictureBar[];
  readonly firsts: readonly FirstInOutlets[];
}

export function timelinePicture(bars: readonly Bar[], by: Period): TimelinePicture {
  // All of a bar take one stance.
  const ofEach = bars.map(({ statements }) => statements[0]!);
  const stances = [
    ...stanceMarks(stancesTaken(ofEach), ofEach),
    ...(bars.some(({ stance }) => stance === undefined) ? [NO_STANCE] : []),
  ];
  const periods = bars.length === 0 ? [] : periodsBetween(bars[0]!.period, bars.at(-1)!.period, by);
  const numbers = new Map(periods.map((period, i) => [period, i]));
  const lanes = new Map<string, Lane>();
  for (const { row, statements } of bars)
    lanes.set(row.id, {
      id: row.id,
      label: row.label,
      statements: (lanes.get(row.id)?.statements ?? 0) + statements.length,
    });
  const order = [...lanes.values()].sort((a, b) => b.statements - a.statements);
  const laneNumbers = new Map(order.map(({ id }, i) => [id, i]));
  const stanceNumbers = new Map(stances.map(({ key }, i) => [key, i]));
  return {
    kind: 'timeline',
    periods,
    lanes: order,
    stances,
    bars: bars.map(({ period, row, stance, statements }) => ({
      period: numbers.get(period)!,
      lane: laneNumbers.get(row.id)!,
      stance: stanceNumbers.get(stance ?? NO_STANCE.key)!,
      statements: statements.length,
    })),
    firsts: firstInOutlets(bars).map(({ period, row, outlets }) => ({
      period: numbers.get(period)!,
      lane: laneNumbers.get(row.id)!,
      outlets,
    })),
  };
}

/** When each outlet has each row first, in the order of time; sources that name no outlet are left out. */
function firstInOutlets(bars: readonly Bar[]): (Pick<Bar, 'period' | 'row'> & { outlets: string[] })[] {
  const seen = new Map<string, Set<string>>();
  const firsts = new Map<string, Pick<Bar, 'period' | 'row'> & { outlets: string[] }>();
  for (const bar of bars) {
    const { period, row } = bar;
    const known = seen.get(row.id) ?? new Set();
    seen.set(row.id, known);
    for (const outlet of outletsOf(bar)) {
      if (known.has(outlet)) continue;
      known.add(outlet);
      const place = `${period} ${row.id}`;
      const first = firsts.get(place) ?? { period, row, outlets: [] };
      first.outlets.push(outlet);
      firsts.set(place, first);
    }
  }
  return [...firsts.values()];
}

const outlets = new WeakMap<Bar, readonly string[]>();

/** Looked up once: most bars are the same when somebody has tagged a quote. */
function outletsOf(bar: Bar): readonly string[] {
  const known = outlets.get(bar);
  if (known) return known;
  const found = [...new Set(bar.statements.flatMap(({ source }) => source.details.publisher ?? []))];
  outlets.set(bar, found);
  return found;
}

/** The statements of a bar, a lane or a period. */
export const statementsInTimeline = (
  bars: readonly Bar[],
  { row, period, stance }: Place,
): readonly Statement[] =>
  bars
    .filter(
      bar =>
        (row === undefined || bar.row.id === row) &&
        (period === undefined || bar.period === period) &&
        (stance === undefined || (bar.stance ?? NO_STANCE.key) === stance),
    )
    .flatMap(({ statements }) => statements);
