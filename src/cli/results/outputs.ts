import { type Provenance, writeJsonLines, writeTable } from '../../core/exchange';
import type { StatementContext, Value } from '../../core/results';
import { printedJson } from '../../core/text';

/** A result as it is written. */
export interface Result {
  readonly text: string;
  /** Whether the text itself says how it came about; a table of values alone has no place for that. */
  readonly saysHow: boolean;
  readonly provenance: Provenance;
}

/** Makes a result of what was read; what was typed has been understood before. */
export type Make = (ground: StatementContext) => Result;

/** How tables are written, one record a line. */
export const RECORD_FORMATS = ['csv', 'tsv', 'jsonl'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** A table with the names of its columns. */
export interface Records {
  readonly names: readonly string[];
  readonly rows: Iterable<readonly Value[]>;
}

/** A table in one of its formats; in JSON Lines what is undefined is left out. */
export function writeRecords(
  { names, rows }: Records,
  format: RecordFormat,
  byteOrderMark: boolean,
  provenance: Provenance,
): Result {
  const text =
    format === 'jsonl'
      ? writeJsonLines(Array.from(rows, row => Object.fromEntries(names.map((name, i) => [name, row[i]]))))
      : writeTable([names, ...rows], { format, byteOrderMark });
  return { text, saysHow: false, provenance };
}

export const writeJson = (data: object, provenance: Provenance): Result => ({
  text: `${printedJson(data)}\n`,
  saysHow: true,
  provenance,
});
