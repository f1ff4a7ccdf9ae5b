import type { Clock, Period } from '../model';
import type { Category } from './categories';
import { type Cell, type Counts, changedCells, isSameFrame } from './counts';
import type { Dimension } from './dimensions';
import { periodOf } from './periods';
import { dayBy } from './selection';
import type { Statement } from './statement';
import { inOrderOfDay } from './windows';

/** The statements of one row that take one stance in one period. */
export interface Bar {
  /** `2024-09-27`, `2024-W39`, `2024-09` or `2024`. */
  readonly period: string;
  readonly row: Category;
  /** The stance's key; undefined for those that have none. */
  readonly stance: string | undefined;
  readonly statements: readonly Statement[];
}

interface SlotSettings {
  readonly by: Period;
  readonly clock: Clock;
}

/** The columns of a timeline: one for each period and stance, and one for what has no date. */
export const slots = (settings: SlotSettings): Dimension => ({
  name: 'slot',
  isOfCodebook: false,
  keyOf: statement => slotOf(statement, settings),
  labelOf: key => key,
  attributesOf: () => ({}),
});

/** Of what has no date. */
const NO_PERIOD = '';

const periodIn = (statement: Statement, { by, clock }: SlotSettings): string => {
  const day = dayBy(clock, statement);
  return day === undefined ? NO_PERIOD : periodOf(day, by);
};

export function slotOf(statement: Statement, settings: SlotSettings): string {
  const period = periodIn(statement, settings);
  return period === NO_PERIOD ? 'undated' : `${period} ${statement.coding?.stance ?? ''}`;
}

/** @param statements of one slot, at least one */
export const barOf = (row: Category, statements: readonly Statement[], settings: SlotSettings): Bar => ({
  period: periodIn(statements[0]!, settings),
  row,
  stance: statements[0]!.coding?.stance,
  statements,
});

/** Where a bar stands in its period. */
export interface BarPlace {
  readonly row: number;
  readonly stance: number;
}

/** The bars of a period in the order of rows and stances. */
export const inOrderOfPlace = (a: BarPlace, b: BarPlace): number => a.row - b.row || a.stance - b.stance;

/** The place of each stance in an order; what has none stands last. */
export function placesOfStances(stances: readonly string[]): (stance: string | undefined) => number {
  const places = new Map<string | undefined, number>(stances.map((stance, place) => [stance, place]));
  return stance => places.get(stance) ?? stances.length;
}

/** A bar that was made of a cell. */
interface CellBar extends BarPlace {
  readonly bar: Bar;
  readonly cell: Cell;
}

/** What there is in one period. */
interface InPeriod {
  readonly ofCells: readonly CellBar[];
  readonly bars: readonly Bar[];
  readonly statements: number;
}

/** Bars, and how many statements are in them. */
export interface MadeBars {
  readonly bars: readonly Bar[];
  readonly statements: number;
}

/**
 * Makes bars of what was counted by row and slot, in the order of time, rows and stances; what has no date is not among
 * them. Of counts that follow the sources, those periods alone are made again in which something has changed.
 */
export class Bars {
  #last: { readonly counts: Counts; readonly periods: ReadonlyMap<string, InPeriod> } | undefined;

  constructor(private readonly settings: SlotSettings) {}

  /** Yields after each row and each period, so that whoever waits can do other things. */
  *barsOf(counts: Counts): Generator<void, MadeBars> {
    const isSame =
      this.#last && isSameFrame(this.#last.counts, counts) && this.#last.counts.stances === counts.stances;
    const last = isSame ? this.#last : undefined;
    const placeOf = placesOfStances(counts.stances);
    const gone = new Set<Cell>();
    const come = new Map<string, CellBar[]>();
    const comeIn = (period: string): CellBar[] => {
      const known = come.get(period) ?? [];
      come.set(period, known);
      return known;
    };
    for (const [row, cells] of counts.cells.entries()) {
      const before = last?.counts.cells[row] ?? [];
      if (before === cells) continue;
      const changes = changedCells(before, cells);
      for (const cell of changes.gone) {
        gone.add(cell);
        comeIn(periodIn(cell.statements[0]!, this.settings));
      }
      for (const cell of changes.come) {
        const statements = inOrderOfDay(cell.statements, this.settings.clock);
        const bar = barOf(counts.rows[row]!, statements, this.settings);
        comeIn(bar.period).push({ bar, cell, row, stance: placeOf(bar.stance) });
      }
      yield;
    }
    const periods = new Map(last?.periods);
    for (const [period, bars] of come) {
      const stay = (periods.get(period)?.ofCells ?? []).filter(({ cell }) => !gone.has(cell));
      periods.set(period, inPeriod([...stay, ...bars].sort(inOrderOfPlace)));
      yield;
    }
    this.#last = { counts, periods };
    const dated = [...periods.keys()].filter(period => period !== NO_PERIOD).sort();
    const made = dated.map(period => periods.get(period)!);
    return {
      // Array by array: there may be hundreds of thousands of bars, and what is flattened goes one by one.
      bars: ([] as Bar[]).concat(...made.map(({ bars }) => bars)),
      statements: made.reduce((sum, { statements }) => sum + statements, 0),
    };
  }
}

const inPeriod = (ofCells: readonly CellBar[]): InPeriod => ({
  ofCells,
  bars: ofCells.map(({ bar }) => bar),
  statements: ofCells.reduce((sum, { bar }) => sum + bar.statements.length, 0),
});
