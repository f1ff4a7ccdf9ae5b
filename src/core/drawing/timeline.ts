import type { PictureBar, TimelinePicture } from '../views';
import { type Box, type Pen, type Point, wrapped } from './pen';
import { drawStances, paintOf, type Theme } from './theme';

/** Periods from the first to the last, both among them, by their numbers. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** What of a timeline the pointer or the keys are on. */
export interface TimelineSpot {
  readonly lane: number;
  readonly period: number;
}

const HEAD = 250;
const NARROW_HEAD = 48;
const RIGHT = 20;
const AXIS = 30;
/** Room for what the colors stand for, and below it for the flags of the first lane. */
const TOP = 42;
const LEGEND = 28;
const LEAST_LANE = 72;
const MOST_LANE = 220;
const GAP = 14;
/** How high a flag stands over its lane: in the gap. */
const FLAG = 10;
const TEXT = 12;
const LEAST_BAR = 5;
const MOST_BAR = 64;
/** How high a bar of one statement is at the most. */
const MOST_UNIT = 60;

export interface TimelineGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly lane: number;
  readonly step: number;
}

/** How large a timeline is in a window of some size: as large as that where it can be. */
export function timelineGeometry(
  { periods, lanes }: TimelinePicture,
  window: { readonly width: number; readonly height: number },
): TimelineGeometry {
  const left = lanes.length > 1 ? HEAD : NARROW_HEAD;
  const room = window.width - left - RIGHT;
  const step = Math.min(MOST_BAR, Math.max(LEAST_BAR, room / Math.max(1, periods.length)));
  const high = (window.height - AXIS - TOP) / Math.max(1, lanes.length) - GAP;
  // One alone takes all there is.
  const lane =
    lanes.length === 1 ? Math.max(LEAST_LANE, high) : Math.min(MOST_LANE, Math.max(LEAST_LANE, high));
  return {
    width: Math.max(window.width, left + step * periods.length + RIGHT),
    height: Math.max(window.height, TOP + (lane + GAP) * lanes.length + AXIS),
    left,
    lane,
    step,
  };
}

/** The bars of a picture by lane and period. */
export function barsByPlace({ bars, periods }: TimelinePicture): Map<number, PictureBar[]> {
  const places = new Map<number, PictureBar[]>();
  for (const bar of bars) {
    const place = bar.lane * periods.length + bar.period;
    const known = places.get(place);
    if (known) known.push(bar);
    else places.set(place, [bar]);
  }
  return places;
}

export interface TimelineDrawing {
  readonly picture: TimelinePicture;
  readonly bars: ReadonlyMap<number, readonly PictureBar[]>;
  readonly geometry: TimelineGeometry;
  /** What a flag stands for. */
  readonly firstName: string;
}

export const barsAt = (
  { picture, bars }: TimelineDrawing,
  { lane, period }: TimelineSpot,
): readonly PictureBar[] => bars.get(lane * picture.periods.length + period) ?? [];

/** The outlets that have something of a lane for the first time in a period. */
export const firstsAt = (
  { picture: { firsts } }: Pick<TimelineDrawing, 'picture'>,
  { lane, period }: TimelineSpot,
): readonly string[] => firsts.find(first => first.lane === lane && first.period === period)?.outlets ?? [];

