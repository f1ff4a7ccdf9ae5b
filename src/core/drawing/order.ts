import type { MatrixPicture } from '../views';
import type { Arrangement, MatrixOrder } from './matrix';

/**
 * Rows and columns in an order. `likeness`: those with like stances stand together, those with opposite ones at opposite
 * ends: by the first pair of singular vectors of the matrix of net polarities (of numbers of statements where no stance
 * has a polarity).
 */
export function arrange(picture: MatrixPicture, order: MatrixOrder): Arrangement {
  const { rows, columns } = picture;
  const [rowNumbers, columnNumbers] = [[...rows.keys()], [...columns.keys()]];
  switch (order) {
    case 'name':
      return { rows: rowNumbers, columns: columnNumbers };
    case 'count':
      return {
        rows: rowNumbers.sort((a, b) => rows[b]!.statements - rows[a]!.statements || a - b),
        columns: columnNumbers.sort((a, b) => columns[b]!.statements - columns[a]!.statements || a - b),
      };
    case 'likeness': {
      const [ofRows, ofColumns] = firstAxis(picture);
      return {
        rows: rowNumbers.sort((a, b) => ofRows[b]! - ofRows[a]! || a - b),
        columns: columnNumbers.sort((a, b) => ofColumns[b]! - ofColumns[a]! || a - b),
      };
    }
  }
}

/** Enough for an order that is looked at. */
const ROUNDS = 60;

/** The first pair of singular vectors, found by multiplying again and again; from the same beginning each time. */
function firstAxis({ rows, columns, cells }: MatrixPicture): [rows: Float64Array, columns: Float64Array] {
  const hasPolarity = cells.some(({ net }) => net !== 0);
  const weights = cells.map(({ net, statements }) => (hasPolarity ? net : statements));
  let ofRows = new Float64Array(rows.length);
  let ofColumns = Float64Array.from(columns.keys(), i => 1 + i / columns.length);
  for (let round = 0; round < ROUNDS; round++) {
    ofRows = new Float64Array(rows.length);
    for (const [i, { row, column }] of cells.entries()) ofRows[row]! += weights[i]! * ofColumns[column]!;
    normalize(ofRows);
    ofColumns = new Float64Array(columns.length);
    for (const [i, { row, column }] of cells.entries()) ofColumns[column]! += weights[i]! * ofRows[row]!;
    normalize(ofColumns);
  }
  return [ofRows, ofColumns];
}

function normalize(vector: Float64Array): void {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
}
