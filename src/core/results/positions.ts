import { rangeOfStances } from './stances';
import type { Statement } from './statement';

/** How far those who speak on something are apart. */
export interface Division {
  /**
   * From 0, half of the statements at each end of the range of stances, to 1, all of one stance. Tastle and Wierman (2007):
   * Consensus and dissention: A measure of ordinal dispersion, International Journal of Approximate Reasoning 45 (3),
   * 531–545.
   */
  readonly consensus: number;
  /**
   * The variance of polarities as a share of the largest that the range of stances allows: 0 where all are of one stance,
   * 1 where half of them stand at each end. The dispersion of Bramson et al. (2017): Understanding polarization: Meanings,
   * measures, and model evaluation, Philosophy of Science 84 (1), 115–159.
   */
  readonly polarization: number;
}

/** The division among statements that have a polarity; undefined where none has, or the codebook has one stance alone. */
export function divisionOf(statements: readonly Statement[]): Division | undefined {
  const polarities = statements.flatMap(({ polarity }) => polarity ?? []);
  const range = rangeOfStances(statements);
  if (polarities.length === 0 || range === 0) return undefined;
  const meanOf = (measure: (polarity: number) => number) =>
    polarities.reduce((sum, polarity) => sum + measure(polarity), 0) / polarities.length;
  const mean = meanOf(polarity => polarity);
  return {
    consensus: 1 + meanOf(polarity => Math.log2(1 - Math.abs(polarity - mean) / range)),
    polarization: meanOf(polarity => (polarity - mean) ** 2) / (range / 2) ** 2,
  };
}
