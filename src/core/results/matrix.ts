import type { Category } from './categories';
import { countPlaced } from './counts';
import { LeavingOut } from './leftOut';
import { type Outcome, place } from './network';
import type { Ground } from './selection';
import type { CountSettings, StatementSettings } from './settings';
import { stancesTaken } from './stances';
import type { Statement } from './statement';

export interface MatrixSettings extends StatementSettings, CountSettings {}

/** What some statements say, taken together. */
export interface Tally {
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
  readonly of: readonly Statement[];
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

/** The matrix of a corpus. Statements without a stance count, and do not enter into what is told of polarities. */
export function makeMatrix(ground: Ground, settings: MatrixSettings): Outcome<Matrix> {
  const leaving = new LeavingOut();
  const placement = place(ground, settings, false, leaving);
  const { rows, columns, cells } = countPlaced(placement, placement.placed, settings);
  const statements = placement.placed.map(({ statement }) => statement);
  const order = stancesTaken(statements);
  const numbers = new Map(order.map((stance, i) => [stance, i]));
  const open = () => new OpenTally(numbers);
  const rowTotals = rows.map(open);
  const columnTotals = columns.map(open);
  const total = open();
  const told = cells.map((inRow, row) =>
    inRow.map(({ column, statements: of }) => {
      const tally = open();
      for (const statement of of) {
        for (const one of [tally, rowTotals[row]!, columnTotals[column]!, total]) one.add(statement);
      }
      return { row, column, of, ...tally.told };
    }),
  );
  const made = {
    rows,
    columns,
    stances: order,
    cells: told,
    rowTotals: rowTotals.map(tally => tally.told),
    columnTotals: columnTotals.map(tally => tally.told),
    total: total.told,
  };
  return { made, statements: statements.length, leftOut: leaving.told };
}

/** A tally while statements are added. */
class OpenTally {
  #statements = 0;
  #withPolarity = 0;
  #against = 0;
  #net = 0;
  readonly #stances: number[];

  constructor(private readonly numbers: ReadonlyMap<string, number>) {
    this.#stances = new Array<number>(numbers.size).fill(0);
  }

  add({ coding, polarity }: Statement): void {
    this.#statements += 1;
    if (coding?.stance) this.#stances[this.numbers.get(coding.stance)!]! += 1;
    if (polarity === undefined) return;
    this.#withPolarity += 1;
    this.#net += polarity;
    if (polarity < 0) this.#against += 1;
  }

  get told(): Tally {
    const hasPolarity = this.#withPolarity > 0;
    return {
      statements: this.#statements,
      stances: this.#stances,
      net: this.#net,
      mean: hasPolarity ? this.#net / this.#withPolarity : undefined,
      against: hasPolarity ? (100 * this.#against) / this.#withPolarity : undefined,
    };
  }
}
