import * as l10n from '@vscode/l10n';
import { asSettings } from '../../core/exchange';
import { allAtOnce, divisionOf, type Matrix, makeMatrix, type Tally, type Value } from '../../core/results';
import { Misuse } from '../misuse';
import { countSettings, oneOf, type ResultValues, statementSettings } from './options';
import { type Make, RECORD_FORMATS, type Records, writeJson, writeRecords } from './outputs';
import { provenanceOf } from './provenance';

const FORMATS = [...RECORD_FORMATS, 'json'] as const;

type Measure = (tally: Tally) => number | undefined;

/** What a cell can tell beside how many statements take a stance. */
const MEASURES: Readonly<Record<string, Measure>> = {
  statements: tally => tally.statements,
  net: tally => tally.net,
  mean: tally => tally.mean,
  against: tally => tally.against,
};

/** Who says what of what: a matrix with one measure in each cell, or all measures of all cells, one cell a record. */
export function matrix(values: ResultValues): Make {
  const format = oneOf('format', values.format, FORMATS, 'csv');
  const cells = values.cells ?? (format === 'jsonl' ? 'all' : 'statements');
  const settings = { ...statementSettings(values, 'matrix'), ...countSettings(values, 'actor', 'claim') };
  return ground => {
    const outcome = allAtOnce(makeMatrix(ground, settings));
    const { made } = outcome;
    const provenance = provenanceOf('matrix', values, settings, outcome, { cells });
    if (format === 'json')
      return writeJson({ settings: asSettings(provenance), ...asJson(made) }, provenance);
    const table = cells === 'all' ? cellByCell(made) : wide(made, measureNamed(cells, made));
    return writeRecords(format === 'jsonl' ? table : rounded(table), format, values.bom ?? false, provenance);
  };
}

function measureNamed(name: string, { stances }: Matrix): Measure {
  const measure = MEASURES[name];
  if (measure) return measure;
  const number = stances.indexOf(name);
  if (number >= 0) return tally => tally.stances[number]!;
  throw new Misuse(
    l10n.t(
      '--{0} {1}: take one of {2}.',
      'cells',
      name,
      [...Object.keys(MEASURES), ...stances, 'all'].join(', '),
    ),
  );
}

const NOTHING = { of: [], statements: 0, net: 0, mean: undefined, against: undefined };

/** One line a row, and totals at the end of lines and columns. What has no statement is empty, but for counts, which are 0. */
function wide({ rows, columns, cells, rowTotals, columnTotals, total }: Matrix, measure: Measure): Records {
  const [first] = rows;
  const nothing = measure({ ...NOTHING, stances: total.stances.map(() => 0) });
  const lineOf = (place: number): Value[] => {
    const line = new Array<Value>(columns.length).fill(nothing);
    for (const cell of cells[place]!) line[cell.column] = measure(cell);
    return line;
  };
  return {
    names: [first?.dimension ?? '', ...columns.map(({ label }) => label), 'total'],
    rows: [
      ...rows.map(({ label }, i) => [label, ...lineOf(i), measure(rowTotals[i]!)]),
      ['total', ...columnTotals.map(measure), measure(total)],
    ],
  };
}

/** People read tables: means and shares have no more decimals than they can bear. JSON has them whole. */
const DECIMALS = 4;

const rounded = ({ names, rows }: Records): Records => ({
  names,
  rows: Array.from(rows, row =>
    row.map(value => (typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value)),
  ),
});

function cellByCell({ rows, columns, cells, stances }: Matrix): Records {
  return {
    names: [
      'row',
      'column',
      'row_key',
      'column_key',
      ...Object.keys(MEASURES),
      ...stances.map(stance => `stance_${stance}`),
    ],
    rows: cells.flat().map(cell => {
      const [row, column] = [rows[cell.row]!, columns[cell.column]!];
      return [
        row.label,
        column.label,
        row.id,
        column.id,
        ...Object.values(MEASURES).map(measure => measure(cell)),
        ...cell.stances,
      ];
    }),
  };
}

function asJson({ rows, columns, stances, cells, rowTotals, columnTotals, total }: Matrix): object {
  const told = ({ statements, stances: taken, net, mean, against }: Tally) => ({
    statements,
    stances: Object.fromEntries(stances.map((stance, i) => [stance, taken[i]!])),
    net,
    mean,
    against,
  });
  return {
    rows: rows.map(({ label, id, attributes }, i) => ({
      label,
      key: id,
      attributes,
      ...told(rowTotals[i]!),
    })),
    columns: columns.map(({ label, id, attributes }, i) => ({
      label,
      key: id,
      attributes,
      ...told(columnTotals[i]!),
      ...divisionOf(columnTotals[i]!.of),
    })),
    stances,
    cells: cells.flat().map(cell => ({ row: cell.row, column: cell.column, ...told(cell) })),
    total: told(total),
  };
}
