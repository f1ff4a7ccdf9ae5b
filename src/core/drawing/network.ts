import type { NetworkPicture, Tone } from '../views';
import { type Box, fitting, type Pen, type Point, wrapped } from './pen';
import { lookOfTie, type Theme } from './theme';

/** A network with a place for each node. */
export interface NetworkDrawing {
  readonly picture: NetworkPicture;
  readonly places: readonly Point[];
  /** By node: its color's number in the theme; undefined: none. */
  readonly groups: readonly (number | undefined)[];
  /** What the colors stand for, in the order of their numbers. */
  readonly groupNames: readonly string[];
  /** What lines stand for, those that occur. */
  readonly toneNames: readonly { readonly tone: Tone; readonly name: string }[];
  /** Nodes and edges that are left away. */
  readonly isHidden: { readonly node: (node: number) => boolean; readonly edge: (edge: number) => boolean };
}

/** What of a network the pointer or the keys are on. */
export type NetworkSpot = { readonly node: number } | { readonly edge: number };

/** How a network is looked at: places times the scale, and then moved. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const LEAST_RADIUS = 5;
const MOST_RADIUS = 17;
const LEAST_WIDTH = 1;
const MOST_WIDTH = 7;
/** So many are drawn thinner. */
const MANY_EDGES = 600;
/** How much of what is behind it the lightest of very many lines hides at the least, and the heaviest one at the most. */
const FAINT = 0.04;
const STRONG = 0.75;
const TEXT = 12;
const LINE = 15;
/** Wider labels go on in another line, and are cut in the last. */
const LABEL = 170;
/** So many nodes have room for labels of two lines. */
const FEW_NODES = 70;
/** Of what is looked at. */
const MOST_LINES = 5;

/** The radius of each node: its area grows with its statements. */
export function radiiOf({ nodes }: NetworkPicture): number[] {
  const most = Math.max(1, ...nodes.map(({ statements }) => statements));
  return nodes.map(
    ({ statements }) => LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(statements / most),
  );
}

/** The heaviest tie, whatever its sign. */
export const heaviestOf = ({ edges }: NetworkPicture): number =>
  edges.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0);

const seen = ({ x, y }: Point, viewport: Viewport): Point => ({
  x: x * viewport.scale + viewport.x,
  y: y * viewport.scale + viewport.y,
});

/** Nodes grow less than the picture does. */
const grown = (viewport: Viewport): number => Math.min(2, Math.max(0.55, Math.sqrt(viewport.scale)));

export function drawNetwork(
  pen: Pen,
  drawing: NetworkDrawing,
  viewport: Viewport,
  window: Box,
  theme: Theme,
  lit?: NetworkSpot,
): void {
  const { picture, places, groups, isHidden } = drawing;
  const { nodes, edges } = picture;
  const at = places.map(place => seen(place, viewport));
  const radii = radiiOf(picture).map(radius => radius * grown(viewport));
  const most = heaviestOf(picture) || 1;
  const beside = neighbors(drawing, lit);
  const isDim = (node: number) => beside !== undefined && !beside.has(node);
  // Where there are many, those in front would hide all others: the lighter, the fainter.
  const strengthOf = strengths(edges, most);
  const widest = edges.length > MANY_EDGES ? MOST_WIDTH / 2 : MOST_WIDTH;
  for (const [i, { from, to, weight, tone }] of edges.entries()) {
    if (isHidden.edge(i)) continue;
    const isLit = isEdgeLit(lit, i, from, to);
    const share = Math.abs(weight) / most;
    const width = LEAST_WIDTH + (widest - LEAST_WIDTH) * share;
    pen.line([at[from]!, at[to]!], {
      ...lookOfTie(tone, isLit ? width + 1 : width, theme),
      opacity: isLit ? 1 : strengthOf(share) / (beside ? 3 : 1),
    });
  }
  for (const [i, { side }] of nodes.entries()) {
    if (isHidden.node(i)) continue;
    const group = groups[i];
    const fill = group === undefined ? theme.muted : theme.groups[group % theme.groups.length]!;
    const isOn = lit !== undefined && 'node' in lit && lit.node === i;
    const look = {
      fill,
      stroke: isOn ? theme.focus : theme.background,
      width: isOn ? 3 : 1.5,
      opacity: isDim(i) ? 0.35 : 1,
    };
    const [{ x, y }, radius] = [at[i]!, radii[i]!];
    if (side === 'row') pen.circle({ x, y }, radius, look);
    else
      pen.box({ x: x - radius * 0.9, y: y - radius * 0.9, width: radius * 1.8, height: radius * 1.8 }, look);
  }
  const legend = legendBox(pen, drawing, theme);
  for (const { lines, box, node } of placeLabels(pen, drawing, at, radii, window, legend, lit, beside))
    for (const [i, words] of lines.entries())
      pen.text(
        words,
        { x: box.x, y: box.y + (i + 0.5) * LINE },
        {
          color: isDim(node) ? theme.muted : theme.text,
          size: TEXT,
          halo: theme.background,
          bold: nodes[node]!.side === 'row',
        },
      );
  drawLegend(pen, drawing, theme);
}

