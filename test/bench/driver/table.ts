import { loadavg } from 'node:os';

const NAME_WIDTH = 44;
const CELL_WIDTH = 10;

/** A row of a table, to be printed as soon as it is had. */
export const row = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(NAME_WIDTH) + cells.map(cell => ` ${String(cell).padStart(CELL_WIDTH - 1)}`).join('');

/** The heads of the columns that `timesRow` fills. */
export const TIMES = ['median', 'slowest', 'runs'];

/** Times in milliseconds as a row. */
export function timesRow(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return row(name, [inMs(sorted[sorted.length >> 1]), inMs(sorted.at(-1)), sorted.length]);
}

export const inMs = (time = Number.NaN): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

/** How busy the machine is: what was timed while others worked on it says little. */
export const loadRow = (): string =>
  row(
    'load of the machine, 1, 5 and 15 minutes',
    loadavg().map(load => load.toFixed(1)),
  );
