import { allAtOnce, compareTexts } from '../collections';
import { areOpposed, type Period } from '../model';
import { type Bar, barOf, inOrderOfPlace, placesOfStances, slotOf } from './bars';
import type { Category } from './categories';
import { LeavingOut, type LeftOut } from './leftOut';
import { type Outcome, place } from './network';
import type { Placement } from './placing';
import { dayBy, type StatementContext } from './selection';
import type { CountSettings, StatementSettings } from './settings';
import { stancesTaken } from './stances';
import type { Statement } from './statement';
import { inOrderOfTime } from './windows';

/** What a timeline is made of; `rows` are what it is split by. */
export interface TimelineSettings extends StatementSettings, CountSettings {
  readonly by: Period;
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
  const placeOf = placesOfStances(stancesTaken(placed.map(({ statement }) => statement)));
  const made = Array.from(slots.values(), ({ row, statements }) => {
    const bar = barOf(rows[row]!, statements, settings);
    return { bar, row, stance: placeOf(bar.stance) };
  });
  made.sort((a, b) => compareTexts(a.bar.period, b.bar.period) || inOrderOfPlace(a, b));
  return { made: made.map(({ bar }) => bar), statements: placed.length, leftOut };
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
