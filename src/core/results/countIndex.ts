import { compareSources, type SourceIndex, type SourceState, type TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Codebook } from '../model';
import { type Category, Numbering, type Ordered } from './categories';
import type { Cell, Counts } from './counts';
import type { Dimension } from './dimensions';
import { LeavingOut, type LeftOut } from './leftOut';
import { Multiset } from './multiset';
import { type Placing, placeOf, withoutDuplicates } from './placing';
import { Selector, type StatementContext } from './selection';
import type { StatementSettings } from './settings';
import { inOrderOfBooks, inOrderOfFiles, rangeIn, stancesTaken } from './stances';
import type { Statement } from './statement';

/** What an index of counts counts. Duplicates are looked for within a source alone. */
export interface IndexSettings {
  readonly statements: StatementSettings;
  readonly placing: Placing;
  readonly isolates: boolean;
  /** Puts statements into other columns than those by which duplicates are known. */
  readonly inColumns?: Dimension;
}

/** What is counted now. */
export interface Counted {
  readonly counts: Counts;
  readonly leftOut: LeftOut;
}

/** What one source has put into the counts, so that it can be taken out again. */
interface Share {
  readonly source: TaggedSource;
  readonly placed: readonly {
    readonly statement: Statement;
    readonly row: number;
    readonly column: number;
  }[];
  /** What filters leave out is known too: it may be an isolated node, and makes labels ambiguous. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly polarities: readonly number[];
  readonly book: Codebook | undefined;
  readonly leftOut: LeftOut;
}

/** The statements of a row on a column, both by their lasting numbers, and the cell that was made of them last. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  statements: Statement[];
  shown?: LiveCell;
}

/** The numbers of an axis: how often each is known and placed, and their order. */
class Axis {
  readonly known = new Multiset<number>();
  readonly placed = new Multiset<number>();
  #ordered: Ordered | undefined;

  constructor(readonly numbering: Numbering) {}

  /** Where each number stands among all that are known; the same object as long as they are. */
  get ordered(): Ordered {
    if (this.known.takeChanged()) this.#ordered = undefined;
    this.#ordered ??= this.numbering.inOrder(this.known.values());
    return this.#ordered;
  }

  /** Names may be others in a codebook that has changed. */
  forget(): void {
    this.#ordered = undefined;
  }
}

/** More columns than that there are not. */
const MOST_COLUMNS = 2 ** 24;

/**
 * Counts of what stands where that follow the sources: a change costs what its source and the rows in it cost. They are
 * what `countPlaced` makes of a placement of all statements.
 */
export class CountIndex implements SourceIndex {
  readonly #selector: Selector;
  readonly #rows: Axis;
  readonly #columns: Axis;
  /** By which duplicates are known, where statements are put into others. */
  readonly #alike: Numbering;
  readonly #shares = new Map<FileId, Share>();
  readonly #cells = new Map<number, OpenCell>();
  readonly #ofRow = new Map<number, Set<OpenCell>>();
  readonly #polarities = new Multiset<number>();
  readonly #stances = new Multiset<string>();
  readonly #books = new Map<string, { book: Codebook; sources: number; placed: number }>();
  readonly #leftOut = new Map<keyof LeftOut, number>();
  /** Rows in which something has changed since the last time. */
  readonly #touched = new Set<number>();
  #statements = 0;
  #last: { readonly counts: Counts; readonly frame: Frame } | undefined;

  constructor(
    ground: StatementContext,
    private readonly settings: IndexSettings,
  ) {
    const { statements, placing, inColumns } = settings;
    this.#selector = new Selector(ground, statements);
    this.#rows = new Axis(new Numbering(placing.rows));
    this.#alike = new Numbering(placing.columns);
    this.#columns = new Axis(inColumns ? new Numbering(inColumns) : this.#alike);
  }

  replace(_before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    const old = this.#shares.get(file);
    this.#shares.delete(file);
    if (now) {
      const share = this.#shareOf(now.source);
      this.#shares.set(file, share);
      this.#count(share, 1);
    }
    // Only now: what is in both stays where it is.
    if (old) this.#count(old, -1);
  }

