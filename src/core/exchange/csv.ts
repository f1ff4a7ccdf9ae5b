import { stringify } from 'csv-stringify/browser/esm/sync';
import { escapedSign, withoutOrders } from '../text';

export type TableCell = string | number | boolean | undefined;

export type TableFormat = 'csv' | 'tsv';

export interface TableOptions {
  readonly format: TableFormat;
  /** Begins with one, by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean;
}

/**
 * What a cell would do to the cells behind it, or to a terminal, instead of being shown: control characters but tabs and line
 * ends, other ends of lines, what turns the direction of writing until it is taken back.
 */
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/g;

/**
 * Rows as comma- or tab-separated values (RFC 4180, in UTF-8, lines end on `\n`): what is undefined is empty, yes and no
 * are `true` and `false`. Text that a spreadsheet would run, because it begins with `=`, `+`, `-`, `@` or a tab, has `'`
 * before it, and signs that a terminal or CI service would obey are `\x1b`, `\u202e` and so on; numbers below 0 are numbers.
 */
export const writeTable = (
  rows: Iterable<readonly TableCell[]>,
  { format, byteOrderMark }: TableOptions,
): string =>
  stringify(
    Array.from(rows, row => row.map(plainCell)),
    {
      delimiter: format === 'csv' ? ',' : '\t',
      bom: byteOrderMark,
      escape_formulas: true,
      cast: { boolean: value => String(value) },
    },
  );

const plainCell = (cell: TableCell): TableCell =>
  typeof cell === 'string' ? withoutOrders(cell.replace(CONTROLS, escapedSign)) : cell;
