import { areOpposed } from '../model';
import type { Category } from './categories';
import type { Cell, Counts } from './counts';
import type { Dimension } from './dimensions';
import { LeavingOut, type LeftOut } from './leftOut';
import { type Outcome, place } from './network';
import { type Period, periodOf } from './periods';
import type { Placement } from './placing';
import { dayBy, type StatementContext } from './selection';
import type { CountSettings, StatementSettings } from './settings';
import { allAtOnce } from './slices';
import { stancesTaken } from './stances';
import type { Statement } from './statement';
import { inOrderOfDay, inOrderOfTime } from './windows';

/** What a timeline is made of; `rows` are what it is split by. */
export interface TimelineSettings extends StatementSettings, CountSettings {
  readonly by: Period;
}

/** The statements of one row that take one stance in one period. */
export interface Bar {
  /** `2024-09-27`, `2024-W39`, `2024-09` or `2024`. */
  readonly period: string;
  readonly row: Category;
  /** The stance's key; undefined for those that have none. */
  readonly stance: string | undefined;
  readonly statements: readonly Statement[];
}

/** Stances by period: the bars in the order of time, rows and stances. Statements without a date are left out. */
export function makeTimeline(ground: StatementContext, settings: TimelineSettings): Outcome<Bar[]> {
  const { placed, rows, leftOut } = datedStatements(ground, settings);
  const slots = new Map<string, { row: number; statements: Statement[] }>();
  for (const { statement, row } of placed) {
    const identity = `${row} ${slotOf(statement, settings)}`;
    const slot = slots.get(identity) ?? { row, statements: [] };
    slot.statements.push(statement);
    slots.set(identity, slot);
  }
  const made = barsInOrder(
    Array.from(slots.values(), ({ row, statements }) => ({
      place: row,
      bar: barOf(rows[row]!, statements, settings),
    })),
    stancesTaken(placed.map(({ statement }) => statement)),
  );
  return { made, statements: placed.length, leftOut };
}

/** The bars of what was counted by row and slot; what has no date is not among them. */
export function barsOf(
  { rows, cells, stances }: Counts,
  settings: Pick<TimelineSettings, 'by' | 'clock'>,
  known: WeakMap<Cell, Bar> = new WeakMap(),
): Bar[] {
  const placed = cells.flatMap((ofRow, place) =>
    ofRow.flatMap(cell => {
      const bar =
        known.get(cell) ?? barOf(rows[place]!, inOrderOfDay(cell.statements, settings.clock), settings);
      known.set(cell, bar);
      return bar.period === NO_PERIOD ? [] : [{ place, bar }];
    }),
  );
  return barsInOrder(placed, stances);
}

/** The columns of a timeline: one for each period and stance, and one for what has no date. */
export const slots = (settings: Pick<TimelineSettings, 'by' | 'clock'>): Dimension => ({
  name: 'slot',
  isOfCodebook: false,
  keyOf: statement => slotOf(statement, settings),
  labelOf: key => key,
  attributesOf: () => ({}),
});

/** Sorts before all periods. */
const NO_PERIOD = '';

const periodIn = (statement: Statement, { by, clock }: Pick<TimelineSettings, 'by' | 'clock'>): string => {
  const day = dayBy(clock, statement);
  return day === undefined ? NO_PERIOD : periodOf(day, by);
};

function slotOf(statement: Statement, settings: Pick<TimelineSettings, 'by' | 'clock'>): string {
  const period = periodIn(statement, settings);
  return period === NO_PERIOD ? 'undated' : `${period} ${statement.coding?.stance ?? ''}`;
}

/** @param statements of one slot, at least one */
const barOf = (
  row: Category,
  statements: readonly Statement[],
  settings: Pick<TimelineSettings, 'by' | 'clock'>,
): Bar => ({
  period: periodIn(statements[0]!, settings),
  row,
  stance: statements[0]!.coding?.stance,
  statements,
});

function barsInOrder(
  placed: readonly { readonly place: number; readonly bar: Bar }[],
  stances: readonly string[],
): Bar[] {
  const placeOf = ({ stance }: Bar) => (stance === undefined ? stances.length : stances.indexOf(stance));
  return [...placed]
    .sort(
      (a, b) => compare(a.bar.period, b.bar.period) || a.place - b.place || placeOf(a.bar) - placeOf(b.bar),
    )
    .map(({ bar }) => bar);
}

/** Where an outlet first has something on a claim. */
export interface Appearance {
  /** The claim, or whatever else the rows are. */
  readonly row: Category;
  /** Its publisher; undefined for sources that name none. */
  readonly outlet: string | undefined;
  readonly first: Statement;
}

/** What came up in which outlet when: the first statement of each row in each outlet, row by row in the order of time. */
export function firstAppearances(
  ground: StatementContext,
  settings: StatementSettings & CountSettings,
): Outcome<Appearance[]> {
  const { placed, rows, leftOut } = datedStatements(ground, settings);
  const seen = new Set<string>();
  const made: (Appearance & { readonly place: number })[] = [];
  for (const { statement, row } of placed) {
    const outlet = statement.source.details.publisher;
    const identity = `${row} ${outlet ?? ''}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    made.push({ row: rows[row]!, outlet, first: statement, place: row });
  }
  // Sorting leaves in order of time what is alike.
  made.sort((a, b) => a.place - b.place);
  return {
    made: made.map(({ row, outlet, first }) => ({ row, outlet, first })),
    statements: placed.length,
    leftOut,
  };
}

/** An actor takes another stance on a claim than the last time. */
export interface ChangeOfPosition {
  /** The actor, or whatever else the rows are. */
  readonly row: Category;
  /** The claim. */
  readonly column: Category;
  readonly before: Statement;
  readonly after: Statement;
  /** From one side to the other, and not only from or to something in between. */
  readonly isReversal: boolean;
}

/** Where the polarity of what a row says on a column is another than the time before; in the order of time. */
export function changesOfPosition(
  ground: StatementContext,
  settings: StatementSettings & CountSettings,
): Outcome<ChangeOfPosition[]> {
  const { placed, rows, columns, leftOut } = datedStatements(ground, settings, true);
  const last = new Map<number, Statement>();
  const made: ChangeOfPosition[] = [];
  for (const { statement, row, column } of placed) {
    const place = row * columns.length + column;
    const before = last.get(place);
    last.set(place, statement);
    if (before && before.polarity !== statement.polarity)
      made.push({
        row: rows[row]!,
        column: columns[column]!,
        before,
        after: statement,
        isReversal: areOpposed(before.stance, statement.stance),
      });
  }
  return { made, statements: placed.length, leftOut };
}

function datedStatements(
  ground: StatementContext,
  settings: StatementSettings & CountSettings,
  withStances = false,
): Omit<Placement, 'levels' | 'range'> & { readonly leftOut: LeftOut } {
  const leaving = new LeavingOut();
  const { placed, rows, columns } = allAtOnce(place(ground, settings, withStances, leaving));
  const dated = placed.filter(({ statement }) => dayBy(settings.clock, statement) !== undefined);
  leaving.note('undated', placed.length - dated.length);
  return { placed: inOrderOfTime(dated, settings.clock), rows, columns, leftOut: leaving.told };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
