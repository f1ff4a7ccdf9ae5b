import { stringify } from 'csv-stringify/browser/esm/sync';

export type TableCell = string | number | boolean | undefined;

export const TABLE_FORMATS = ['csv', 'tsv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface TableOptions {
  readonly format: TableFormat;
  /** Begins with one, by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean;
}

/**
 * Rows as comma- or tab-separated values (RFC 4180, in UTF-8, lines end on `\n`): what is undefined is empty, yes and no
 * are `true` and `false`. Text that a spreadsheet would run, because it begins with `=`, `+`, `-`, `@`, a tab or a carriage
 * return, has `'` before it; numbers below 0 are numbers.
 */
export const writeTable = (
  rows: Iterable<readonly TableCell[]>,
  { format, byteOrderMark }: TableOptions,
): string =>
  stringify([...rows] as TableCell[][], {
    delimiter: format === 'csv' ? ',' : '\t',
    bom: byteOrderMark,
    escape_formulas: true,
    cast: { boolean: value => String(value) },
  });
