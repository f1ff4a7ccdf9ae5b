import type { Clock, Duplicates } from '../model';
import { type Category, Numbering } from './categories';
import type { Dimension } from './dimensions';
import type { LeavingOut } from './leftOut';
import { periodOf } from './periods';
import { dayBy, type Selected } from './selection';
import { endsSlice } from './slices';
import { rangeOfStances } from './stances';
import type { Statement } from './statement';

/** How statements are put into rows and columns. */
export interface Placing {
  readonly rows: Dimension;
  readonly columns: Dimension;
  /** Whether stances count: statements without one that has a polarity are left out then. */
  readonly withStances: boolean;
  readonly duplicates: Duplicates;
  readonly clock: Clock;
  /** Rows with fewer statements are left out; columns too where they are nodes. */
  readonly least: { readonly rows: number; readonly columns: number };
  readonly asDna: boolean;
}

/** A statement in its row and column, at its level of stance. */
export interface Placed {
  readonly statement: Statement;
  readonly row: number;
  readonly column: number;
  readonly level: number;
}

/** While rows and columns have the numbers in which they came up. */
interface OpenPlaced extends Placed {
  row: number;
  column: number;
}

/** All statements in their rows and columns. */
export interface Placement {
  readonly placed: readonly Placed[];
  /** All there are before filters, in the order of their labels. */
  readonly rows: readonly Category[];
  readonly columns: readonly Category[];
  /** The polarities that stances have, from the lowest to the highest. One level more is for what has no polarity. */
  readonly levels: readonly number[];
  /** What the highest and the lowest stance of the codebook differ by, whether they occur or not. */
  readonly range: number;
}

/** Finds each statement its place; duplicates are gone then. */
export function* placeStatements(
  { statements, unfiltered }: Selected,
  placing: Placing,
  leaving: LeavingOut,
): Generator<void, Placement> {
  const levels = levelsOf(unfiltered);
  const levelNumbers = new Map(levels.map((polarity, i) => [polarity, i]));
  const [rows, columns] = [new Numbering(placing.rows), new Numbering(placing.columns)];
  const placed: OpenPlaced[] = [];
  for (const [i, statement] of statements.entries()) {
    if (endsSlice(i)) yield;
    const place = placeOf(statement, { rows, columns }, placing, leaving);
    const { polarity } = statement;
    if (place)
      placed.push({
        statement,
        ...place,
        level: polarity === undefined ? levels.length : levelNumbers.get(polarity)!,
      });
  }
  // What the filters have left out may be isolated nodes.
  if (unfiltered !== statements)
    for (const statement of unfiltered) {
      rows.numberOf(statement);
      columns.numberOf(statement);
    }
  const once = withoutDuplicates(placed, placing, [columns.size, levels.length + 1]);
  yield;
  const enough = withEnough(once, placing.least, leaving);
  const [inRows, inColumns] = [rows.inOrder(), columns.inOrder()];
  for (const one of enough) {
    one.row = inRows.placeOf[one.row]!;
    one.column = inColumns.placeOf[one.column]!;
  }
  return {
    placed: enough,
    rows: inRows.categories,
    columns: inColumns.categories,
    levels,
    range: rangeOfStances(unfiltered),
  };
}

/** The numbers of a statement's row and column; undefined where it has no place, which is told. */
export function placeOf(
  statement: Statement,
  { rows, columns }: { readonly rows: Numbering; readonly columns: Numbering },
  { withStances }: Pick<Placing, 'withStances'>,
  leaving: LeavingOut,
): { row: number; column: number } | undefined {
  const row = rows.numberOf(statement);
  const column = columns.numberOf(statement);
  if (row === undefined) leaving.note('no-row');
  else if (column === undefined) leaving.note('no-column');
  else if (withStances && statement.polarity === undefined)
    leaving.note(statement.coding?.stance ? 'unknown-stance' : 'no-stance');
  else return { row, column };
  return undefined;
}

const levelsOf = (statements: readonly Statement[]): number[] => {
  const polarities = new Set<number>();
  for (const { polarity } of statements) if (polarity !== undefined) polarities.add(polarity);
  return [...polarities].sort((a, b) => a - b);
};

/**
 * Of statements alike in row, column and stance the first within a document or a stretch of time. Opposite stances are
 * told apart even where their sign does not count afterwards: who says both has said two things. Discourse Network
 * Analyzer does not, and its weeks and months are those of any year.
 */
export function withoutDuplicates<P extends Placed>(
  placed: readonly P[],
  { duplicates, clock, withStances, asDna }: Pick<Placing, 'duplicates' | 'clock' | 'withStances' | 'asDna'>,
  [columnCount, levelCount]: readonly [columns: number, levels: number],
): readonly P[] {
  if (duplicates === 'all') return placed;
  const withins = new Map<unknown, number>();
  const seen = new Set<number>();
  const tellsStances = withStances || !asDna;
  /** More places than that there are not. */
  const most = placed.length + 1;
  return placed.filter(({ statement, row, column, level }) => {
    const what = within(statement, duplicates, clock, asDna);
    let number = withins.get(what);
    if (number === undefined) {
      number = withins.size;
      withins.set(what, number);
    }
    const place = ((row * columnCount + column) * levelCount + (tellsStances ? level : 0)) * most + number;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** What two duplicates have in common beside what they say; what has no date is alike in that. */
function within(statement: Statement, duplicates: Duplicates, clock: Clock, asDna: boolean): unknown {
  switch (duplicates) {
    case 'document':
      return statement.source;
    case 'week':
    case 'month':
    case 'year': {
      const day = dayBy(clock, statement);
      const period = day && periodOf(day, duplicates);
      return asDna && duplicates !== 'year' ? period?.slice(YEAR_AND_HYPHEN) : period;
    }
    default:
      return undefined;
  }
}

const YEAR_AND_HYPHEN = '2024-'.length;

/** Without the rows and columns that have too few, judged side by side. */
function withEnough(
  placed: readonly OpenPlaced[],
  { rows: leastInRow, columns: leastInColumn }: Placing['least'],
  leaving: LeavingOut,
): readonly OpenPlaced[] {
  if (leastInRow < 2 && leastInColumn < 2) return placed;
  const inRow = new Map<number, number>();
  const inColumn = new Map<number, number>();
  for (const { row, column } of placed) {
    inRow.set(row, (inRow.get(row) ?? 0) + 1);
    inColumn.set(column, (inColumn.get(column) ?? 0) + 1);
  }
  const enough = placed.filter(
    ({ row, column }) => inRow.get(row)! >= leastInRow && inColumn.get(column)! >= leastInColumn,
  );
  leaving.note('few', placed.length - enough.length);
  return enough;
}
