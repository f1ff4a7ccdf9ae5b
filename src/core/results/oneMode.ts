import type { Aggregation, Normalization } from '../model';
import { type Cell, type Counts, changedCells, isSameFrame, ROWS_IN_SLICE, statementsAt } from './counts';
import { Ties, type TiesOfRow } from './ties';
import { inUnits } from './units';

export interface OneModeSettings {
  readonly aggregation: Aggregation;
  readonly normalization: Normalization;
  readonly asDna: boolean;
}

/** What was weighed last, and what it was weighed by. */
interface Weighed {
  readonly counts: Counts;
  readonly columns: readonly Entries[];
  readonly sums: readonly RowSums[];
  readonly ties: readonly TiesOfRow[];
}

/** What all rows have in one column, at one level each. */
interface Entries {
  readonly rows: number[];
  readonly levels: number[];
  readonly counts: number[];
}

/** What the weights of a row are divided by. */
interface RowSums {
  readonly statements: number;
  /** The root of its weight with itself. */
  readonly length: number;
}

/**
 * Ties between rows that speak on the same columns, as Discourse Network Analyzer weighs them: over all columns and pairs
 * of levels the product of both counts, times 1 (`ignore`), the stances' likeness (`congruence`), what that lacks to 1
 * (`conflict`), or the one less the other (`subtract`). Of counts that follow the sources, those rows alone are weighed
 * again in which something has changed, each with all others; ties that were made of earlier counts are worth nothing then.
 */
export class OneModeWeights {
  #last: Weighed | undefined;

  constructor(private readonly settings: OneModeSettings) {}

  /** Yields after each row, so that whoever waits can do other things. */
  *tiesOf(counts: Counts): Generator<void, Ties> {
    const last = this.#last && isSameFrame(this.#last.counts, counts) ? this.#last : undefined;
    const touched = last && rowsTouched(last.counts, counts);
    const now =
      touched && touched.length * MOST_TOUCHED <= counts.rows.length
        ? yield* this.#follow(last!, counts, touched)
        : yield* this.#anew(counts);
    this.#last = now;
    return new Ties(now.ties);
  }

  *#anew(counts: Counts): Generator<void, Weighed> {
    const columns: Entries[] = counts.columns.map(() => ({ rows: [], levels: [], counts: [] }));
    const weigher = new Weigher(counts, this.settings);
    const sums: RowSums[] = [];
    for (const [row, cells] of counts.cells.entries()) {
      if (row % ROWS_IN_SLICE === 0) yield;
      for (const cell of cells) enter(cell, columns[cell.column]!);
      sums.push(weigher.sumsOf(cells));
    }
    /** In each column, the first entry of a row that has not been looked at. */
    const next = new Int32Array(columns.length);
    const ties: TiesOfRow[] = [];
    for (const [row, cells] of counts.cells.entries()) {
      for (const { column } of cells) while (columns[column]!.rows[next[column]!] === row) next[column]! += 1;
      const weights = weigher.weigh(row, { cells, columns, sums, first: row + 1, next });
      ties.push(tiesIn(weights, row + 1));
      yield;
    }
    return { counts, columns, sums, ties };
  }

  *#follow(last: Weighed, counts: Counts, touched: readonly number[]): Generator<void, Weighed> {
    // Its ties are changed where they are: whoever leaves off in the midst of it begins anew.
    this.#last = undefined;
    const columns = columnsAfter(last, counts, touched);
    const weigher = new Weigher(counts, this.settings);
    const sums = [...last.sums];
    for (const row of touched) sums[row] = weigher.sumsOf(counts.cells[row]!);
    const weightsOf = new Map<number, Float64Array>();
    for (const row of touched) {
      const cells = counts.cells[row]!;
      weightsOf.set(row, weigher.weigh(row, { cells, columns, sums, first: 0 }).slice());
      yield;
    }
    const ties: TiesOfRow[] = [];
    for (const [row, known] of last.ties.entries()) {
      const weights = weightsOf.get(row);
      ties.push(weights ? tiesIn(weights, row + 1) : withTouched(row, known, weightsOf));
      yield;
    }
    return { counts, columns, sums, ties };
  }
}

/** Of so many rows one may be touched, or all are weighed anew. */
const MOST_TOUCHED = 4;

/** The rows in which something else is to be weighed. */
const rowsTouched = (before: Counts, { cells }: Counts): number[] =>
  cells.flatMap((ofRow, row) => (weighAlike(ofRow, before.cells[row]!) ? [] : row));

