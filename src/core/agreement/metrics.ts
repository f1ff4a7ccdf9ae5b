import { masiDistance } from './masi';
import type { Rating } from './table';

/**
 * How much two ratings differ: `nominal`: they do or do not; `ordinal`: by their ranks among all ratings given;
 * `interval`: by the numbers; `ratio`: by the numbers as shares of their sum; `masi`: sets, by what they have in common.
 */
/** How far two ratings are apart: the metric of an agreement figure, by name. */
export type MetricName = 'nominal' | 'ordinal' | 'interval' | 'ratio' | 'masi';

/** Squared differences between the ratings of a scale, which are named by their places in it. */
export interface Metric {
  /** δ² of two ratings. */
  square(a: number, b: number): number;
  /** Σ δ² over all ordered pairs of ratings, one of which is given so often as `counts` says. */
  sum(counts: ArrayLike<number>): number;
}

/**
 * The metric for a scale.
 * @param counts how often each of its ratings was given, by which `ordinal` ranks them
 * @throws RangeError where the metric needs numbers and a rating is none
 */
export function metricFor(name: MetricName, scale: readonly Rating[], counts: ArrayLike<number>): Metric {
  switch (name) {
    case 'nominal':
      return NOMINAL;
    case 'ordinal':
      return byPosition(ranksOf(scale.map(numberIn), counts));
    case 'interval':
      return byPosition(scale.map(numberIn));
    case 'ratio':
      return byPair(scale.map(numberIn), squareOfRatio);
    case 'masi':
      return byPair(scale.map(setOf), masiDistance);
  }
}

const NOMINAL: Metric = {
  square: (a, b) => (a === b ? 0 : 1),
  sum: counts => {
    // Written out: of all metrics this one is asked for the most.
    let [all, same] = [0, 0];
    for (let place = 0; place < counts.length; place++) {
      all += counts[place]!;
      same += counts[place]! ** 2;
    }
    return all ** 2 - same;
  },
};

const total = (counts: ArrayLike<number>): number => sumOver(counts, count => count);

function sumOver(counts: ArrayLike<number>, term: (count: number, place: number) => number): number {
  let sum = 0;
  for (let place = 0; place < counts.length; place++) sum += term(counts[place]!, place);
  return sum;
}

/** Ratings that stand on a line: Σ(x - y)² follows from their mean, without a look at every pair. */
function byPosition(positions: readonly number[]): Metric {
  return {
    square: (a, b) => (positions[a]! - positions[b]!) ** 2,
    sum: counts => {
      const all = total(counts);
      if (all === 0) return 0;
      const mean = sumOver(counts, (count, place) => count * positions[place]!) / all;
      return 2 * all * sumOver(counts, (count, place) => count * (positions[place]! - mean) ** 2);
    },
  };
}

function byPair<T>(ratings: readonly T[], square: (a: T, b: T) => number): Metric {
  return {
    square: (a, b) => square(ratings[a]!, ratings[b]!),
    sum: counts =>
      sumOver(counts, (count, a) =>
        count === 0 ? 0 : count * sumOver(counts, (other, b) => other * square(ratings[a]!, ratings[b]!)),
      ),
  };
}

/** The mean rank of each rating: as many as are below it, and half of those that are the same. */
function ranksOf(numbers: readonly number[], counts: ArrayLike<number>): number[] {
  const order = numbers.map((_, place) => place).sort((a, b) => numbers[a]! - numbers[b]!);
  const ranks: number[] = [];
  let below = 0;
  for (const place of order) {
    ranks[place] = below + counts[place]! / 2;
    below += counts[place]!;
  }
  return ranks;
}

/** A metric that needs numbers has met a rating that is none. */
export class NoNumber extends RangeError {
  constructor(readonly rating: string) {
    super(`“${rating}” is no number`);
  }
}

const squareOfRatio = (a: number, b: number): number => (a === b ? 0 : ((a - b) / (a + b)) ** 2);

function numberIn(rating: Rating): number {
  const number = typeof rating === 'object' || String(rating).trim() === '' ? Number.NaN : Number(rating);
  if (!Number.isFinite(number)) throw new NoNumber(String(rating));
  return number;
}

const setOf = (rating: Rating): readonly string[] => (typeof rating === 'object' ? rating : [String(rating)]);
