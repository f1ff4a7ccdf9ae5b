import type { Matrix, Statement } from '../results';
import { type Head, headOf, type Place, type StanceMark, stanceMarks, sumsOf } from './marks';

/** A cell of a drawn matrix, at the numbers of its row and its column. */
export interface PictureCell extends Omit<Head, 'id' | 'label'> {
  readonly row: number;
  readonly column: number;
}

/** A matrix as it is drawn; cells without a statement are not there. */
export interface MatrixPicture {
  readonly kind: 'matrix';
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly stances: readonly StanceMark[];
  readonly cells: readonly PictureCell[];
}

export const matrixPicture = (matrix: Matrix): MatrixPicture => ({
  kind: 'matrix',
  rows: matrix.rows.map((row, i) => headOf(row, matrix.rowTotals[i]!)),
  columns: matrix.columns.map((column, i) => headOf(column, matrix.columnTotals[i]!)),
  stances: stanceMarks(matrix.stances, matrix.total.of),
  cells: matrix.cells.flatMap(cells =>
    cells.map(cell => ({ row: cell.row, column: cell.column, ...sumsOf(cell) })),
  ),
});

/** The statements at a place of a matrix: of a cell, a row or a column, perhaps of one stance. */
export function statementsInMatrix(matrix: Matrix, { row, column, stance }: Place): readonly Statement[] {
  const found = matrix.cells.flatMap((cells, i) =>
    row === undefined || matrix.rows[i]!.id === row
      ? cells
          .filter(cell => column === undefined || matrix.columns[cell.column]!.id === column)
          .flatMap(({ of }) => of)
      : [],
  );
  return stance === undefined ? found : found.filter(({ coding }) => (coding?.stance ?? '') === stance);
}
