import { type AgreementFigure, noData } from './figure';
import { type Metric, type MetricName, metricFor } from './metrics';
import { type PairableRow, pairableRows, type RatedUnit, type RatingTable, tabulate } from './table';

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
  const { scale, times } = table;
  const rows = pairableRows(table);
  const size = { units: 0, values: 0 };
  const counts = new Float64Array(scale.length);
  for (const { place, given } of rows) {
    const count = times[place]!;
    if (count === 0) continue;
    size.units += count;
    size.values += count * given.length;
    for (const rating of given) counts[rating]! += count;
  }
  if (size.values === 0) return noData(size);
  const metric = metricFor(metricName, scale, counts);
  const differences = differencesIn(rows, metricName, metric);
  let within = 0;
  for (let i = 0; i < rows.length; i++) {
    const { place, given } = rows[i]!;
    if (times[place]! > 0) within += (times[place]! * differences[i]!) / (given.length - 1);
  }
  const observed = within / size.values;
  const expected = metric.sum(counts) / (size.values * (size.values - 1));
  return { value: expected === 0 ? 1 : 1 - observed / expected, observed, expected, ...size };
}

/** What the ratings of rows differ by: an interval measures the same rows a thousand times. */
const known = new WeakMap<
  readonly PairableRow[],
  { readonly metric: MetricName; readonly differences: Float64Array }
>();

/** Σ δ² over the ordered pairs of each row's ratings. Only ranks depend on how often ratings were given. */
function differencesIn(rows: readonly PairableRow[], name: MetricName, { square }: Metric): Float64Array {
  const found = known.get(rows);
  if (found?.metric === name) return found.differences;
  const differences = Float64Array.from(rows, ({ given }) => differencesOf(given, square));
  if (name !== 'ordinal') known.set(rows, { metric: name, differences });
  return differences;
}

function differencesOf(given: readonly number[], square: Metric['square']): number {
  let sum = 0;
  for (let i = 1; i < given.length; i++) for (let j = 0; j < i; j++) sum += 2 * square(given[i]!, given[j]!);
  return sum;
}
