import { type AgreementFigure, noData } from './figure';
import { type MetricName, metricFor } from './metrics';
import { givenIn, type RatedUnit, type RatingTable, sizeOf, tabulate } from './table';

/**
 * Krippendorff's α for any number of coders, with missing values: 1 - Do/De. Do is the mean squared difference between
 * the ratings of one unit, De that between any two ratings of all units; units with a single rating are left out. 1
 * where all ratings are the same; no value where no unit has two.
 *
 * Source: Klaus Krippendorff, “Content Analysis”, 2nd edition, 2004, chapter 11, with its metrics for nominal, ordinal,
 * interval and ratio data; sets are compared by MASI.
 * @throws RangeError where the metric needs numbers and a rating is none
 */
export const krippendorffAlpha = (
  units: readonly RatedUnit[],
  metric: MetricName = 'nominal',
): AgreementFigure => alphaOf(tabulate(units), metric);

/** The same of units that are counted already. */
export function alphaOf(table: RatingTable, metricName: MetricName): AgreementFigure {
  const { scale, rows, times } = table;
  const size = sizeOf(table, 2);
  if (size.values === 0) return noData(size);
  const counts = new Float64Array(scale.length);
  rows.forEach((row, i) => {
    const given = givenIn(row);
    if (given.length > 1) for (const rating of given) counts[rating]! += times[i]!;
  });
  const metric = metricFor(metricName, scale, counts);
  let within = 0;
  rows.forEach((row, i) => {
    const given = givenIn(row);
    if (given.length > 1 && times[i]! > 0)
      within += (times[i]! * differencesIn(given, metric.square)) / (given.length - 1);
  });
  const observed = within / size.values;
  const expected = metric.sum(counts) / (size.values * (size.values - 1));
  return { value: expected === 0 ? 1 : 1 - observed / expected, observed, expected, ...size };
}

/** Σ δ² over the ordered pairs of a unit's ratings. */
function differencesIn(given: readonly number[], square: (a: number, b: number) => number): number {
  let sum = 0;
  for (let i = 1; i < given.length; i++) for (let j = 0; j < i; j++) sum += 2 * square(given[i]!, given[j]!);
  return sum;
}