/** Draws the part of a timeline that is in sight: what is for a claim stands above a lane's line, what is against below. */
export function drawTimeline(
  pen: Pen,
  drawing: TimelineDrawing,
  view: Box,
  theme: Theme,
  lit?: TimelineSpot,
  span?: Span,
): void {
  const { picture, geometry } = drawing;
  const { periods, stances } = picture;
  const { left, lane: laneHeight, step } = geometry;
  const isBelow = stances.map(({ shape }) => shape === 'against');
  const [up, down] = extremes(drawing, isBelow);
  const unit = Math.min(MOST_UNIT, (laneHeight - 4) / Math.max(1, up + down));
  const bottom = view.height - AXIS;
  const scale: LaneScale = { up, down, unit, isBelow, xOf: period => left + period * step - view.x };
  const body = { x: left, y: 0, width: view.width - left, height: bottom };
  const names = { x: 0, y: 0, width: left, height: bottom };

  if (span)
    pen.within(body, () =>
      pen.box(
        { x: scale.xOf(span.from), y: 0, width: step * (span.until - span.from + 1), height: bottom },
        { fill: theme.highlight, stroke: theme.focus },
      ),
    );
  for (const lane of picture.lanes.keys()) {
    const top = TOP + lane * (laneHeight + GAP) - view.y;
    if (top > bottom || top + laneHeight < 0) continue;
    const place = { lane, top, zero: top + 2 + up * unit };
    pen.within(body, () => drawLane(pen, drawing, place, scale, view, theme, lit));
    pen.within(names, () => drawLaneName(pen, drawing, place, scale, theme));
  }
  pen.box({ x: 0, y: 0, width: view.width, height: LEGEND }, { fill: theme.background });
  const end = drawStances(pen, stances, { x: 14, y: 15 }, view.width, theme);
  if (picture.firsts.length > 0) drawFirstName(pen, drawing.firstName, end, view.width, theme);
  drawAxis(pen, periods, { left, step, y: bottom, view }, theme);
}

/** What all lanes are drawn by. */
interface LaneScale {
  /** The most statements above and below the line of any lane. */
  readonly up: number;
  readonly down: number;
  /** How high one statement is. */
  readonly unit: number;
  /** By stance. */
  readonly isBelow: readonly boolean[];
  xOf(period: number): number;
}

/** Where a lane is in the view; `zero` is its line. */
interface LanePlace {
  readonly lane: number;
  readonly top: number;
  readonly zero: number;
}

/** The bars of a lane on its rules, and the flags over it. */
function drawLane(
  pen: Pen,
  drawing: TimelineDrawing,
  { lane, top, zero }: LanePlace,
  scale: LaneScale,
  view: Box,
  theme: Theme,
  lit: TimelineSpot | undefined,
): void {
  const { picture, geometry } = drawing;
  const { left, step, lane: height } = geometry;
  const right = view.width - RIGHT / 2;
  for (const value of ticks(scale.up)) drawRule(pen, left, right, zero - value * scale.unit, theme.rule);
  for (const period of picture.periods.keys()) {
    const x = scale.xOf(period);
    if (x + step < left || x > view.width) continue;
    const box = { x, y: top, width: step, height };
    const isLit = lit?.lane === lane && lit.period === period;
    if (isLit) pen.box(box, { fill: theme.highlight });
    drawBars(pen, drawing, { lane, period }, zero, scale, theme);
    if (isLit) pen.box(box, { stroke: theme.focus, width: 2 });
  }
  drawRule(pen, left, right, zero, theme.muted);
  for (const first of picture.firsts)
    if (first.lane === lane) drawFlag(pen, { x: scale.xOf(first.period) + step / 2, y: top - FLAG }, theme);
}

const drawRule = (pen: Pen, from: number, to: number, y: number, stroke: string): void =>
  pen.line(
    [
      { x: from, y },
      { x: to, y },
    ],
    { stroke },
  );

/** What is said in one period, stance upon stance, away from the line. */
function drawBars(
  pen: Pen,
  drawing: TimelineDrawing,
  spot: TimelineSpot,
  zero: number,
  { unit, isBelow, xOf }: LaneScale,
  theme: Theme,
): void {
  const { picture, geometry } = drawing;
  const { step } = geometry;
  const width = Math.max(2, Math.min(step - (step > 8 ? 3 : 1), MOST_BAR));
  const x = xOf(spot.period) + (step - width) / 2;
  let [above, below] = [zero, zero];
  for (const { stance, statements } of barsAt(drawing, spot)) {
    const height = statements * unit;
    const y = isBelow[stance] ? below : above - height;
    const mark = picture.stances[stance]!;
    pen.box({ x, y, width, height }, { fill: paintOf(mark, theme), stroke: theme.stances[mark.color] });
    if (isBelow[stance]) below += height;
    else above -= height;
  }
}

