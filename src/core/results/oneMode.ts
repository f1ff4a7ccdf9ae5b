import type { Cell, Counts } from './counts';
import type { Aggregation, Normalization } from './settings';
import { Ties } from './ties';
import { statementsAt } from './twoMode';

export interface OneModeSettings {
  readonly aggregation: Aggregation;
  readonly normalization: Normalization;
  readonly asDna: boolean;
}

/**
 * Ties between rows that speak on the same columns, as Discourse Network Analyzer weighs them: over all columns and pairs
 * of levels the product of both counts, times 1 (`ignore`), the stances' likeness (`congruence`), what that lacks to 1
 * (`conflict`), or the one less the other (`subtract`). Yields after each row, so that whoever waits can do other things.
 */
export function* oneModeTies(counts: Counts, settings: OneModeSettings): Generator<void, Ties> {
  const factorOf = factors[settings.aggregation](counts);
  const columns = byColumn(counts);
  /** In each column, the first entry of a row that has not been looked at. */
  const next = new Int32Array(columns.length);
  const weights = new Float64Array(counts.rows.length);
  const shared = new Float64Array(counts.rows.length);
  const divisorOf = divisors(counts, settings, shared);
  const ties = new Ties();
  for (const [row, cells] of counts.cells.entries()) {
    weights.fill(0, row);
    shared.fill(0, row);
    for (const { column, levels } of cells) {
      const others = columns[column]!;
      while (others[next[column]!]?.row === row) next[column]! += 1;
      const reach = levels.map((_, l) => sumOf(levels, k => factorOf(k, l)));
      for (let at = next[column]!; at < others.length; at++) {
        const { row: other, level, count } = others[at]!;
        weights[other]! += reach[level]! * count;
        const own = levels[level]!;
        if (own > 0) shared[other]! += own * count - own - count;
      }
    }
    for (let other = row + 1; other < weights.length; other++)
      if (weights[other] !== 0) ties.add(row, other, weights[other]! / divisorOf(row, other));
    yield;
  }
  return ties;
}

/** The counts that there are, each times a factor. */
const sumOf = (levels: readonly number[], factorOf: (k: number) => number): number =>
  levels.reduce((sum, count, k) => (count === 0 ? sum : sum + count * factorOf(k)), 0);

/** What a row has at one level in a column. */
interface Entry {
  readonly row: number;
  readonly level: number;
  readonly count: number;
}

/** The entries of each column, in the order of rows. */
function byColumn({ cells, columns }: Counts): readonly (readonly Entry[])[] {
  const entries: Entry[][] = columns.map(() => []);
  for (const { row, column, levels } of cells.flat())
    for (const [level, count] of levels.entries())
      if (count > 0) entries[column]!.push({ row, level, count });
  return entries;
}

/** What two levels count for, by their numbers; what has no polarity is only counted where stances are ignored. */
type Factor = (k: number, l: number) => number;

const likeness =
  ({ levels, range }: Counts): Factor =>
  (k, l) =>
    range === 0 ? 1 : 1 - Math.abs(levels[k]! - levels[l]!) / range;

const factors: Readonly<Record<Aggregation, (counts: Counts) => Factor>> = {
  ignore: () => () => 1,
  combine: () => () => 1,
  congruence: likeness,
  conflict: counts => {
    const alike = likeness(counts);
    return (k, l) => 1 - alike(k, l);
  },
  subtract: counts => {
    const alike = likeness(counts);
    return (k, l) => 2 * alike(k, l) - 1;
  },
};

/**
 * What the weight of two rows is divided by. `average`: the mean of their numbers of statements. `jaccard`: the counts at
 * levels of a column that only one of them has, and the products at those that both have; `shared` holds by how much these
 * products differ from the counts, for the row in turn. `cosine`: the root of the product of each row's weight with
 * itself, so that a row would be 1 with itself: where the stances are two, or are ignored, the lengths of their vectors of
 * counts. Discourse Network Analyzer divides by the product of their numbers of statements.
 */
function divisors(
  counts: Counts,
  { aggregation, normalization, asDna }: OneModeSettings,
  shared: Float64Array,
): (row: number, other: number) => number {
  const totals = counts.cells.map(cells => cells.reduce((sum, cell) => sum + statementsAt(cell), 0));
  switch (normalization) {
    case 'average':
      return (row, other) => (totals[row]! + totals[other]!) / 2;
    case 'jaccard':
      return (row, other) => totals[row]! + totals[other]! + shared[other]!;
    case 'cosine': {
      if (asDna) return (row, other) => totals[row]! * totals[other]!;
      const factorOf = aggregation === 'ignore' ? factors.ignore(counts) : likeness(counts);
      const lengths = counts.cells.map(cells =>
        Math.sqrt(cells.reduce((sum, cell) => sum + ownWeight(cell, factorOf), 0)),
      );
      return (row, other) => lengths[row]! * lengths[other]!;
    }
    default:
      return () => 1;
  }
}

const ownWeight = ({ levels }: Cell, factorOf: Factor): number =>
  sumOf(levels, l => sumOf(levels, k => factorOf(k, l)));
