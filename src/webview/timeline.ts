import * as l10n from '@vscode/l10n';
import {
  barsAt,
  barsByPlace,
  boxOfTimelineSpot,
  drawTimeline,
  firstsAt,
  type Pen,
  type Span,
  type Theme,
  type TimelineDrawing,
  type TimelineSpot,
  timelineGeometry,
  timelineSpotAt,
} from '../core/drawing';
import { daysOf } from '../core/results';
import type { Place, TimelinePicture } from '../core/views';
import { type Around, begin, type View } from './frame';
import type { Table } from './parts';
import type { Direction, Grab, Scene, Size } from './stage';

const EMPTY: TimelinePicture = {
  kind: 'timeline',
  periods: [],
  lanes: [],
  stances: [],
  bars: [],
  firsts: [],
};
/** For a file. */
const PAPER_SIZE = { width: 1000, height: 420 };

/** Which stances were taken when, one after the other or claim by claim. */
class TimelineView implements View<TimelinePicture, TimelineSpot> {
  readonly kind = 'timeline';
  readonly title = l10n.t('Timeline');
  readonly inSight = ['lanes', 'by'] as const;
  readonly behindMore = [
    'clock',
    'duplicates',
    'least',
    'codings',
    'broader',
    'unnamed',
    'authorial',
  ] as const;
  readonly formats = [] as const;
  #picture = EMPTY;
  #bars = barsByPlace(EMPTY);
  #window: Size = PAPER_SIZE;
  /** While it is drawn with the pointer or the keys. */
  #span: Span | undefined;

  constructor(private readonly around: Around) {}

  get isEmpty(): boolean {
    return this.#picture.bars.length === 0;
  }

  fields(): readonly HTMLElement[] {
    return [];
  }

  take(picture: TimelinePicture): void {
    this.#picture = picture;
    this.#bars = barsByPlace(picture);
    this.#span = undefined;
  }

  #drawing(window = this.#window): TimelineDrawing {
    const geometry = timelineGeometry(this.#picture, window);
    return { picture: this.#picture, bars: this.#bars, geometry, firstName: l10n.t('first in an outlet') };
  }

  readonly scene: Scene<TimelineSpot> = {
    size: window => {
      this.#window = window;
      return this.#drawing().geometry;
    },
    draw: (pen, view, theme, lit) => drawTimeline(pen, this.#drawing(), view, theme, lit, this.#span),
    spotAt: (point, view) => timelineSpotAt(this.#drawing(), view, point),
    boxOf: spot => boxOfTimelineSpot(this.#drawing().geometry, spot),
    tell: spot => this.#tell(spot),
    next: (from, direction) => this.#next(from, direction),
    grab: (point, view) => this.#brush(timelineSpotAt(this.#drawing(), view, point)),
    press: (key, spot) => this.#press(key, spot),
  };

  #tell(spot: TimelineSpot): string {
    const { periods, lanes, stances } = this.#picture;
    const parts = barsAt(this.#drawing(), spot).map(
      ({ stance, statements }) => `${statements} ${stances[stance]!.key || l10n.t('without a stance')}`,
    );
    const lane = lanes.length > 1 ? `${lanes[spot.lane]!.label}\n` : '';
    const outlets = firstsAt(this.#drawing(), spot);
    const first = outlets.length > 0 ? `\n${l10n.t('first in: {0}', outlets.join(', '))}` : '';
    return `${lane}${periods[spot.period]!}: ${parts.join(', ') || l10n.t('nothing')}${first}`;
  }

  #next(from: TimelineSpot | undefined, direction: Direction): TimelineSpot | undefined {
    const { periods, lanes } = this.#picture;
    if (periods.length === 0) return undefined;
    if (!from) return { lane: 0, period: 0 };
    const moved = (place: number, by: number, count: number) => Math.max(0, Math.min(count - 1, place + by));
    return {
      lane: moved(from.lane, direction === 'down' ? 1 : direction === 'up' ? -1 : 0, lanes.length),
      period: moved(from.period, direction === 'right' ? 1 : direction === 'left' ? -1 : 0, periods.length),
    };
  }

  /** From where the pointer was pressed to where it is let go. */
  #brush(from: TimelineSpot | undefined): Grab | undefined {
    if (!from) return undefined;
    return {
      move: (to, view) => {
        // Above and below the lane too: only along it something changes.
        const { y } = this.scene.boxOf(from, view);
        const until = timelineSpotAt(this.#drawing(), view, { x: to.x, y: y - view.y + 1 });
        if (until) this.#span = spanOf(from.period, until.period);
      },
      release: wasMoved => {
        if (wasMoved) this.#filterBySpan();
      },
    };
  }

  /** Shift with an arrow key draws the stretch, F lets through what is in it. */
  #press(key: string, spot: TimelineSpot | undefined): boolean {
    if (!spot) return false;
    const by = key === 'Shift+ArrowRight' ? 1 : key === 'Shift+ArrowLeft' ? -1 : 0;
    if (by !== 0) {
      const { from, until } = this.#span ?? spanOf(spot.period, spot.period);
      this.#span = { from, until: Math.max(from, Math.min(this.#picture.periods.length - 1, until + by)) };
    } else if (key === 'f') {
      this.#span ??= spanOf(spot.period, spot.period);
      this.#filterBySpan();
    } else return false;
    this.around.redraw();
    return true;
  }

  #filterBySpan(): void {
    if (!this.#span) return;
    const { periods } = this.#picture;
    this.around.between(daysOf(periods[this.#span.from]!).from, daysOf(periods[this.#span.until]!).until);
  }

  placeOf({ lane, period }: TimelineSpot): Place {
    return { row: this.#picture.lanes[lane]!.id, period: this.#picture.periods[period]! };
  }

  spotOf({ row, period }: Place): TimelineSpot | undefined {
    const { lanes, periods } = this.#picture;
    const lane = lanes.findIndex(({ id }) => id === row);
    const place = period === undefined ? 0 : periods.indexOf(period);
    return lane >= 0 && place >= 0 ? { lane, period: place } : undefined;
  }

  table(): Table {
    const { periods, lanes, stances, bars } = this.#picture;
    const isSplit = lanes.length > 1;
    const order = [...bars].sort((a, b) => a.period - b.period || a.lane - b.lane || a.stance - b.stance);
    return {
      heads: [
        { words: l10n.t('Period') },
        ...(isSplit ? [{ words: l10n.t('Split by') }] : []),
        { words: l10n.t('Stance') },
        { words: l10n.t('Statements') },
        { words: l10n.t('First in') },
      ],
      rows: order.map(({ period, lane, stance, statements }, i) => {
        const before = order[i - 1];
        const isFirstLine = before?.period !== period || before.lane !== lane;
        const place = { row: lanes[lane]!.id, period: periods[period]!, stance: stances[stance]!.key };
        return [
          { words: periods[period]! },
          ...(isSplit ? [{ words: lanes[lane]!.label }] : []),
          { words: stances[stance]!.key || l10n.t('no stance') },
          { words: statements, place },
          { words: isFirstLine ? firstsAt(this.#drawing(), { lane, period }).join(', ') : '' },
        ];
      }),
    };
  }

  whole() {
    const drawing = this.#drawing(PAPER_SIZE);
    const { width, height } = drawing.geometry;
    return {
      size: { width, height },
      draw: (pen: Pen, theme: Theme) => drawTimeline(pen, drawing, { x: 0, y: 0, width, height }, theme),
    };
  }
}

const spanOf = (a: number, b: number): Span => ({ from: Math.min(a, b), until: Math.max(a, b) });

begin(around => new TimelineView(around));