/** What a lane's rules stand for, and what the lane is; a single one is what the whole timeline is of. */
function drawLaneName(
  pen: Pen,
  { picture: { lanes }, geometry: { left, lane: height } }: TimelineDrawing,
  { lane, top, zero }: LanePlace,
  { up, down, unit }: LaneScale,
  theme: Theme,
): void {
  const look = { color: theme.muted, size: 10, align: 'right' } as const;
  for (const value of ticks(up)) pen.text(String(value), { x: left - 8, y: zero - value * unit }, look);
  if (down > 0 && down * unit > 10) pen.text(String(down), { x: left - 8, y: zero + down * unit - 4 }, look);
  if (lanes.length === 1) return;
  const lines = wrapped(pen, lanes[lane]!.label, left - 48, 3, { size: TEXT });
  for (const [n, line] of lines.entries())
    pen.text(
      line,
      { x: 12, y: top + height / 2 + (n - (lines.length - 1) / 2) * (TEXT + 2) },
      { color: theme.text, size: TEXT },
    );
}

/** Stands over the period in which an outlet has something for the first time. */
function drawFlag(pen: Pen, { x, y }: Point, theme: Theme): void {
  pen.line(
    [
      { x, y },
      { x, y: y + FLAG },
    ],
    { stroke: theme.muted, width: 1.5 },
  );
  pen.shape(
    [
      { x, y },
      { x: x + 6, y: y + 2.5 },
      { x, y: y + 5 },
    ],
    { fill: theme.muted },
  );
}

/** What flags stand for, behind what stances stand for where there is room. */
function drawFirstName(pen: Pen, name: string, { x, y }: Point, width: number, theme: Theme): void {
  const look = { color: theme.muted, size: TEXT };
  if (x + 18 + pen.widthOf(name, look) > width) return;
  drawFlag(pen, { x: x + 6, y: y - FLAG / 2 }, theme);
  pen.text(name, { x: x + 18, y }, look);
}

function drawAxis(
  pen: Pen,
  periods: readonly string[],
  { left, step, y, view }: { left: number; step: number; y: number; view: Box },
  theme: Theme,
): void {
  const look = { size: 11 };
  const room = pen.widthOf(periods[0] ?? '', look) + 14;
  const every = Math.max(1, Math.ceil(room / step));
  pen.within({ x: left - room / 2, y, width: view.width - left + room / 2, height: AXIS }, () => {
    for (let period = 0; period < periods.length; period += every) {
      const x = left + (period + 0.5) * step - view.x;
      pen.text(
        periods[period]!,
        { x, y: y + AXIS / 2 + 2 },
        { color: theme.muted, ...look, align: 'center' },
      );
    }
  });
}

/** What lies at a point of the view. */
export function timelineSpotAt(
  { picture: { lanes, periods }, geometry: { left, lane, step } }: TimelineDrawing,
  view: Box,
  { x, y }: Point,
): TimelineSpot | undefined {
  const period = Math.floor((x + view.x - left) / step);
  const place = Math.floor((y + view.y - TOP) / (lane + GAP));
  const isIn = x > left && period >= 0 && period < periods.length && place >= 0 && place < lanes.length;
  return isIn ? { lane: place, period } : undefined;
}

/** Where a spot is in the whole timeline. */
export const boxOfTimelineSpot = (
  { left, lane: height, step }: TimelineGeometry,
  { lane, period }: TimelineSpot,
): Box => ({ x: left + period * step, y: TOP + lane * (height + GAP), width: step, height });

/** The most that stands above and below the line of any lane. */
function extremes({ bars }: TimelineDrawing, isBelow: readonly boolean[]): [up: number, down: number] {
  let [up, down] = [0, 0];
  for (const stack of bars.values()) {
    let [above, below] = [0, 0];
    for (const { stance, statements } of stack) {
      if (isBelow[stance]) below += statements;
      else above += statements;
    }
    [up, down] = [Math.max(up, above), Math.max(down, below)];
  }
  return [up, down];
}

/** Some round numbers up to a value. */
function ticks(most: number): number[] {
  if (most <= 0) return [];
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough)!);
  return Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);
}
