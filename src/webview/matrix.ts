import * as l10n from '@vscode/l10n';
import {
  type Arrangement,
  arrange,
  boxOfSpot,
  CELL_MEASURES,
  type CellMeasure,
  cellAt,
  cellsByPlace,
  drawMatrix,
  MATRIX_ORDERS,
  type MatrixDrawing,
  type MatrixOrder,
  type MatrixSpot,
  matrixGeometry,
  matrixSpotAt,
} from '../core/drawing';
import type { Head, MatrixPicture, Place, StanceMark } from '../core/views';
import { choose } from './dom';
import { type Around, begin, type View } from './frame';
import type { Table, TableCell } from './parts';
import type { Direction, Scene } from './stage';

const EMPTY: MatrixPicture = { kind: 'matrix', rows: [], columns: [], stances: [], cells: [] };

/** Who says what of what: rows by columns, in each cell the stances taken. */
class MatrixView implements View<MatrixPicture, MatrixSpot> {
  readonly kind = 'matrix';
  readonly title = l10n.t('Matrix');
  readonly inSight = ['rows', 'columns'] as const;
  readonly behindMore = [
    'duplicates',
    'least',
    'codings',
    'clock',
    'broader',
    'isolates',
    'unnamed',
    'authorial',
  ] as const;
  readonly formats = [] as const;
  #drawing: MatrixDrawing;
  #order: MatrixOrder;

  constructor(private readonly around: Around) {
    const { order, measure } = around.kept;
    this.#order = MATRIX_ORDERS.find(one => one === order) ?? 'count';
    this.#drawing = drawingOf(EMPTY, this.#order, CELL_MEASURES.find(one => one === measure) ?? 'stances');
  }

  get isEmpty(): boolean {
    return this.#drawing.picture.cells.length === 0 && this.#drawing.picture.rows.length === 0;
  }

  fields(): readonly HTMLElement[] {
    const orders: Readonly<Record<MatrixOrder, string>> = {
      name: l10n.t('name'),
      count: l10n.t('count'),
      likeness: l10n.t('likeness'),
    };
    return [
      choose(
        l10n.t('Cells'),
        CELL_MEASURES.map(value => ({ value, label: wordMeasure(value) })),
        this.#drawing.measure,
        measure => {
          this.#drawing = { ...this.#drawing, measure };
          this.around.keep({ measure });
          this.around.redraw(true);
        },
      ),
      choose(
        l10n.t('Order'),
        MATRIX_ORDERS.map(value => ({ value, label: orders[value] })),
        this.#order,
        order => {
          this.#order = order;
          this.#drawing = { ...this.#drawing, arrangement: arrange(this.#drawing.picture, order) };
          this.around.keep({ order });
          this.around.redraw(true);
        },
      ),
    ];
  }

  take(picture: MatrixPicture): void {
    this.#drawing = drawingOf(picture, this.#order, this.#drawing.measure);
  }

