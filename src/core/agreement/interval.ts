import type { RatingTable } from './table';

/** Low and high end of a confidence interval. */
export type ConfidenceInterval = readonly [low: number, high: number];

/** How many samples an interval is made of: the ends of a 95 % interval then vary in the third digit. */
const SAMPLES = 1000;
const LOW = 0.025;
const HIGH = 0.975;
/** Any number would do; with always the same, the same data give the same interval. */
const SEED = 20_041_970;

/**
 * The 95 % bootstrap interval of a measure, by the percentiles of what it is for samples of as many units, drawn with
 * replacement; the same data always give the same. Samples without data do not count; undefined where there are fewer
 * than two units.
 *
 * Source: Bradley Efron and Robert Tibshirani, “An Introduction to the Bootstrap”, 1993; for coefficients of agreement:
 * Antonia Zapf et al., “Measuring inter-rater reliability for nominal data”, 2016.
 */
export function intervalOf(
  table: RatingTable,
  measure: (table: RatingTable) => number | undefined,
): ConfidenceInterval | undefined {
  const rowOf = Array.from(table.times).flatMap((times, row) => Array<number>(times).fill(row));
  return bootstrap(rowOf.length, draw => {
    const times = new Float64Array(table.rows.length);
    for (let i = 0; i < rowOf.length; i++) times[rowOf[draw()]!]! += 1;
    return measure({ ...table, times });
  });
}

/** The same of texts, which are drawn as a whole. */
export function intervalOfTexts<T>(
  texts: readonly T[],
  measure: (texts: readonly T[]) => number | undefined,
): ConfidenceInterval | undefined {
  return bootstrap(texts.length, draw => measure(texts.map(() => texts[draw()]!)));
}

/** @param sampled what the measure is for one sample, of which `draw` gives the places one after the other */
function bootstrap(
  size: number,
  sampled: (draw: () => number) => number | undefined,
): ConfidenceInterval | undefined {
  if (size < 2) return undefined;
  const random = randomFrom(SEED);
  const draw = () => Math.floor(random() * size);
  const values = Float64Array.from(Array.from({ length: SAMPLES }, () => sampled(draw) ?? []).flat()).sort();
  return values.length === 0 ? undefined : [quantile(values, LOW), quantile(values, HIGH)];
}

/** Between two values that stand beside the place, by where it is between them. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (high - low) * (place - below);
}

/** Numbers from 0 to below 1 that look random (Mulberry32): JavaScript's own cannot be made to repeat. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
