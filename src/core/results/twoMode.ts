import type { Cell, Counts } from './counts';
import type { Aggregation, Normalization } from './settings';
import { stancesTaken } from './stances';
import { Ties } from './ties';

/** Ties between rows and columns, as Discourse Network Analyzer weighs them. */
export function twoModeTies(counts: Counts, aggregation: Aggregation, normalization: Normalization): Ties {
  const divisorOf = divisors(counts, normalization);
  const ties = new Ties();
  for (const cells of counts.cells)
    for (const cell of cells)
      ties.add(cell.row, cell.column, weightOf(cell, counts.levels, aggregation) / divisorOf(cell));
  return ties;
}

export const statementsAt = ({ levels }: Pick<Cell, 'levels'>): number =>
  levels.reduce((sum, count) => sum + count, 0);

function weightOf(cell: Cell, polarities: readonly number[], aggregation: Aggregation): number {
  switch (aggregation) {
    case 'combine':
      return combinationOf(cell);
    case 'subtract':
      return polarities.reduce((sum, polarity, k) => sum + polarity * cell.levels[k]!, 0);
    default:
      return statementsAt(cell);
  }
}

/** A number for the levels that occur in a cell, whatever their counts: 1 for the lowest one, 2, 4 and so on, added up. */
const combinationOf = ({ levels }: Cell): number =>
  levels.reduce((sum, count, k) => (count > 0 ? sum + 2 ** k : sum), 0);

/** Which stances each number of a combination stands for, of those that occur; stances of one polarity are one level. */
export function legendOf({ cells, levels }: Counts): ReadonlyMap<number, readonly string[]> {
  const all = cells.flat();
  const statements = all.flatMap(cell => cell.statements);
  const names = levels.map(level =>
    stancesTaken(statements.filter(({ polarity }) => polarity === level)).join(' / '),
  );
  const numbers = [...new Set(all.map(combinationOf))].sort((a, b) => a - b);
  return new Map(
    numbers.map(number => [number, names.filter((_, k) => Math.floor(number / 2 ** k) % 2 === 1)]),
  );
}

/** `activity`: by all statements of the row; `prominence`: by all on the column. */
function divisors({ cells, rows, columns }: Counts, normalization: Normalization): (cell: Cell) => number {
  if (normalization !== 'activity' && normalization !== 'prominence') return () => 1;
  const placeOf = normalization === 'activity' ? ({ row }: Cell) => row : ({ column }: Cell) => column;
  const totals = new Array<number>(Math.max(rows.length, columns.length)).fill(0);
  for (const cell of cells.flat()) totals[placeOf(cell)]! += statementsAt(cell);
  return cell => totals[placeOf(cell)]!;
}
