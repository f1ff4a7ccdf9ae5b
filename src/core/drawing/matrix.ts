import type { Head, MatrixPicture, PictureCell } from '../views';
import { type Box, fitting, type Pen, type Point, wrapped } from './pen';
import { drawSign, drawStances, paintOf, type Theme } from './theme';

/** What the cells of a drawn matrix tell. */
export const CELL_MEASURES = ['stances', 'statements', 'net', 'mean', 'against'] as const;
export type CellMeasure = (typeof CELL_MEASURES)[number];

export const MATRIX_ORDERS = ['name', 'count', 'likeness'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Rows and columns in the order in which they are drawn, by their numbers in the picture. */
export interface Arrangement {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A cell, row or column by its place in the arrangement. */
export interface MatrixSpot {
  readonly row?: number;
  readonly column?: number;
}

const CELL = { width: 46, height: 34 };
const ROW_HEAD = 300;
const COLUMN_HEAD = 158;
/** What turned names need beyond the last column. */
const OVERHANG = 96;
const TOTALS = 120;
const FOOT = 30;
const TEXT = 12;
const TURN = -52;

export interface MatrixGeometry {
  readonly width: number;
  readonly height: number;
  /** What stays in sight when the rest is moved: the heads. */
  readonly left: number;
  readonly top: number;
}

/** How large a drawn matrix is. */
export const matrixGeometry = ({ rows, columns }: Arrangement): MatrixGeometry => ({
  width: ROW_HEAD + columns.length * CELL.width + Math.max(TOTALS, OVERHANG),
  height: COLUMN_HEAD + rows.length * CELL.height + FOOT,
  left: ROW_HEAD,
  top: COLUMN_HEAD,
});

export interface MatrixDrawing {
  readonly picture: MatrixPicture;
  readonly arrangement: Arrangement;
  readonly cells: ReadonlyMap<number, PictureCell>;
  readonly measure: CellMeasure;
}

/** The cells of a picture by `row * columns + column`. */
export const cellsByPlace = ({ cells, columns }: MatrixPicture): Map<number, PictureCell> =>
  new Map(cells.map(cell => [cell.row * columns.length + cell.column, cell]));

export const cellAt = (
  { picture, arrangement, cells }: MatrixDrawing,
  { row, column }: MatrixSpot,
): PictureCell | undefined =>
  row === undefined || column === undefined
    ? undefined
    : cells.get(arrangement.rows[row]! * picture.columns.length + arrangement.columns[column]!);

/**
 * Draws the part of a matrix that is in sight.
 * @param view the part of it, in its own pixels; heads stay at the edges of that
 */
export function drawMatrix(
  pen: Pen,
  drawing: MatrixDrawing,
  view: Box,
  theme: Theme,
  lit: MatrixSpot = {},
): void {
  const sight = sightOf(drawing.arrangement, view);
  drawBody(pen, drawing, sight, theme, lit);
  drawRowHeads(pen, drawing, sight, theme, lit);
  drawColumnHeads(pen, drawing, sight, theme, lit);
  drawStances(pen, drawing.picture.stances, { x: 12, y: 16 }, ROW_HEAD - 60, theme);
  pen.line(
    [
      { x: 8, y: COLUMN_HEAD },
      { x: Math.min(view.width, sight.right), y: COLUMN_HEAD },
    ],
    { stroke: theme.muted },
  );
}

/** What of a matrix is in sight, and where that stands in the view. */
interface Sight {
  readonly view: Box;
  /** By their places in the arrangement. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Behind the last column, and below the last row. */
  readonly right: number;
  readonly foot: number;
  xOf(column: number): number;
  yOf(row: number): number;
}

function sightOf({ rows, columns }: Arrangement, view: Box): Sight {
  const yOf = (row: number) => COLUMN_HEAD + row * CELL.height - view.y;
  const xOf = (column: number) => ROW_HEAD + column * CELL.width - view.x;
  return {
    view,
    rows: range(view.y, view.height - COLUMN_HEAD, CELL.height, rows.length),
    columns: range(view.x, view.width - ROW_HEAD, CELL.width, columns.length),
    right: xOf(columns.length),
    foot: yOf(rows.length),
    xOf,
    yOf,
  };
}

/** The cells, with the sums of rows behind them and those of columns below. */
function drawBody(pen: Pen, drawing: MatrixDrawing, sight: Sight, theme: Theme, lit: MatrixSpot): void {
  const { picture, arrangement, measure } = drawing;
  const { view, right } = sight;
  const most = Math.max(1, ...picture.rows.map(({ statements }) => statements));
  const scale = scaleOf(picture, measure);
  const body = {
    x: ROW_HEAD,
    y: COLUMN_HEAD,
    width: view.width - ROW_HEAD,
    height: view.height - COLUMN_HEAD,
  };
  pen.within(body, () => {
    for (const row of sight.rows) {
      const y = sight.yOf(row);
      if (lit.row === row)
        pen.box({ x: ROW_HEAD, y, width: view.width, height: CELL.height }, { fill: theme.highlight });
      drawRule(pen, ROW_HEAD, right, y, theme);
      for (const column of sight.columns) {
        const box = { x: sight.xOf(column), y, ...CELL };
        if (lit.column === column && lit.row !== row) pen.box(box, { fill: theme.highlight });
        const cell = cellAt(drawing, { row, column });
        if (cell) drawCell(pen, drawing, cell, box, scale, theme);
        if (lit.row === row && lit.column === column)
          pen.box(inset(box, 1), { stroke: theme.focus, width: 2 });
      }
      const head = picture.rows[arrangement.rows[row]!]!;
      const place = { x: right + 10, y, width: TOTALS - 44, height: CELL.height };
      drawTotal(pen, picture, head, place, most, theme);
    }
    for (const column of sight.columns)
      pen.text(
        String(picture.columns[arrangement.columns[column]!]!.statements),
        { x: sight.xOf(column) + CELL.width / 2, y: sight.foot + FOOT / 2 },
        { color: theme.muted, size: TEXT, align: 'center' },
      );
  });
}

function drawRowHeads(
  pen: Pen,
  { picture, arrangement }: MatrixDrawing,
  { view, rows, yOf }: Sight,
  theme: Theme,
  lit: MatrixSpot,
): void {
  pen.within({ x: 0, y: COLUMN_HEAD, width: ROW_HEAD, height: view.height - COLUMN_HEAD }, () => {
    for (const row of rows) {
      const box = { x: 0, y: yOf(row), width: ROW_HEAD, height: CELL.height };
      const isLit = lit.row === row;
      if (isLit) pen.box(box, { fill: theme.highlight });
      drawRule(pen, 8, ROW_HEAD, box.y, theme);
      if (isLit && lit.column === undefined) pen.box(inset(box, 1), { stroke: theme.focus, width: 2 });
      const { label } = picture.rows[arrangement.rows[row]!]!;
      drawLines(pen, label, { x: 12, y: box.y + CELL.height / 2 }, ROW_HEAD - 24, theme, isLit);
    }
  });
}

/** Below a row. */
const drawRule = (pen: Pen, from: number, to: number, y: number, theme: Theme): void =>
  pen.line(
    [
      { x: from, y: y + CELL.height },
      { x: to, y: y + CELL.height },
    ],
    { stroke: theme.rule },
  );

function drawColumnHeads(
  pen: Pen,
  { picture, arrangement }: MatrixDrawing,
  { view, columns, xOf }: Sight,
  theme: Theme,
  lit: MatrixSpot,
): void {
  const [left, width] = [ROW_HEAD - OVERHANG / 2, view.width - ROW_HEAD + OVERHANG / 2];
  pen.within({ x: left, y: 0, width, height: COLUMN_HEAD }, () => {
    for (const column of columns) {
      const x = xOf(column) + CELL.width / 2;
      const isLit = lit.column === column;
      const look = { size: TEXT, bold: isLit };
      const words = fitting(pen, picture.columns[arrangement.columns[column]!]!.label, 174, look);
      pen.text(words, { x: x - 2, y: COLUMN_HEAD - 10 }, { color: theme.text, ...look, turn: TURN });
      if (isLit && lit.row === undefined)
        pen.box(
          { x: x - CELL.width / 2 + 2, y: COLUMN_HEAD - 4, width: CELL.width - 4, height: 3 },
          { fill: theme.focus },
        );
    }
  });
}

/** What lies at a point of the view. */
export function matrixSpotAt(
  { rows, columns }: Arrangement,
  view: Box,
  { x, y }: Point,
): MatrixSpot | undefined {
  const row = Math.floor((y + view.y - COLUMN_HEAD) / CELL.height);
  const inRows = y > COLUMN_HEAD && row < rows.length;
  // Names of columns lean to the right.
  const lean = y > COLUMN_HEAD ? 0 : (COLUMN_HEAD - y) / Math.tan((-TURN * Math.PI) / 180);
  const column = Math.floor((x - lean + view.x - ROW_HEAD) / CELL.width);
  const inColumns = x > ROW_HEAD && column >= 0 && column < columns.length;
  if (inRows) return x <= ROW_HEAD || !inColumns ? { row } : { row, column };
  return y <= COLUMN_HEAD && inColumns ? { column } : undefined;
}

/** Where a spot is in the whole matrix. */
export const boxOfSpot = ({ row, column }: MatrixSpot): Box => ({
  x: column === undefined ? 0 : ROW_HEAD + column * CELL.width,
  y: row === undefined ? 0 : COLUMN_HEAD + row * CELL.height,
  width: column === undefined ? ROW_HEAD : CELL.width,
  height: row === undefined ? COLUMN_HEAD : CELL.height,
});

/** The numbers of those of one size in a row that reach into a stretch. */
function range(from: number, length: number, size: number, count: number): number[] {
  const first = Math.max(0, Math.floor(from / size));
  const after = Math.min(count, Math.ceil((from + length) / size));
  return Array.from({ length: Math.max(0, after - first) }, (_, i) => first + i);
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

function drawLines(
  pen: Pen,
  words: string,
  { x, y }: Point,
  width: number,
  theme: Theme,
  bold: boolean,
): void {
  const look = { size: TEXT, bold };
  const lines = wrapped(pen, words, width, 2, look);
  const step = TEXT + 2;
  for (const [i, line] of lines.entries())
    pen.text(line, { x, y: y + (i - (lines.length - 1) / 2) * step }, { color: theme.text, ...look });
}

/** The largest value of a measure, whatever its sign. */
function scaleOf({ cells }: MatrixPicture, measure: CellMeasure): number {
  switch (measure) {
    case 'mean':
      return 1;
    case 'against':
      return 100;
    default: {
      let most = 1;
      for (const cell of cells)
        most = Math.max(most, Math.abs(measure === 'net' ? cell.net : cell.statements));
      return most;
    }
  }
}

/** The mark of those without a stance stands behind the others. */
const partsOf = (
  { stances }: MatrixPicture,
  { stances: counts, statements }: Pick<Head, 'stances' | 'statements'>,
) => {
  const parts = counts.flatMap((count, i) => (count > 0 ? [{ mark: stances[i]!, count }] : []));
  const rest = statements - counts.reduce((sum, count) => sum + count, 0);
  return rest > 0 ? [...parts, { mark: WITHOUT, count: rest }] : parts;
};
const WITHOUT = { key: '', shape: 'plain', color: 'grey' } as const;

/** So many signs stand in a cell; what is more is told by a dot. */
const MOST_SIGNS = 2;

function drawCell(
  pen: Pen,
  { picture, measure }: MatrixDrawing,
  cell: PictureCell,
  box: Box,
  scale: number,
  theme: Theme,
): void {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (measure !== 'stances') {
    drawNumber(pen, cell, measure, box, scale, theme);
    return;
  }
  const parts = partsOf(picture, cell).sort((a, b) => b.count - a.count);
  const shown = parts.slice(0, MOST_SIGNS);
  const step = box.width / shown.length;
  for (const [i, { mark, count }] of shown.entries()) {
    const x = box.x + step * (i + 0.5);
    const radius = Math.min(4.4 + 2.2 * Math.sqrt(count), 10);
    const withCount = count > 1;
    drawSign(
      pen,
      mark,
      { x: withCount ? x - 5 : x, y: middle.y },
      shown.length > 1 ? Math.min(radius, 6.5) : radius,
      theme,
    );
    if (withCount)
      pen.text(
        String(count),
        { x: x + (shown.length > 1 ? 4 : 8), y: middle.y },
        { color: theme.text, size: 11, align: 'left' },
      );
  }
  if (parts.length > MOST_SIGNS)
    pen.text(
      '+',
      { x: box.x + box.width - 5, y: box.y + 7 },
      { color: theme.muted, size: 11, align: 'center' },
    );
}

function drawNumber(
  pen: Pen,
  cell: PictureCell,
  measure: Exclude<CellMeasure, 'stances'>,
  box: Box,
  scale: number,
  theme: Theme,
): void {
  const value = cell[measure];
  if (value === undefined) return;
  const isSigned = measure === 'net' || measure === 'mean';
  const fill =
    measure === 'statements'
      ? theme.stances.blue
      : value < 0 || measure === 'against'
        ? theme.stances.red
        : theme.stances.green;
  const strength = Math.min(1, Math.abs(value) / scale);
  pen.box(inset(box, 2), { fill, opacity: 0.06 + 0.34 * strength });
  pen.text(
    `${isSigned && value > 0 ? '+' : ''}${Number(value.toFixed(measure === 'mean' ? 2 : measure === 'against' ? 0 : 1))}`.replace(
      '-',
      '−',
    ),
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    { color: theme.text, size: TEXT, align: 'center' },
  );
}

function drawTotal(pen: Pen, picture: MatrixPicture, head: Head, box: Box, most: number, theme: Theme): void {
  let { x } = box;
  const y = box.y + box.height / 2 - 5;
  for (const { mark, count } of partsOf(picture, head)) {
    const width = (box.width * count) / most;
    pen.box({ x, y, width, height: 10 }, { fill: paintOf(mark, theme), stroke: theme.stances[mark.color] });
    x += width;
  }
  pen.text(String(head.statements), { x: x + 6, y: y + 5 }, { color: theme.muted, size: TEXT });
}