/** So many groups are named; colors begin anew after those that a theme has. */
const MOST_NAMED = 8;
const LEGEND = { left: 14, top: 16, step: 18, width: 200, gap: 8 };

const namedIn = ({ groupNames }: NetworkDrawing, theme: Theme): readonly string[] =>
  groupNames.slice(0, Math.min(MOST_NAMED, theme.groups.length));

/** What the legend covers, in the upper left corner; nothing where no color and no line stands for anything. */
export function legendBox(pen: Pen, drawing: NetworkDrawing, theme: Theme): Box {
  const look = { size: TEXT };
  const named = namedIn(drawing, theme);
  const rights = [
    ...named.map(name => LEGEND.left + 12 + Math.min(LEGEND.width, pen.widthOf(name, look))),
    ...drawing.toneNames.map(({ name }) => LEGEND.left + 32 + pen.widthOf(name, look)),
  ];
  return rights.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : {
        x: 0,
        y: 0,
        width: Math.max(...rights) + LEGEND.gap,
        height: LEGEND.top + rights.length * LEGEND.step,
      };
}

/** What the colors and lines stand for. */
function drawLegend(pen: Pen, drawing: NetworkDrawing, theme: Theme): void {
  const named = namedIn(drawing, theme);
  // What was moved under it shows through, and the words are read all the same.
  pen.box(legendBox(pen, drawing, theme), { fill: theme.background, opacity: 0.8 });
  for (const [i, name] of named.entries()) {
    const y = LEGEND.top + i * LEGEND.step;
    pen.circle({ x: LEGEND.left, y }, 5, { fill: theme.groups[i]! });
    const words = fitting(pen, name, LEGEND.width, { size: TEXT });
    pen.text(words, { x: LEGEND.left + 12, y }, { color: theme.text, size: TEXT, halo: theme.background });
  }
  for (const [i, { tone, name }] of drawing.toneNames.entries()) {
    const y = LEGEND.top + (named.length + i + 0.5) * LEGEND.step;
    const [from, to] = [LEGEND.left - 6, LEGEND.left + 24];
    pen.line(
      [
        { x: from, y },
        { x: to, y },
      ],
      lookOfTie(tone, 3, theme),
    );
    pen.text(name, { x: to + 8, y }, { color: theme.text, size: TEXT, halo: theme.background });
  }
}

/** By the share of its weight in the largest, how much of what is behind it a line hides. */
function strengths(edges: NetworkPicture['edges'], most: number): (share: number) => number {
  const asManyHeavy = edges.reduce((sum, { weight }) => sum + (weight / most) ** 2, 0);
  const strongest = Math.max(2 * FAINT, Math.min(STRONG, 10 / Math.sqrt(asManyHeavy + 1)));
  const faintest = Math.max(FAINT, Math.min(strongest, 130 / (edges.length + 1)));
  return share => faintest + (strongest - faintest) * share ** 2;
}

const isEdgeLit = (lit: NetworkSpot | undefined, edge: number, from: number, to: number): boolean =>
  lit !== undefined && ('edge' in lit ? lit.edge === edge : lit.node === from || lit.node === to);

/** What is lit with something: a node and those it is tied to, both ends of a tie. */
function neighbors(
  { picture: { edges }, isHidden }: NetworkDrawing,
  lit?: NetworkSpot,
): Set<number> | undefined {
  if (!lit) return undefined;
  if ('edge' in lit) {
    const edge = edges[lit.edge];
    return edge && new Set([edge.from, edge.to]);
  }
  const beside = new Set([lit.node]);
  for (const [i, { from, to }] of edges.entries()) {
    if (isHidden.edge(i)) continue;
    if (from === lit.node) beside.add(to);
    if (to === lit.node) beside.add(from);
  }
  return beside;
}

interface Label {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly node: number;
}

/** So many labels are tried: more would not be read. */
const MOST_LABELS = 400;

/**
 * Labels that cover neither each other nor a node nor the legend, those of lit and frequent nodes first: right, left,
 * below or above.
 */
