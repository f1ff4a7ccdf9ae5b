import { corrected } from './chance';
import { type AgreementFigure, noData } from './figure';
import { observedAgreement, shareOfRatings } from './percent';
import { type RatedUnit, type RatingTable, sizeOf, tabulate } from './table';

/**
 * Fleiss' κ of any number of coders, who need not be the same for each unit: (P - Pe)/(1 - Pe), P being the mean share of
 * pairs of ratings of a unit that agree, Pe = Σ pj², pj the share of rating j. 1 where all ratings are the same; no value
 * where no unit has two. Where units have different numbers of ratings, each unit counts the same.
 *
 * Source: Joseph Fleiss, “Measuring Nominal Scale Agreement Among Many Raters”, 1971; missing values as in Kilem Gwet,
 * “Handbook of Inter-Rater Reliability”, 4th edition, 2014, chapter 2.
 */
export const fleissKappa = (units: readonly RatedUnit[]): AgreementFigure => fleissOf(tabulate(units));

/** The same of units that are counted already. */
export function fleissOf(table: RatingTable): AgreementFigure {
  const size = sizeOf(table, 2);
  if (size.units === 0) return noData(size);
  const expected = shareOfRatings(table).reduce((sum, share) => sum + share ** 2, 0);
  return corrected(observedAgreement(table) / size.units, expected, size);
}
