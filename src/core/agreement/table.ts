/**
 * What one coder gave one unit: a word, a number, or a set of words. A number is the same as its digits, and a set the
 * same in any order.
 */
export type Rating = string | number | readonly string[];

/** The ratings of one unit, one place for each coder; undefined or null where a coder gave none. */
export type RatedUnit = readonly (Rating | undefined | null)[];

/** Units counted: measures are made again and again of the same few rows, each time with other counts. */
export interface RatingTable {
  /** The distinct ratings: numbers by size, then words and sets by their letters. */
  readonly scale: readonly Rating[];
  /** Distinct units, in an order that is the same for the same data: for each coder the place of the rating in `scale`, `NONE` where there is none. */
  readonly rows: readonly (readonly number[])[];
  /** How many units each row stands for. */
  readonly times: ArrayLike<number>;
  readonly coders: number;
}

/** The coder gave this unit no rating. */
export const NONE = -1;

/** Counts units that are alike. */
export const tabulate = (units: readonly RatedUnit[]): RatingTable =>
  tabulateCounted(units.map(ratings => ({ ratings, times: 1 })));

/** The same of units that are counted in part already. */
export function tabulateCounted(
  counted: Iterable<{ readonly ratings: RatedUnit; readonly times: number }>,
): RatingTable {
  const ratings = new Map<string, Rating>();
  const rows = new Map<string, { keys: readonly (string | undefined)[]; times: number }>();
  let coders = 0;
  for (const { ratings: unit, times } of counted) {
    const keys = unit.map(rating => (isGiven(rating) ? keyOf(rating) : undefined));
    const name = JSON.stringify(keys);
    const found = rows.get(name);
    if (found) {
      found.times += times;
      continue;
    }
    rows.set(name, { keys, times });
    coders = Math.max(coders, unit.length);
    for (const [i, rating] of unit.entries()) if (isGiven(rating)) ratings.set(keys[i]!, rating);
  }
  const scale = [...ratings].sort(([a, first], [b, second]) => compare(a, first, b, second));
  const places = new Map(scale.map(([key], place) => [key, place]));
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return {
    scale: scale.map(([, rating]) => rating),
    rows: sorted.map(({ keys }) => keys.map(key => (key === undefined ? NONE : places.get(key)!))),
    times: sorted.map(({ times }) => times),
    coders,
  };
}

const isGiven = (rating: Rating | undefined | null): rating is Rating =>
  rating !== undefined && rating !== null;

const keyOf = (rating: Rating): string =>
  typeof rating === 'object' ? JSON.stringify([...new Set(rating)].sort()) : String(rating);

function compare(a: string, first: Rating, b: string, second: Rating): number {
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The ratings that one row has, without those that are missing. */
export const givenIn = (row: readonly number[]): readonly number[] => row.filter(place => place !== NONE);

/** A row with two ratings or more, which can be compared. */
export interface PairableRow {
  /** Its place among the rows. */
  readonly place: number;
  readonly given: readonly number[];
}

const known = new WeakMap<RatingTable['rows'], readonly PairableRow[]>();

/** The rows that can be compared: looked for once, for an interval measures the same rows a thousand times. */
export function pairableRows({ rows }: RatingTable): readonly PairableRow[] {
  const found =
    known.get(rows) ??
    rows.map((row, place) => ({ place, given: givenIn(row) })).filter(({ given }) => given.length > 1);
  known.set(rows, found);
  return found;
}

/** How many units have so many ratings or more, and how many ratings these are together. */
export function sizeOf({ rows, times }: RatingTable, least: number): { units: number; values: number } {
  let [units, values] = [0, 0];
  rows.forEach((row, i) => {
    const given = givenIn(row).length;
    if (given < least) return;
    units += times[i]!;
    values += times[i]! * given;
  });
  return { units, values };
}