  get #arrangement(): Arrangement {
    return this.#drawing.arrangement;
  }

  #headOf(side: 'rows' | 'columns', place: number | undefined): Head | undefined {
    return place === undefined ? undefined : this.#drawing.picture[side][this.#arrangement[side][place]!];
  }

  readonly scene: Scene<MatrixSpot> = {
    size: () => matrixGeometry(this.#arrangement),
    heads: matrixGeometry({ rows: [], columns: [] }),
    draw: (pen, view, theme, lit) => drawMatrix(pen, this.#drawing, view, theme, lit),
    spotAt: (point, view) => matrixSpotAt(this.#arrangement, view, point),
    boxOf: (spot, view) => {
      const box = boxOfSpot(spot);
      // Heads stand still.
      return {
        ...box,
        ...(spot.column === undefined && { x: view.x }),
        ...(spot.row === undefined && { y: view.y }),
      };
    },
    tell: spot => this.#tell(spot),
    next: (from, direction) => this.#next(from, direction),
  };

  #tell(spot: MatrixSpot): string {
    const [row, column] = [this.#headOf('rows', spot.row), this.#headOf('columns', spot.column)];
    const cell = cellAt(this.#drawing, spot);
    const told = row && column ? cell : (row ?? column);
    const names = [row?.label, column?.label].filter(Boolean).join('\n');
    return `${names}\n${told ? wordSums(told, this.#drawing.picture.stances) : l10n.t('nothing')}`;
  }

  #next(from: MatrixSpot | undefined, direction: Direction): MatrixSpot | undefined {
    const { rows, columns } = this.#arrangement;
    if (rows.length === 0 || columns.length === 0) return undefined;
    if (!from) return { row: 0, column: 0 };
    // One before the first is the head.
    const moved = {
      row: (from.row ?? -1) + (direction === 'down' ? 1 : direction === 'up' ? -1 : 0),
      column: (from.column ?? -1) + (direction === 'right' ? 1 : direction === 'left' ? -1 : 0),
    };
    const [row, column] = [Math.min(moved.row, rows.length - 1), Math.min(moved.column, columns.length - 1)];
    if (row < 0 && column < 0) return from;
    return { ...(row >= 0 && { row }), ...(column >= 0 && { column }) };
  }

  placeOf(spot: MatrixSpot): Place {
    const [row, column] = [this.#headOf('rows', spot.row), this.#headOf('columns', spot.column)];
    return { ...(row && { row: row.id }), ...(column && { column: column.id }) };
  }

  spotOf({ row, column }: Place): MatrixSpot | undefined {
    const { picture } = this.#drawing;
    const find = (side: 'rows' | 'columns', id: string | undefined) =>
      id === undefined ? -1 : this.#arrangement[side].findIndex(number => picture[side][number]!.id === id);
    const [inRows, inColumns] = [find('rows', row), find('columns', column)];
    if (inRows < 0 && inColumns < 0) return undefined;
    return { ...(inRows >= 0 && { row: inRows }), ...(inColumns >= 0 && { column: inColumns }) };
  }

  table(): Table {
    const { picture } = this.#drawing;
    const { rows, columns } = this.#arrangement;
    const total = l10n.t('total');
    return {
      heads: [
        { words: '' },
        ...columns.map(number => ({
          words: picture.columns[number]!.label,
          place: { column: picture.columns[number]!.id },
        })),
        { words: total },
      ],
      rows: [
        ...rows.map((number, row): TableCell[] => {
          const head = picture.rows[number]!;
          return [
            { words: head.label, place: { row: head.id } },
            ...columns.map((ofColumn, column): TableCell => {
              const cell = cellAt(this.#drawing, { row, column });
              if (!cell) return { words: '' };
              return {
                words: this.#value(cell),
                place: { row: head.id, column: picture.columns[ofColumn]!.id },
              };
            }),
            { words: this.#value(head), place: { row: head.id } },
          ];
        }),
        [{ words: total }, ...columns.map(number => ({ words: this.#value(picture.columns[number]!) }))],
      ],
    };
  }

  #value(sums: Omit<Head, 'id' | 'label'>): string | number {
    const { measure, picture } = this.#drawing;
    return measure === 'stances' ? wordStances(sums, picture.stances) : (sums[measure] ?? '');
  }

  whole() {
    const size = matrixGeometry(this.#arrangement);
    return {
      size,
      draw: (...[pen, theme]: [Parameters<typeof drawMatrix>[0], Parameters<typeof drawMatrix>[3]]) =>
        drawMatrix(pen, this.#drawing, { x: 0, y: 0, ...size }, theme),
    };
  }
}

const drawingOf = (picture: MatrixPicture, order: MatrixOrder, measure: CellMeasure): MatrixDrawing => ({
  picture,
  arrangement: arrange(picture, order),
  cells: cellsByPlace(picture),
  measure,
});

function wordMeasure(measure: CellMeasure): string {
  switch (measure) {
    case 'stances':
      return l10n.t('stances');
    case 'statements':
      return l10n.t('statements');
    case 'net':
      return l10n.t('net');
    case 'mean':
      return l10n.t('mean polarity');
    case 'against':
      return l10n.t('% against');
  }
}

/** "3 supports, 1 opposes". */
function wordStances(
  { stances: counts, statements }: Pick<Head, 'stances' | 'statements'>,
  stances: readonly StanceMark[],
): string {
  const parts = counts.flatMap((count, i) => (count > 0 ? [`${count} ${stances[i]!.key}`] : []));
  const rest = statements - counts.reduce((sum, count) => sum + count, 0);
  return [...parts, ...(rest > 0 ? [l10n.t('{0} without a stance', rest)] : [])].join(', ');
}

function wordSums(sums: Omit<Head, 'id' | 'label'>, stances: readonly StanceMark[]): string {
  const { net, against } = sums;
  const share = against === undefined ? '' : ` · ${l10n.t('{0} % against', Math.round(against))}`;
  return `${wordStances(sums, stances)} · ${l10n.t('net {0}', Number(net.toFixed(2)))}${share}`;
}

begin(around => new MatrixView(around));