function placeLabels(
  pen: Pen,
  { picture: { nodes }, isHidden }: NetworkDrawing,
  at: readonly Point[],
  radii: readonly number[],
  window: Box,
  legend: Box,
  lit: NetworkSpot | undefined,
  beside: ReadonlySet<number> | undefined,
): Label[] {
  const isInWindow = ({ x, y }: Point) =>
    x > window.x && x < window.x + window.width && y > window.y && y < window.y + window.height;
  const shown = [...nodes.keys()].filter(node => !isHidden.node(node) && isInWindow(at[node]!));
  const taken = new Boxes();
  taken.add(legend);
  for (const node of shown) {
    const [{ x, y }, radius] = [at[node]!, radii[node]!];
    taken.add({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  const isOn = (node: number) => lit !== undefined && 'node' in lit && lit.node === node;
  const rank = (node: number) =>
    (isOn(node) ? 2e6 : beside?.has(node) ? 1e6 : 0) +
    nodes[node]!.statements +
    (nodes[node]!.side === 'row' ? 0.5 : 0);
  const order = shown.sort((a, b) => rank(b) - rank(a) || a - b).slice(0, MOST_LABELS);
  const mostLines = shown.length <= FEW_NODES ? 2 : 1;
  const labels: Label[] = [];
  for (const node of order) {
    const { label, side } = nodes[node]!;
    const look = { size: TEXT, bold: side === 'row' };
    const lines = wrapped(pen, label, LABEL, isOn(node) ? MOST_LINES : mostLines, look);
    const width = Math.max(...lines.map(words => pen.widthOf(words, look)));
    const height = lines.length * LINE;
    const [{ x, y }, radius] = [at[node]!, radii[node]! + 4];
    const candidates = [
      { x: x + radius, y: y - height / 2 },
      { x: x - radius - width, y: y - height / 2 },
      { x: x - width / 2, y: y + radius },
      { x: x - width / 2, y: y - radius - height },
    ].map(place => ({ ...place, width, height }));
    const free =
      candidates.find(box => isWithin(box, window) && taken.isFree(box)) ??
      (isOn(node) ? candidates[0] : undefined);
    if (!free) continue;
    taken.add(free);
    labels.push({ lines, box: free, node });
  }
  return labels;
}

/** Boxes by the fields of a grid that they touch, so that only those nearby are compared. */
class Boxes {
  readonly #fields = new Map<string, Box[]>();

  add(box: Box): void {
    for (const field of fieldsOf(box)) {
      const known = this.#fields.get(field);
      if (known) known.push(box);
      else this.#fields.set(field, [box]);
    }
  }

  isFree(box: Box): boolean {
    return fieldsOf(box).every(field => !this.#fields.get(field)?.some(other => overlap(box, other)));
  }
}

const FIELD = 64;

function fieldsOf({ x, y, width, height }: Box): string[] {
  const fields: string[] = [];
  for (let i = Math.floor(x / FIELD); i <= Math.floor((x + width) / FIELD); i++)
    for (let j = Math.floor(y / FIELD); j <= Math.floor((y + height) / FIELD); j++) fields.push(`${i} ${j}`);
  return fields;
}

const isWithin = (box: Box, window: Box): boolean =>
  box.x >= window.x && box.x + box.width <= window.x + window.width;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How near to a tie a pointer must be. */
const NEAR = 5;

/** The node at a point, else the tie. */
export function networkSpotAt(
  { picture, places, isHidden }: NetworkDrawing,
  viewport: Viewport,
  point: Point,
): NetworkSpot | undefined {
  const at = places.map(place => seen(place, viewport));
  const radii = radiiOf(picture).map(radius => radius * grown(viewport));
  for (let node = at.length - 1; node >= 0; node--) {
    const { x, y } = at[node]!;
    if (!isHidden.node(node) && Math.hypot(point.x - x, point.y - y) <= radii[node]! + 2) return { node };
  }
  let nearest: { edge: number; distance: number } | undefined;
  for (const [edge, { from, to }] of picture.edges.entries()) {
    if (isHidden.edge(edge)) continue;
    const distance = distanceTo(point, at[from]!, at[to]!);
    if (distance < NEAR && (!nearest || distance < nearest.distance)) nearest = { edge, distance };
  }
  return nearest && { edge: nearest.edge };
}

function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy || 1;
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/** Where something is in the window. */
export function pointOfSpot(
  { picture, places }: NetworkDrawing,
  viewport: Viewport,
  spot: NetworkSpot,
): Point {
  if ('node' in spot) return seen(places[spot.node]!, viewport);
  const { from, to } = picture.edges[spot.edge]!;
  const [a, b] = [seen(places[from]!, viewport), seen(places[to]!, viewport)];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Room for labels at the edges. */
const MARGIN = 60;
/** In a window that has no room at all. */
const LEAST_SCALE = 0.02;

/** The viewport that shows all of a network in a window: as large as it can be with no node under the legend. */
export function viewportOn(
  places: readonly Point[],
  { width, height }: { width: number; height: number },
  legend: Box,
): Viewport {
  const whole = viewportIn(places, { x: 0, y: 0, width, height });
  const isCovered = (place: Point) => isInside(seen(place, whole), legend);
  if (!places.some(isCovered)) return whole;
  const beside = viewportIn(places, { x: legend.width, y: 0, width: width - legend.width, height });
  const below = viewportIn(places, { x: 0, y: legend.height, width, height: height - legend.height });
  return beside.scale >= below.scale ? beside : below;
}

const isInside = ({ x, y }: Point, box: Box): boolean =>
  x < box.x + box.width + MOST_RADIUS && y < box.y + box.height + MOST_RADIUS;

function viewportIn(places: readonly Point[], window: Box): Viewport {
  const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2 };
  if (places.length === 0) return { scale: 1, ...middle };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const scale = Math.max(
    LEAST_SCALE,
    Math.min(
      1.6,
      (window.width - 2.4 * MARGIN) / Math.max(1, right - left),
      (window.height - 1.4 * MARGIN) / Math.max(1, bottom - top),
    ),
  );
  return {
    scale,
    x: middle.x - (scale * (left + right)) / 2,
    y: middle.y - (scale * (top + bottom)) / 2,
  };
}
