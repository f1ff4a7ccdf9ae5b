import { alphaOf } from './alpha';
import { cohenOf } from './cohen';
import type { AgreementFigure } from './figure';
import { fleissOf } from './fleiss';
import { gwetOf } from './gwet';
import type { MetricName } from './metrics';
import { percentOf } from './percent';
import type { RatingTable } from './table';

export const MEASURE_NAMES = ['percent', 'kappa', 'fleiss', 'alpha', 'ac1'] as const;
export type MeasureName = (typeof MEASURE_NAMES)[number];

/** Measures of how coders rate the same units; α alone asks how far ratings are apart, to the others they are words. */
export const MEASURES: Readonly<
  Record<MeasureName, (table: RatingTable, metric: MetricName) => AgreementFigure>
> = {
  percent: percentOf,
  kappa: cohenOf,
  fleiss: fleissOf,
  alpha: alphaOf,
  ac1: gwetOf,
};