  /** What is counted now; rows in which nothing has changed are the same as before. */
  counted(): Counted {
    const leaving = new LeavingOut();
    for (const [reason, count] of this.#leftOut) leaving.note(reason, count);
    const counts = this.#isEnough ? this.#counts() : this.#countsOfEnough(leaving);
    return { counts, leftOut: leaving.told };
  }

  #shareOf(source: TaggedSource): Share {
    const { placing, inColumns } = this.settings;
    const leaving = new LeavingOut();
    const { statements, unfiltered } = this.#selector.select(source, leaving);
    const numberings = { rows: this.#rows.numbering, columns: this.#alike };
    const levels = new Map<number | undefined, number>();
    const levelOf = (polarity: number | undefined) => {
      const level = levels.get(polarity) ?? levels.size;
      levels.set(polarity, level);
      return level;
    };
    const open = statements.flatMap(statement => {
      const place = placeOf(statement, numberings, placing, leaving);
      return place ? [{ statement, ...place, level: levelOf(statement.polarity) }] : [];
    });
    const once = withoutDuplicates(open, placing, [this.#alike.size, levels.size]);
    const placed = inColumns
      ? once.map(one => ({ ...one, column: this.#columns.numbering.numberOf(one.statement)! }))
      : once;
    const numbersOf = (numbering: Numbering) =>
      unfiltered.flatMap(statement => numbering.numberOf(statement) ?? []);
    return {
      source,
      placed,
      rows: numbersOf(this.#rows.numbering),
      columns: inColumns ? placed.map(({ column }) => column) : numbersOf(this.#alike),
      polarities: unfiltered.flatMap(({ polarity }) => polarity ?? []),
      book: unfiltered[0]?.book,
      leftOut: leaving.told,
    };
  }

  /** Puts a share into all counts, or takes it out. */
  #count({ source, placed, rows, columns, polarities, book, leftOut }: Share, by: 1 | -1): void {
    for (const row of rows) this.#rows.known.add(row, by);
    for (const column of columns) this.#columns.known.add(column, by);
    for (const polarity of polarities) this.#polarities.add(polarity, by);
    for (const { row, column, statement } of placed) {
      this.#rows.placed.add(row, by);
      this.#columns.placed.add(column, by);
      if (statement.coding?.stance) this.#stances.add(statement.coding.stance, by);
    }
    for (const [reason, count] of Object.entries(leftOut) as [keyof LeftOut, number][])
      this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + by * count);
    if (book) this.#countBook(source.codebook ?? '', book, by, by * placed.length);
    this.#statements += by * placed.length;
    if (by > 0) for (const one of placed) this.#put(one);
    else this.#takeOut(placed);
  }

  #countBook(file: string, book: Codebook, by: 1 | -1, placed: number): void {
    const known = this.#books.get(file) ?? { book, sources: 0, placed: 0 };
    // While the sources of a codebook are told one by one that it has changed, the latest is the right one.
    if (by > 0 && known.book !== book) {
      known.book = book;
      this.#rows.forget();
      this.#columns.forget();
    }
    known.sources += by;
    known.placed += placed;
    if (known.sources > 0) this.#books.set(file, known);
    else this.#books.delete(file);
  }

  #put({ statement, row, column }: Share['placed'][number]): void {
    const place = row * MOST_COLUMNS + column;
    let cell = this.#cells.get(place);
    if (!cell) {
      cell = { row, column, statements: [] };
      this.#cells.set(place, cell);
      const others = this.#ofRow.get(row) ?? new Set();
      this.#ofRow.set(row, others.add(cell));
    }
    // What was shown stays as it was.
    if (cell.shown) cell.statements = [...cell.statements];
    delete cell.shown;
    cell.statements.push(statement);
    this.#touched.add(row);
  }

  #takeOut(placed: Share['placed']): void {
    const statements = new Set(placed.map(({ statement }) => statement));
    for (const place of new Set(placed.map(({ row, column }) => row * MOST_COLUMNS + column))) {
      const cell = this.#cells.get(place)!;
      cell.statements = cell.statements.filter(statement => !statements.has(statement));
      delete cell.shown;
      this.#touched.add(cell.row);
      if (cell.statements.length > 0) continue;
      this.#cells.delete(place);
      this.#ofRow.get(cell.row)!.delete(cell);
    }
  }

  get #isEnough(): boolean {
    const { rows, columns } = this.settings.placing.least;
    return rows < 2 && columns < 2;
  }

  #counts(): Counts {
    const frame = this.#frame();
    const { rows, columns, levels } = frame;
    const last = this.#last && isSameFrame(frame, this.#last.frame) ? this.#last.counts : undefined;
    const cells = last ? [...last.cells] : rows.categories.map((): readonly Cell[] => []);
    for (const row of last ? this.#touched : this.#ofRow.keys()) {
      const place = rows.placeOf[row];
      if (place !== undefined)
        cells[place] = this.#cellsOf(row, cell => this.#shown(cell, frame, last !== undefined));
    }
    this.#touched.clear();
    const counts = {
      rows: rows.categories,
      columns: columns.categories,
      levels,
      range: this.#range,
      stances: this.#stancesNow,
      cells,
      statements: this.#statements,
    };
    this.#last = { counts, frame };
    return counts;
  }

  #shown(cell: OpenCell, { rows, columns, levels }: Frame, isSame: boolean): LiveCell {
    if (!cell.shown || !isSame)
      cell.shown = new LiveCell(
        rows.placeOf[cell.row]!,
        columns.placeOf[cell.column]!,
        levels,
        cell.statements,
      );
    return cell.shown;
  }

  #cellsOf(row: number, shown: (cell: OpenCell) => LiveCell): LiveCell[] {
    return Array.from(this.#ofRow.get(row) ?? [], shown).sort((a, b) => a.column - b.column);
  }

