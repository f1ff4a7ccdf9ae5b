import type { Category } from './categories';
import { type Cell, type Counts, countPlaced } from './counts';
import { LeavingOut } from './leftOut';
import { type Outcome, place } from './network';
import type { StatementContext } from './selection';
import type { CountSettings, StatementSettings } from './settings';
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

/**
 * The matrix of a corpus, made in slices. Statements without a stance count, and do not enter into what is told of
 * polarities.
 */
export function* makeMatrix(
  ground: StatementContext,
  settings: MatrixSettings,
): Generator<void, Outcome<Matrix>> {
  const leaving = new LeavingOut();
  const placement = yield* place(ground, settings, false, leaving);
  const counts = yield* countPlaced(placement, placement.placed, settings);
  yield;
  return { made: new Tallies().matrixOf(counts), statements: counts.statements, leftOut: leaving.told };
}

/** Makes matrices of counts; what is the same in several of them is tallied once. */
export class Tallies {
  #stances: readonly string[] | undefined;
  #numbers: ReadonlyMap<string, number> = new Map();
  #rows = new WeakMap<readonly Cell[], { readonly cells: readonly TalliedCell[]; readonly total: Total }>();

  matrixOf({ rows, columns, stances, cells }: Counts): Matrix {
    if (stances !== this.#stances) {
      this.#stances = stances;
      this.#numbers = new Map(stances.map((stance, i) => [stance, i]));
      this.#rows = new WeakMap();
    }
    const tallied = cells.map(ofRow => this.#tallied(ofRow));
    const told = tallied.map(row => row.cells);
    const inColumns = once(() => {
      const all: TalliedCell[][] = columns.map(() => []);
      for (const ofRow of told) for (const cell of ofRow) all[cell.column]!.push(cell);
      return all;
    });
    return {
      rows,
      columns,
      stances,
      cells: told,
      rowTotals: tallied.map(({ total }) => total),
      columnTotals: columns.map((_, i) => new Total(() => inColumns()[i]!, stances.length)),
      total: new Total(() => tallied.map(({ total }) => total), stances.length),
    };
  }

  #tallied(ofRow: readonly Cell[]) {
    const known = this.#rows.get(ofRow);
    if (known) return known;
    const cells = ofRow.map(cell => new TalliedCell(cell, this.#numbers));
    const tallied = { cells, total: new Total(() => cells, this.#numbers.size) };
    this.#rows.set(ofRow, tallied);
    return tallied;
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** What is summed up, of several together by adding. */
interface Sums {
  readonly stances: readonly number[];
  readonly net: number;
  readonly withPolarity: number;
  readonly against: number;
}

/** Tallied when somebody asks: a matrix has more cells than anybody looks at. */
abstract class LazyTally implements Tally {
  #sums: Sums | undefined;

  abstract readonly of: readonly Statement[];
  abstract readonly statements: number;
  protected abstract sum(): Sums;

  get sums(): Sums {
    this.#sums ??= this.sum();
    return this.#sums;
  }

  get stances(): readonly number[] {
    return this.sums.stances;
  }

  get net(): number {
    return this.sums.net;
  }

  get mean(): number | undefined {
    const { net, withPolarity } = this.sums;
    return withPolarity === 0 ? undefined : net / withPolarity;
  }

  get against(): number | undefined {
    const { against, withPolarity } = this.sums;
    return withPolarity === 0 ? undefined : (100 * against) / withPolarity;
  }
}

class TalliedCell extends LazyTally implements MatrixCell {
  constructor(
    private readonly cell: Cell,
    private readonly numbers: ReadonlyMap<string, number>,
  ) {
    super();
  }

  get row(): number {
    return this.cell.row;
  }

  get column(): number {
    return this.cell.column;
  }

  get of(): readonly Statement[] {
    return this.cell.statements;
  }

  get statements(): number {
    return this.cell.statements.length;
  }

  protected sum(): Sums {
    return sumsOf(this.of, this.numbers);
  }
}

/** Several tallies together. */
class Total extends LazyTally {
  constructor(
    private readonly parts: () => readonly LazyTally[],
    private readonly stanceCount: number,
  ) {
    super();
  }

  get of(): readonly Statement[] {
    return this.parts().flatMap(({ of }) => of);
  }

  get statements(): number {
    return this.parts().reduce((sum, { statements }) => sum + statements, 0);
  }

  protected sum(): Sums {
    const stances = new Array<number>(this.stanceCount).fill(0);
    let [net, withPolarity, against] = [0, 0, 0];
    for (const { sums } of this.parts()) {
      for (const [i, count] of sums.stances.entries()) stances[i]! += count;
      net += sums.net;
      withPolarity += sums.withPolarity;
      against += sums.against;
    }
    return { stances, net, withPolarity, against };
  }
}

function sumsOf(statements: readonly Statement[], numbers: ReadonlyMap<string, number>): Sums {
  const stances = new Array<number>(numbers.size).fill(0);
  let [net, against, withPolarity] = [0, 0, 0];
  for (const { coding, polarity } of statements) {
    if (coding?.stance) stances[numbers.get(coding.stance)!]! += 1;
    if (polarity === undefined) continue;
    withPolarity += 1;
    net += polarity;
    if (polarity < 0) against += 1;
  }
  return { stances, net, withPolarity, against };
}
