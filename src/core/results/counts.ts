import type { Category } from './categories';
import type { Placed, Placement } from './placing';
import { endsSlice } from './slices';
import { stancesTaken } from './stances';
import type { Statement } from './statement';

/** The statements of one row on one column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** How many there are at each level of stance; the last number is of those without a polarity. */
  readonly levels: readonly number[];
  readonly statements: readonly Statement[];
}

export const statementsAt = ({ levels }: Pick<Cell, 'levels'>): number =>
  levels.reduce((sum, count) => sum + count, 0);

/**
 * How often each row speaks on each column at each level of stance: n(i, j, k) in the literature. Cells without a
 * statement are not there.
 */
export interface Counts {
  /** In the order of their labels, as the columns are. */
  readonly rows: readonly Category[];
  readonly columns: readonly Category[];
  /** The polarities of the levels, from the lowest to the highest. */
  readonly levels: readonly number[];
  /** What the highest and the lowest stance of the codebook differ by. */
  readonly range: number;
  /** The keys of the stances that are taken, in the order of the codebook; those that it does not have stand last. */
  readonly stances: readonly string[];
  /**
   * The cells of each row, in the order of columns; where counts follow the sources, the same as long as nothing in the
   * row changes.
   */
  readonly cells: readonly (readonly Cell[])[];
  readonly statements: number;
}

/** Whether rows, columns and levels stand where they stood: what is in a row may be compared, and weighs the same. */
export const isSameFrame = (a: Counts, b: Counts): boolean =>
  a.rows === b.rows && a.columns === b.columns && a.levels === b.levels && a.range === b.range;

/** The cells of a row that are no more, and those that are new. */
export function changedCells(
  before: readonly Cell[],
  now: readonly Cell[],
): { readonly gone: readonly Cell[]; readonly come: readonly Cell[] } {
  const [wasThere, isThere] = [new Set(before), new Set(now)];
  return { gone: before.filter(cell => !isThere.has(cell)), come: now.filter(cell => !wasThere.has(cell)) };
}

/** A cell while it is filled. */
interface OpenCell extends Cell {
  readonly levels: number[];
  readonly statements: Statement[];
}

/** Some cells are in each. */
export const ROWS_IN_SLICE = 50;

/**
 * Counts some of the statements of a placement.
 * @param isolates whether rows and columns are there that have none of them
 */
export function* countPlaced(
  { rows, columns, levels, range }: Omit<Placement, 'placed'>,
  placed: readonly Placed[],
  { isolates }: { readonly isolates: boolean },
): Generator<void, Counts> {
  const row = numbersInUse(rows, isolates ? undefined : placed.map(({ row }) => row));
  const column = numbersInUse(columns, isolates ? undefined : placed.map(({ column }) => column));
  const none = new Array<number>(levels.length + 1).fill(0);
  const open = new Map<number, OpenCell>();
  const cells: OpenCell[][] = row.categories.map(() => []);
  for (const [i, { statement, row: oldRow, column: oldColumn, level }] of placed.entries()) {
    if (endsSlice(i)) yield;
    const place = oldRow * columns.length + oldColumn;
    let cell = open.get(place);
    if (!cell) {
      cell = {
        row: row.numbers[oldRow]!,
        column: column.numbers[oldColumn]!,
        levels: none.slice(),
        statements: [],
      };
      open.set(place, cell);
      cells[cell.row]!.push(cell);
    }
    cell.levels[level]! += 1;
    cell.statements.push(statement);
  }
  for (const [i, ofRow] of cells.entries()) {
    if (i % ROWS_IN_SLICE === 0) yield;
    ofRow.sort((a, b) => a.column - b.column);
  }
  const stances = stancesTaken(placed.map(({ statement }) => statement));
  yield;
  return {
    rows: row.categories,
    columns: column.categories,
    levels,
    range,
    stances,
    cells,
    statements: placed.length,
  };
}

/** The categories in use, in their order, and by its old number the new one of each. */
function numbersInUse(all: readonly Category[], used: readonly number[] | undefined) {
  const isUsed = used && new Set(used);
  const numbers: number[] = [];
  const categories: Category[] = [];
  for (const [number, category] of all.entries()) {
    if (isUsed && !isUsed.has(number)) continue;
    numbers[number] = categories.length;
    categories.push(category);
  }
  return { categories, numbers };
}