  /** Where rows and columns stand: all that are in use, or all that are known. */
  #frame(): Frame {
    const { isolates } = this.settings;
    const inUse = (axis: Axis, last: UsedAxis | undefined): UsedAxis => {
      const { ordered } = axis;
      const changed = axis.placed.takeChanged();
      if (last && last.ordered === ordered && (isolates || !changed)) return last;
      return isolates ? { ordered, ...ordered } : { ordered, ...used(ordered, axis.placed) };
    };
    const last = this.#last?.frame;
    const levels = [...this.#polarities.values()].sort((a, b) => a - b);
    return {
      rows: inUse(this.#rows, last?.rows),
      columns: inUse(this.#columns, last?.columns),
      levels: last && isSameList(levels, last.levels) ? last.levels : levels,
    };
  }

  /** Without rows and columns that have too few, which changes with every other one: made anew each time. */
  #countsOfEnough(leaving: LeavingOut): Counts {
    const { placing, isolates } = this.settings;
    const enough = [...this.#cells.values()].filter(
      ({ row, column }) =>
        this.#rows.placed.of(row) >= placing.least.rows &&
        this.#columns.placed.of(column) >= placing.least.columns,
    );
    const statements = enough.reduce((sum, cell) => sum + cell.statements.length, 0);
    leaving.note('few', this.#statements - statements);
    const [inRows, inColumns] = [new Multiset<number>(), new Multiset<number>()];
    for (const { row, column } of enough) {
      inRows.add(row, 1);
      inColumns.add(column, 1);
    }
    const [rows, columns] = isolates
      ? [this.#rows.ordered, this.#columns.ordered]
      : [used(this.#rows.ordered, inRows), used(this.#columns.ordered, inColumns)];
    const levels = [...this.#polarities.values()].sort((a, b) => a - b);
    const cells: LiveCell[][] = rows.categories.map(() => []);
    for (const cell of enough) {
      const [row, column] = [rows.placeOf[cell.row]!, columns.placeOf[cell.column]!];
      cells[row]!.push(new LiveCell(row, column, levels, [...cell.statements]));
    }
    for (const ofRow of cells) ofRow.sort((a, b) => a.column - b.column);
    return {
      rows: rows.categories,
      columns: columns.categories,
      levels,
      range: this.#range,
      stances: stancesTaken(enough.flatMap(cell => cell.statements)),
      cells,
      statements,
    };
  }

  /** @param isMeant by how many of its sources and of its statements in cells there are */
  #booksOf(isMeant: (book: { sources: number; placed: number }) => boolean): readonly Codebook[] {
    const meant = [...this.#books].filter(([, known]) => isMeant(known));
    return inOrderOfFiles(new Map(meant.map(([file, { book }]) => [file, book])));
  }

  get #range(): number {
    return rangeIn(this.#booksOf(({ sources }) => sources > 0));
  }

  get #stancesNow(): readonly string[] {
    const books = this.#booksOf(({ placed }) => placed > 0);
    const stances = inOrderOfBooks(new Set(this.#stances.values()), books);
    const last = this.#last?.counts.stances;
    return last && isSameList(stances, last) ? last : stances;
  }
}

/** Where the rows, or the columns, that are shown stand. */
interface UsedAxis extends Ordered {
  readonly ordered: Ordered;
}

interface Frame {
  readonly rows: UsedAxis;
  readonly columns: UsedAxis;
  readonly levels: readonly number[];
}

const isSameFrame = (a: Frame, b: Frame): boolean =>
  a.rows === b.rows && a.columns === b.columns && a.levels === b.levels;

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Those that are in use, in the order of all. */
function used({ categories, placeOf }: Ordered, inUse: Multiset<number>): Ordered {
  const numbers = [...inUse.values()].sort((a, b) => placeOf[a]! - placeOf[b]!);
  const places: number[] = [];
  const kept: Category[] = numbers.map((number, place) => {
    places[number] = place;
    return categories[placeOf[number]!]!;
  });
  return { categories: kept, placeOf: places };
}

/** A cell as it was at one moment. What is asked for seldom is made when somebody asks. */
class LiveCell implements Cell {
  #levels: readonly number[] | undefined;
  #isInOrder = false;

  constructor(
    readonly row: number,
    readonly column: number,
    private readonly polarities: readonly number[],
    private readonly own: Statement[],
  ) {}

  get count(): number {
    return this.own.length;
  }

  get levels(): readonly number[] {
    this.#levels ??= countLevels(this.own, this.polarities);
    return this.#levels;
  }

  get statements(): readonly Statement[] {
    // Those of one source stand in its order; sorting leaves that.
    if (!this.#isInOrder) this.own.sort((a, b) => compareSources(a.source, b.source));
    this.#isInOrder = true;
    return this.own;
  }
}

function countLevels(statements: readonly Statement[], polarities: readonly number[]): number[] {
  const levels = new Array<number>(polarities.length + 1).fill(0);
  for (const { polarity } of statements) {
    const level = polarity === undefined ? polarities.length : polarities.indexOf(polarity);
    levels[level]! += 1;
  }
  return levels;
}
