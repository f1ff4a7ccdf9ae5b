import { randomFrom } from '../collections';
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
  const units = Array.from(table.times).reduce((sum, times) => sum + times, 0);
  const draw =
    units < FEW * table.times.length ? drawnOneByOne(table.times, units) : drawnByKind(table.times, units);
  // One sample after the other is drawn into the same place: there are very many.
  const times = new Float64Array(table.times.length);
  const sample = { ...table, times };
  return bootstrap(units, random => {
    draw(random, times);
    return measure(sample);
  });
}

/** Of so few units of each kind on the average, it is quicker to draw one after the other than kind by kind. */
const FEW = 10;

/** Of so many texts and more, fewer samples are made: their figures hardly vary. */
const MANY_TEXTS = 1000;
const FEWEST_SAMPLES = 100;

/**
 * The same of texts, which are drawn as a whole.
 * @param measure is told how often each text was drawn, by its place
 */
export function intervalOfTexts(
  texts: number,
  measure: (times: (text: number) => number) => number | undefined,
): ConfidenceInterval | undefined {
  const samples = Math.max(FEWEST_SAMPLES, Math.min(SAMPLES, (SAMPLES * MANY_TEXTS) / texts));
  return bootstrap(
    texts,
    random => {
      const times = new Float64Array(texts);
      for (let i = 0; i < texts; i++) times[Math.floor(random() * texts)]! += 1;
      return measure(text => times[text]!);
    },
    Math.round(samples),
  );
}

/** Numbers from 0 to below 1. */
type Random = () => number;

function bootstrap(
  size: number,
  sampled: (random: Random) => number | undefined,
  samples = SAMPLES,
): ConfidenceInterval | undefined {
  if (size < 2) return undefined;
  const random = randomFrom(SEED);
  const found = new Float64Array(samples);
  let count = 0;
  for (let sample = 0; sample < samples; sample++) {
    const value = sampled(random);
    if (value !== undefined) found[count++] = value;
  }
  const values = found.subarray(0, count).sort();
  return values.length === 0 ? undefined : [quantile(values, LOW), quantile(values, HIGH)];
}

/** Draws so many units as there are, and puts down how often each kind is there. */
type Drawing = (random: Random, counts: Float64Array) => void;

function drawnOneByOne(times: ArrayLike<number>, units: number): Drawing {
  const kinds = new Uint32Array(units);
  let filled = 0;
  for (let kind = 0; kind < times.length; kind++) {
    kinds.fill(kind, filled, filled + times[kind]!);
    filled += times[kind]!;
  }
  return (random, counts) => {
    counts.fill(0);
    for (let unit = 0; unit < units; unit++) counts[kinds[(random() * units) >>> 0]!]! += 1;
  };
}

/** Kind by kind, from those that are left: it takes as long for a million units as for a hundred. */
function drawnByKind(times: ArrayLike<number>, units: number): Drawing {
  return (random, counts) => {
    counts.fill(0);
    let [toDraw, left] = [units, units];
    for (let kind = 0; kind < times.length && toDraw > 0; kind++) {
      counts[kind] = times[kind] === left ? toDraw : binomial(toDraw, times[kind]! / left, random);
      toDraw -= counts[kind]!;
      left -= times[kind]!;
    }
  };
}

/** From so many on, the counts of a binomial distribution are those of a normal one for any purpose here. */
const MANY = 100;

/** How many of some draws are hits, where one is with this chance. */
function binomial(draws: number, chance: number, random: Random): number {
  if (chance > 0.5) return draws - binomial(draws, 1 - chance, random);
  const mean = draws * chance;
  if (mean > MANY) {
    const hits = Math.round(mean + Math.sqrt(mean * (1 - chance)) * normal(random));
    return Math.max(0, Math.min(draws, hits));
  }
  const odds = chance / (1 - chance);
  let hits = 0;
  let left = random();
  for (let likely = (1 - chance) ** draws; left > likely && hits < draws; hits++) {
    left -= likely;
    likely *= ((draws - hits) / (hits + 1)) * odds;
  }
  return hits;
}

/** A number of the standard normal distribution (Box and Muller). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Between two values that stand beside the place, by where it is between them. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (high - low) * (place - below);
}
