import type { Category } from './categories';
import { countPlaced } from './counts';
import { LeavingOut } from './leftOut';
import { type Outcome, place } from './network';
import type { StatementContext } from './selection';
import type { CountSettings, StatementSettings } from './settings';
import { stancesTaken } from './stances';
import type { Statement } from './statement';

export interface MatrixSettings extends StatementSettings, CountSettings {}

/** What some statements say, taken together. */
export interface Tally {
  readonly of: readonly Statement[];
  readonly statements: number;
  /** How many take each of the matrix' stances, in their order; what has none is not among them. */
  readonly stances: readonly number[];
  /** The sum of polarities. */
  readonly net: number;
  /** The mean polarity of those that have one; undefined where none has. */
  readonly mean: number | undefined;
  /** Of 100 that have a polarity, how many are against: theirs is below 0. Undefined where none has. */
  readonly against: number | undefined;
}

export interface MatrixCell extends Tally {
  readonly row: number;
  readonly column: number;
}

/** Who says what of what, and how often. */
export interface Matrix {
  /** In the order of their labels. */
  readonly rows: readonly Category[];
  readonly columns: readonly Category[];
  /** The keys of the stances that occur, in the order of the codebook; those that it does not have stand last. */
  readonly stances: readonly string[];
  /** The cells of each row that have a statement. */
  readonly cells: readonly (readonly MatrixCell[])[];
  readonly rowTotals: readonly Tally[];
  readonly columnTotals: readonly Tally[];
  readonly total: Tally;
}

/** The matrix of a corpus, made in slices. Statements without a stance count, and do not enter into what is told of polarities. */
export function* makeMatrix(
  ground: StatementContext,
  settings: MatrixSettings,
): Generator<void, Outcome<Matrix>> {
  const leaving = new LeavingOut();
  const placement = yield* place(ground, settings, false, leaving);
  const { rows, columns, cells } = yield* countPlaced(placement, placement.placed, settings);
  yield;
  const statements = placement.placed.map(({ statement }) => statement);
  const order = stancesTaken(statements);
  const numbers = new Map(order.map((stance, i) => [stance, i]));
  const inRow: Statement[][] = rows.map(() => []);
  const inColumn: Statement[][] = columns.map(() => []);
  const told = cells.map((ofRow, row) =>
    ofRow.map(({ column, statements: of }) => {
      inRow[row]!.push(...of);
      inColumn[column]!.push(...of);
      return new TalliedCell(row, column, of, numbers);
    }),
  );
  const made = {
    rows,
    columns,
    stances: order,
    cells: told,
    rowTotals: inRow.map(of => new StatementTally(of, numbers)),
    columnTotals: inColumn.map(of => new StatementTally(of, numbers)),
    total: new StatementTally(statements, numbers),
  };
  return { made, statements: statements.length, leftOut: leaving.told };
}

/** Tallied when somebody asks: a matrix has more cells than anybody looks at. */
class StatementTally implements Tally {
  #sums: Pick<Tally, 'stances' | 'net' | 'mean' | 'against'> | undefined;

  constructor(
    readonly of: readonly Statement[],
    private readonly numbers: ReadonlyMap<string, number>,
  ) {}

  get statements(): number {
    return this.of.length;
  }

  get stances(): readonly number[] {
    return this.#summed.stances;
  }

  get net(): number {
    return this.#summed.net;
  }

  get mean(): number | undefined {
    return this.#summed.mean;
  }

  get against(): number | undefined {
    return this.#summed.against;
  }

  get #summed() {
    this.#sums ??= sumsOf(this.of, this.numbers);
    return this.#sums;
  }
}

class TalliedCell extends StatementTally implements MatrixCell {
  constructor(
    readonly row: number,
    readonly column: number,
    of: readonly Statement[],
    numbers: ReadonlyMap<string, number>,
  ) {
    super(of, numbers);
  }
}

function sumsOf(statements: readonly Statement[], numbers: ReadonlyMap<string, number>) {
  const stances = new Array<number>(numbers.size).fill(0);
  let [net, against, withPolarity] = [0, 0, 0];
  for (const { coding, polarity } of statements) {
    if (coding?.stance) stances[numbers.get(coding.stance)!]! += 1;
    if (polarity === undefined) continue;
    withPolarity += 1;
    net += polarity;
    if (polarity < 0) against += 1;
  }
  const isEmpty = withPolarity === 0;
  return {
    stances,
    net,
    mean: isEmpty ? undefined : net / withPolarity,
    against: isEmpty ? undefined : (100 * against) / withPolarity,
  };
}
