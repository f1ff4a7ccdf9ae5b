import { type AgreementFigure, noData } from './figure';
import { givenIn, type RatedUnit, type RatingTable, sizeOf, tabulate } from './table';

/**
 * Percent agreement, as a share from 0 to 1, for any number of coders: of each unit the share of pairs of coders who gave
 * it the same rating, and of these the mean over the units that have two ratings or more. It is not corrected for chance.
 *
 * Source: for two coders Cohen 1960 (the observed agreement po), for more Fleiss 1971 (the mean of Pi), with missing
 * values Kilem Gwet, “Handbook of Inter-Rater Reliability”, 4th edition, 2014, chapter 2.
 */
export const percentAgreement = (units: readonly RatedUnit[]): AgreementFigure => percentOf(tabulate(units));

/** The same of units that are counted already. */
export function percentOf(table: RatingTable): AgreementFigure {
  const size = sizeOf(table, 2);
  if (size.units === 0) return noData(size);
  const observed = observedAgreement(table) / size.units;
  return { value: observed, observed, expected: undefined, ...size };
}

/** Of the units that have two ratings or more, the shares of pairs that agree, added up. */
export function observedAgreement({ rows, times }: RatingTable): number {
  let sum = 0;
  rows.forEach((row, i) => {
    const given = givenIn(row);
    if (given.length > 1) sum += times[i]! * shareOfPairs(given);
  });
  return sum;
}

function shareOfPairs(given: readonly number[]): number {
  let same = 0;
  for (let i = 1; i < given.length; i++) for (let j = 0; j < i; j++) if (given[i] === given[j]) same += 1;
  return same / ((given.length * (given.length - 1)) / 2);
}

/**
 * How likely each rating is: in every unit its share of the ratings given, and of these the mean over the units; one
 * with a single rating says something here too.
 */
export function shareOfRatings({ scale, rows, times }: RatingTable): Float64Array {
  const shares = new Float64Array(scale.length);
  let units = 0;
  rows.forEach((row, i) => {
    const given = givenIn(row);
    if (given.length === 0) return;
    units += times[i]!;
    for (const rating of given) shares[rating]! += times[i]! / given.length;
  });
  return shares.map(share => share / units);
}
