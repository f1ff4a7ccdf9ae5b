import type { Aggregation, Normalization } from '../model';
import { combinationOf } from './combinations';
import { type Cell, type Counts, statementsAt } from './counts';
import { Ties, type TiesOfRow } from './ties';
import { inUnits } from './units';

export interface TwoModeSettings {
  readonly aggregation: Aggregation;
  readonly normalization: Normalization;
}

/**
 * Ties between rows and columns, as Discourse Network Analyzer weighs them. Of counts that follow the sources, those rows
 * alone are weighed again in which something has changed.
 */
export class TwoModeWeights {
  /** The ties of rows, not yet divided by what other rows have. */
  readonly #known = new WeakMap<readonly Cell[], TiesOfRow>();

  constructor(private readonly settings: TwoModeSettings) {}

  /** Yields after each row, so that whoever waits can do other things. */
  *tiesOf(counts: Counts): Generator<void, Ties> {
    const weightOf = weighing(counts, this.settings.aggregation);
    const ties: TiesOfRow[] = [];
    for (const cells of counts.cells) {
      let ofRow = this.#known.get(cells);
      if (!ofRow) {
        ofRow = this.#weigh(cells, weightOf);
        this.#known.set(cells, ofRow);
        yield;
      }
      ties.push(ofRow);
    }
    return new Ties(this.settings.normalization === 'prominence' ? dividedByColumns(ties, counts) : ties);
  }

  /** `activity`: divided by all statements of the row. */
  #weigh(cells: readonly Cell[], weightOf: (cell: Cell) => number): TiesOfRow {
    const divisor =
      this.settings.normalization === 'activity'
        ? cells.reduce((sum, cell) => sum + statementsAt(cell), 0)
        : 1;
    const columns: number[] = [];
    const weights: number[] = [];
    for (const cell of cells) {
      const weight = weightOf(cell);
      if (weight === 0) continue;
      columns.push(cell.column);
      weights.push(weight / divisor);
    }
    return { columns: Int32Array.from(columns), weights: Float64Array.from(weights) };
  }
}

function weighing({ levels }: Counts, aggregation: Aggregation): (cell: Cell) => number {
  switch (aggregation) {
    case 'combine':
      return combinationOf;
    case 'subtract': {
      const { units, perOne } = inUnits(levels);
      return cell => units.reduce((sum, unit, k) => sum + unit * cell.levels[k]!, 0) / perOne;
    }
    default:
      return statementsAt;
  }
}

/** `prominence`: divided by all statements on the column. */
function dividedByColumns(ties: readonly TiesOfRow[], { cells, columns }: Counts): TiesOfRow[] {
  const totals = new Float64Array(columns.length);
  for (const ofRow of cells) for (const cell of ofRow) totals[cell.column]! += statementsAt(cell);
  return ties.map(({ columns, weights }) => ({
    columns,
    weights: weights.map((weight, at) => weight / totals[columns[at]!]!),
  }));
}
