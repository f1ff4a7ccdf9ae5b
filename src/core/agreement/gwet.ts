import { corrected } from './chance';
import { type AgreementFigure, noData } from './figure';
import { percentOf, shareOfRatings } from './percent';
import { type RatedUnit, type RatingTable, tabulate } from './table';

/**
 * Gwet's AC1 of any number of coders: (pa - pe)/(1 - pe), pa being the mean share of pairs of ratings of a unit that agree,
 * pe = Σ πk (1 - πk)/(q - 1), πk the share of rating k and q the number of different ratings that were given. Unlike κ it
 * stays high where nearly all units deserve one rating. 1 where all ratings are the same; no value where no unit has two.
 *
 * Source: Kilem Gwet, “Computing inter-rater reliability and its variance in the presence of high agreement”, 2008;
 * missing values as in his “Handbook of Inter-Rater Reliability”, 4th edition, 2014, chapter 5.
 */
export const gwetAC1 = (units: readonly RatedUnit[]): AgreementFigure => gwetOf(tabulate(units));

/** The same of units that are counted already. */
export function gwetOf(table: RatingTable): AgreementFigure {
  const { value: observed, ...size } = percentOf(table);
  if (observed === undefined) return noData(size);
  const shares = shareOfRatings(table);
  const ratings = shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0);
  const uncertain = shares.reduce((sum, share) => sum + share * (1 - share), 0);
  return corrected(observed, ratings < 2 ? 0 : uncertain / (ratings - 1), size);
}
