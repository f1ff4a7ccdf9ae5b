import { allAtOnce } from '../collections';
import type { Category } from './categories';
import { Combinations } from './combinations';
import { type Cell, type Counts, countPlaced } from './counts';
import { dimensionNamed } from './dimensions';
import { LeavingOut, type LeftOut } from './leftOut';
import { OneModeWeights } from './oneMode';
import { firstDayOf, lastDayOf } from './periods';
import { type Placed, type Placement, type Placing, placeStatements } from './placing';
import { dayBy, type StatementContext, selectInSlices } from './selection';
import type { CountSettings, NetworkSettings, StatementSettings } from './settings';
import type { Statement } from './statement';
import type { Tie, Ties } from './ties';
import { TwoModeWeights } from './twoMode';
import { inOrderOfTime, movingWindows } from './windows';

/** A network: its nodes, and the ties between them that have a weight. */
export interface Network {
  /** In the order of their labels. */
  readonly rows: readonly Category[];
  /** Those of a one-mode network are its rows. */
  readonly columns: readonly Category[];
  /** Of a one-mode network each tie is there once, the lower number in `row`; it goes both ways. */
  readonly ties: Ties;
  /** What it was made of: the way back from a tie to its statements. */
  readonly counts: Counts;
  /** Of combined stances: those that each weight stands for. */
  readonly legend?: ReadonlyMap<number, readonly string[]>;
  /** Of a moving window: its first and its last day. */
  readonly span?: { readonly from: string; readonly until: string };
}

/** Something made of the statements that count, and how many others there are. */
export interface Outcome<T> {
  readonly made: T;
  /** How many statements count. */
  readonly statements: number;
  readonly leftOut: LeftOut;
}

/**
 * The network of a corpus; of a moving window one for each of its places, in the order of time. Yields from time to time,
 * so that whoever waits can do other things.
 */
export function* makeNetworks(
  ground: StatementContext,
  settings: NetworkSettings,
): Generator<void, Outcome<Network[]>> {
  const leaving = new LeavingOut();
  const placement = yield* place(ground, settings, settings.aggregation !== 'ignore', leaving);
  const maker = new NetworkMaker(settings);
  const networks: Network[] = [];
  for (const { placed, span } of spans(placement, settings, leaving)) {
    const counts = yield* countPlaced(placement, placed, settings);
    networks.push({ ...(yield* maker.networkOf(counts)), ...(span && { span }) });
  }
  return { made: networks, statements: placement.placed.length, leftOut: leaving.told };
}

/** Makes networks of counts; of counts that follow the sources, what is the same as the last time is not weighed again. */
export class NetworkMaker {
  readonly #weights: OneModeWeights | TwoModeWeights;
  readonly #combinations = new Combinations();

  constructor(
    private readonly settings: Pick<NetworkSettings, 'type' | 'aggregation' | 'normalization' | 'asDna'>,
  ) {
    this.#weights =
      settings.type === 'one-mode' ? new OneModeWeights(settings) : new TwoModeWeights(settings);
  }

  *networkOf(counts: Counts): Generator<void, Network> {
    const { type, aggregation } = this.settings;
    return {
      rows: counts.rows,
      columns: type === 'one-mode' ? counts.rows : counts.columns,
      ties: yield* this.#weights.tiesOf(counts),
      counts,
      ...(aggregation === 'combine' && { legend: yield* this.#combinations.legendOf(counts) }),
    };
  }
}

/** The statements that a network would be made of, in the order of date and place: what relational event models start from. */
export function listEvents(ground: StatementContext, settings: NetworkSettings): Outcome<Statement[]> {
  const leaving = new LeavingOut();
  const { placed } = allAtOnce(place(ground, settings, false, leaving));
  const made = inOrderOfTime(placed, settings.clock).map(({ statement }) => statement);
  return { made, statements: made.length, leftOut: leaving.told };
}

/**
 * The statements that a tie comes from: those of its row on its column, or of both its rows on the columns that they
 * share, first those of the one and then of the other.
 */
export function statementsOfTie(
  { rows, columns, counts }: Network,
  { row, column }: Tie,
): readonly Statement[] {
  if (rows !== columns) return counts.cells[row]!.find(cell => cell.column === column)?.statements ?? [];
  const [own, others] = [counts.cells[row]!, counts.cells[column]!];
  const sharedBy = (cells: readonly Cell[], partner: readonly Cell[]) => {
    const shared = new Set(partner.map(cell => cell.column));
    return cells.flatMap(cell => (shared.has(cell.column) ? cell.statements : []));
  };
  return [...sharedBy(own, others), ...sharedBy(others, own)];
}

/** The statements that count, in their rows and columns. */
export function* place(
  ground: StatementContext,
  settings: PlaceSettings,
  withStances: boolean,
  leaving: LeavingOut,
): Generator<void, Placement> {
  const selected = yield* selectInSlices(ground, settings, leaving);
  return yield* placeStatements(selected, placingOf(ground, settings, withStances), leaving);
}

export type PlaceSettings = StatementSettings & CountSettings & Partial<Pick<NetworkSettings, 'type'>>;

/** How settings put statements into rows and columns. */
export function placingOf(ground: StatementContext, settings: PlaceSettings, withStances: boolean): Placing {
  const dimensionOf = (name: string) => {
    const dimension = dimensionNamed(name, { ...ground, broader: settings.broader });
    if (!dimension) throw new Error(`There is no dimension ${name}.`);
    return dimension;
  };
  const { duplicates, clock, least, asDna, type } = settings;
  return {
    rows: dimensionOf(settings.rows),
    columns: dimensionOf(settings.columns),
    withStances,
    duplicates,
    clock,
    // The nodes of a one-mode network are its rows.
    least: { rows: least, columns: type === 'one-mode' ? 0 : least },
    asDna,
  };
}

interface Span {
  readonly placed: readonly Placed[];
  readonly span?: { readonly from: string; readonly until: string };
}

/** All statements at once, or those of each window. */
function* spans(
  { placed }: Placement,
  { window, step = 1, clock, from, until }: NetworkSettings,
  leaving: LeavingOut,
): Generator<Span> {
  if (!window) {
    yield { placed };
    return;
  }
  const dated = placed.filter(({ statement }) => dayBy(clock, statement) !== undefined);
  leaving.note('undated', placed.length - dated.length);
  const moving = {
    size: window,
    step,
    clock,
    ...(from !== undefined && { from: firstDayOf(from) }),
    ...(until !== undefined && { until: lastDayOf(until) }),
  };
  for (const { from, until, placed } of movingWindows(inOrderOfTime(dated, clock), moving))
    yield { placed, span: { from, until } };
}