/** Whether cells weigh the same: a source that was read again has other statements, and most say what they said. */
const weighAlike = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(
      (cell, i) => cell === b[i] || (cell.column === b[i]!.column && isSameList(cell.levels, b[i]!.levels)),
    ));

const isSameList = (a: readonly number[], b: readonly number[]): boolean => a.every((one, i) => one === b[i]);

/** Puts what a row has in a column among the entries of the column. */
function enter({ row, levels }: Cell, entries: Entries): void {
  for (let level = 0; level < levels.length; level++) {
    const count = levels[level]!;
    if (count === 0) continue;
    entries.rows.push(row);
    entries.levels.push(level);
    entries.counts.push(count);
  }
}

/** The entries of all columns, those made again in which touched rows have other cells than before. */
function columnsAfter(last: Weighed, counts: Counts, touched: readonly number[]): Entries[] {
  const columns = [...last.columns];
  const areTouched = new Set(touched);
  const made = new Set<number>();
  const withoutTouched = (column: number) => {
    if (made.has(column)) return;
    made.add(column);
    const { rows, levels, counts } = columns[column]!;
    const kept = rows.flatMap((row, at) => (areTouched.has(row) ? [] : at));
    columns[column] = {
      rows: kept.map(at => rows[at]!),
      levels: kept.map(at => levels[at]!),
      counts: kept.map(at => counts[at]!),
    };
  };
  for (const row of touched) {
    const { gone, come } = changedCells(last.counts.cells[row]!, counts.cells[row]!);
    for (const { column } of [...gone, ...come]) withoutTouched(column);
  }
  for (const row of touched)
    for (const cell of counts.cells[row]!) if (made.has(cell.column)) enter(cell, columns[cell.column]!);
  return columns;
}

/** The ties of a row with those behind it. */
function tiesIn(weights: Float64Array, first: number): TiesOfRow {
  let size = 0;
  for (let other = first; other < weights.length; other++) if (weights[other] !== 0) size += 1;
  const ties = { columns: new Int32Array(size), weights: new Float64Array(size) };
  let next = 0;
  for (let other = first; other < weights.length; other++) {
    if (weights[other] === 0) continue;
    ties.columns[next] = other;
    ties.weights[next] = weights[other]!;
    next += 1;
  }
  return ties;
}

/**
 * The ties of a row that is not touched itself: those with touched rows as they are now. There are thousands of rows with
 * thousands of ties each: new weights are written over the old ones, and only where a tie comes or goes all are copied,
 * what lies between at a stretch.
 */
function withTouched(row: number, known: TiesOfRow, weightsOf: ReadonlyMap<number, Float64Array>): TiesOfRow {
  let size = known.columns.length;
  let areAllThere = true;
  const changes: { readonly at: number; readonly wasThere: boolean; readonly other: number }[] = [];
  for (const [other, weights] of weightsOf) {
    if (other < row) continue;
    const at = placeIn(known.columns, other);
    const wasThere = known.columns[at] === other;
    if (!wasThere && weights[row] === 0) continue;
    size += Number(weights[row] !== 0) - Number(wasThere);
    areAllThere &&= wasThere && weights[row] !== 0;
    changes.push({ at, wasThere, other });
  }
  if (areAllThere) {
    for (const { at, other } of changes) known.weights[at] = weightsOf.get(other)![row]!;
    return known;
  }
  const made = { columns: new Int32Array(size), weights: new Float64Array(size) };
  let [from, next] = [0, 0];
  const copyUntil = (end: number) => {
    made.columns.set(known.columns.subarray(from, end), next);
    made.weights.set(known.weights.subarray(from, end), next);
    next += end - from;
  };
  for (const { at, wasThere, other } of changes) {
    copyUntil(at);
    from = wasThere ? at + 1 : at;
    const weight = weightsOf.get(other)![row]!;
    if (weight === 0) continue;
    made.columns[next] = other;
    made.weights[next] = weight;
    next += 1;
  }
  copyUntil(known.columns.length);
  return made;
}

