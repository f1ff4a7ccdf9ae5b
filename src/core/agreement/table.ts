import { compareTexts } from '../collections';

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
  /**
   * Distinct units, in an order that is the same for the same data: for each coder the place of the rating in `scale`,
   * `NONE` where there is none.
   */
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
  const ratings = new NumberedRatings();
  const rows = new Map<number | string, Row>();
  let coders = 0;
  for (const { ratings: unit, times } of counted) {
    const numbers = unit.map(rating => ratings.numberOf(rating));
    const key = keyOfRow(numbers);
    const found = rows.get(key);
    if (found) {
      found.times += times;
      continue;
    }
    rows.set(key, { numbers, times });
    coders = Math.max(coders, unit.length);
  }
  const { scale, places } = ratings.sorted();
  const sorted = inOrder([...rows.values()], row => ratings.nameOf(row.numbers));
  return {
    scale,
    rows: sorted.map(({ numbers }) => numbers.map(number => places[number] ?? NONE)),
    times: sorted.map(({ times }) => times),
    coders,
  };
}

/** Things in the order of their names. Very many tables have one row alone, of which no name is made. */
function inOrder<T>(things: readonly T[], nameOf: (thing: T) => string): readonly T[] {
  if (things.length < 2) return things;
  return things
    .map(thing => ({ thing, name: nameOf(thing) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ thing }) => thing);
}

/** Units that were rated alike. */
interface Row {
  /** Of their ratings, by coder. */
  readonly numbers: readonly number[];
  times: number;
}

/** More ratings than nearly all teams have; five coders' of so many make one number. */
const RADIX = 1024;
const MOST_CODERS = 5;

/** What tells a row from others: a number, which is quicker than words, where there are not too many ratings and coders. */
function keyOfRow(numbers: readonly number[]): number | string {
  let key = 0;
  // From 1 on, that fewer coders never make the same.
  for (const number of numbers) key = key * RADIX + number + 2;
  return numbers.length > MOST_CODERS || numbers.some(number => number + 2 >= RADIX) ? numbers.join() : key;
}

/** Ratings by numbers, in the order in which they are met. */
class NumberedRatings {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #ratings: Rating[] = [];

  /** `NONE` where there is none. */
  numberOf(rating: Rating | undefined | null): number {
    if (!isGiven(rating)) return NONE;
    const key = keyOf(rating);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    this.#keys.push(key);
    return this.#ratings.push(rating) - 1;
  }

  /** A name for a row, which does not depend on what was met before it. */
  nameOf(row: readonly number[]): string {
    return JSON.stringify(row.map(number => this.#keys[number]));
  }

  /** All of them: numbers by size, then words and sets by their letters; and the place of each there. */
  sorted(): { readonly scale: readonly Rating[]; readonly places: readonly number[] } {
    const order = this.#keys.map((_, number) => number);
    order.sort((a, b) => compare(this.#keys[a]!, this.#ratings[a]!, this.#keys[b]!, this.#ratings[b]!));
    const places: number[] = [];
    for (const [place, number] of order.entries()) places[number] = place;
    return { scale: order.map(number => this.#ratings[number]!), places };
  }
}

const isGiven = (rating: Rating | undefined | null): rating is Rating =>
  rating !== undefined && rating !== null;

const keyOf = (rating: Rating): string =>
  typeof rating === 'object' ? JSON.stringify([...new Set(rating)].sort()) : String(rating);

function compare(a: string, first: Rating, b: string, second: Rating): number {
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  return compareTexts(a, b);
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
