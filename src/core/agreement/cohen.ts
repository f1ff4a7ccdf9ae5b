import { corrected } from './chance';
import { type AgreementFigure, noData } from './figure';
import { NONE, type RatedUnit, type RatingTable, sizeOf, tabulate } from './table';

/**
 * Cohen's κ of two coders: (po - pe)/(1 - pe), po being the share of units to which both gave the same rating, pe what
 * is expected of two coders who give each rating as often as these two did. Units that one of them did not rate are left
 * out. 1 where both gave one and the same rating throughout; no value where they have no unit in common.
 *
 * Of more coders it is the mean over all pairs that have units in common, as are `observed` and `expected`.
 *
 * Source: Jacob Cohen, “A Coefficient of Agreement for Nominal Scales”, 1960; the mean of pairs: Richard Light, “Measures
 * of response agreement for qualitative data”, 1971.
 */
export const cohenKappa = (units: readonly RatedUnit[]): AgreementFigure => cohenOf(tabulate(units));

/** The same of units that are counted already. */
export function cohenOf(table: RatingTable): AgreementFigure {
  const pairs: AgreementFigure[] = [];
  for (let j = 1; j < table.coders; j++)
    for (let i = 0; i < j; i++) {
      const pair = cohenOfPair(table, i, j);
      if (pair.value !== undefined) pairs.push(pair);
    }
  const size = sizeOf(table, 2);
  if (pairs.length === 0) return noData(size);
  const mean = (of: 'value' | 'observed' | 'expected') =>
    pairs.reduce((sum, pair) => sum + pair[of]!, 0) / pairs.length;
  return { value: mean('value'), observed: mean('observed'), expected: mean('expected'), ...size };
}

function cohenOfPair({ scale, rows, times }: RatingTable, first: number, second: number): AgreementFigure {
  const [ofFirst, ofSecond] = [new Float64Array(scale.length), new Float64Array(scale.length)];
  let [units, same] = [0, 0];
  rows.forEach((row, i) => {
    const [a = NONE, b = NONE] = [row[first], row[second]];
    if (a === NONE || b === NONE) return;
    units += times[i]!;
    ofFirst[a]! += times[i]!;
    ofSecond[b]! += times[i]!;
    if (a === b) same += times[i]!;
  });
  const size = { units, values: 2 * units };
  if (units === 0) return noData(size);
  const byChance = ofFirst.reduce((sum, count, rating) => sum + count * ofSecond[rating]!, 0);
  return corrected(same / units, byChance / units ** 2, size);
}