/** Where a number stands in a sorted list, or would stand. */
function placeIn(sorted: Int32Array, number: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whom a row is weighed with, and by what. */
interface Partners {
  readonly cells: readonly Cell[];
  readonly columns: readonly Entries[];
  readonly sums: readonly RowSums[];
  /** The first of the others. */
  readonly first: number;
  /** In each column the first entry of others; all where it is not given. */
  readonly next?: ArrayLike<number>;
}

/** Weighs one row after the other, in the same room. */
class Weigher {
  readonly #factors: Factors;
  readonly #weights: Float64Array;
  /** By how much the products that two rows share differ from the sums of their counts there. */
  readonly #shared: Float64Array;

  constructor(
    counts: Counts,
    private readonly settings: OneModeSettings,
  ) {
    this.#factors = factorsOf(counts, settings.aggregation);
    this.#weights = new Float64Array(counts.rows.length);
    this.#shared = new Float64Array(counts.rows.length);
  }

  /** The weights of a row with others, by their numbers; worth something until the next row is weighed. */
  weigh(row: number, { cells, columns, sums, first, next }: Partners): Float64Array {
    const weights = this.#weights.fill(0);
    const shared = this.#shared.fill(0);
    const { byLevels, perOne } = this.#factors;
    const withShared = this.settings.normalization === 'jaccard';
    for (const { column, levels: own } of cells) {
      const { rows, levels, counts } = columns[column]!;
      const reach = byLevels.map(factors => factors.reduce((sum, factor, k) => sum + factor * own[k]!, 0));
      for (let at = next?.[column] ?? 0; at < rows.length; at++)
        weights[rows[at]!]! += reach[levels[at]!]! * counts[at]!;
      if (!withShared) continue;
      for (let at = next?.[column] ?? 0; at < rows.length; at++) {
        const [count, owned] = [counts[at]!, own[levels[at]!]!];
        if (owned > 0) shared[rows[at]!]! += owned * count - owned - count;
      }
    }
    for (let other = first; other < weights.length; other++)
      if (weights[other] !== 0)
        weights[other]! /= perOne * this.#divisorOf(sums[row]!, sums[other]!, shared[other]!);
    return weights;
  }

  /** What a row is divided by; its weight with itself goes by how like stances are, whatever the aggregation. */
  sumsOf(cells: readonly Cell[]): RowSums {
    const { likeness, perOne } = this.#factors;
    const statements = cells.reduce((sum, cell) => sum + statementsAt(cell), 0);
    if (this.settings.normalization !== 'cosine') return { statements, length: 0 };
    let own = 0;
    for (const { levels } of cells)
      for (const [k, factors] of likeness.entries())
        for (const [l, factor] of factors.entries()) own += factor * levels[k]! * levels[l]!;
    return { statements, length: Math.sqrt(own / perOne) };
  }

  /**
   * What the weight of two rows is divided by. `average`: the mean of their numbers of statements. `jaccard`: the counts
   * at levels of a column that only one of them has, and the products at those that both have. `cosine`: the root of the
   * product of each row's weight with itself, so that a row would be 1 with itself: where the stances are two, or are
   * ignored, the lengths of their vectors of counts. Discourse Network Analyzer divides by the product of their numbers
   * of statements.
   */
  #divisorOf(row: RowSums, other: RowSums, shared: number): number {
    const { normalization, asDna } = this.settings;
    switch (normalization) {
      case 'average':
        return (row.statements + other.statements) / 2;
      case 'jaccard':
        return row.statements + other.statements + shared;
      case 'cosine':
        return asDna ? row.statements * other.statements : row.length * other.length;
      default:
        return 1;
    }
  }
}

/** What two levels count for, by their numbers, in a unit of which so many make one. */
interface Factors {
  readonly byLevels: readonly (readonly number[])[];
  readonly likeness: readonly (readonly number[])[];
  readonly perOne: number;
}

/** What has no polarity is only counted where stances are ignored. */
function factorsOf({ levels, range }: Counts, aggregation: Aggregation): Factors {
  const all = [...levels, undefined];
  const by = (factorOf: (k: number, l: number) => number) =>
    all.map((_, k) => all.map((_, l) => (k < levels.length && l < levels.length ? factorOf(k, l) : 0)));
  if (aggregation === 'ignore') {
    const one = all.map(() => all.map(() => 1));
    return { byLevels: one, likeness: one, perOne: 1 };
  }
  const { units } = inUnits([...levels, range]);
  // Stances that cannot differ are alike.
  const whole = units.at(-1)! || 1;
  const unlike = (k: number, l: number) => Math.abs(units[k]! - units[l]!);
  const likeness = by((k, l) => whole - unlike(k, l));
  const byLevels =
    aggregation === 'congruence'
      ? likeness
      : by((k, l) => (aggregation === 'conflict' ? unlike(k, l) : whole - 2 * unlike(k, l)));
  return { byLevels, likeness, perOne: whole };
}
