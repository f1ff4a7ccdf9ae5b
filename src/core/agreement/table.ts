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
export function tabulate(units: readonly RatedUnit[]): RatingTable {
  const ratings = new Map<string, Rating>();
  for (const unit of units)
    for (const rating of unit) if (isGiven(rating)) ratings.set(keyOf(rating), rating);
  const scale = [...ratings].sort(([a, first], [b, second]) => compare(a, first, b, second));
  const places = new Map(scale.map(([key], place) => [key, place]));
  const rows = new Map<string, { row: number[]; times: number }>();
  for (const unit of units) {
    const row = unit.map(rating => (isGiven(rating) ? places.get(keyOf(rating))! : NONE));
    const found = rows.get(row.join());
    if (found) found.times += 1;
    else rows.set(row.join(), { row, times: 1 });
  }
  const counted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return {
    scale: scale.map(([, rating]) => rating),
    rows: counted.map(({ row }) => row),
    times: counted.map(({ times }) => times),
    coders: units.reduce((most, { length }) => Math.max(most, length), 0),
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
