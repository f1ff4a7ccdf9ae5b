import type { StanceColor } from '../model';
import type { StanceMark, Tone } from '../views';
import type { DrawingStyle, Paint, Pen, Point } from './pen';

/** The colors of a picture. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  /** Of what matters less. */
  readonly muted: string;
  /** Of lines between rows. */
  readonly rule: string;
  /** Behind what the pointer or the keys are on. */
  readonly highlight: string;
  /** Round what the keys are on. */
  readonly focus: string;
  readonly stances: Readonly<Record<StanceColor, string>>;
  /** Of groups of nodes, one after the other. */
  readonly groups: readonly string[];
  readonly font: string;
}

/** For files: what is printed or put into a text stands on white. */
export const PAPER: Theme = {
  background: '#ffffff',
  text: '#1f2328',
  muted: '#59636e',
  rule: '#d9dee4',
  highlight: '#eef3fb',
  focus: '#0969da',
  stances: {
    green: '#2E7D32',
    red: '#C62828',
    yellow: '#8A6D00',
    blue: '#1565C0',
    orange: '#B85C00',
    purple: '#6A1B9A',
    grey: '#5F6368',
  },
  groups: ['#1f77b4', '#d9730d', '#2a8f5b', '#b5417a', '#7a5bd0', '#8a7a00', '#1b95a8', '#a1503a'],
  font: 'system-ui, sans-serif',
};

/** What a stance is filled with: those against a claim have lines, those in between dots. */
export function paintOf({ shape, color }: StanceMark, theme: Theme): Paint {
  const plain = theme.stances[color];
  switch (shape) {
    case 'for':
      return plain;
    case 'against':
      return { pattern: 'lines', color: plain };
    case 'conditional':
      return { pattern: 'dots', color: plain };
    case 'neutral':
    case 'plain':
      return { pattern: 'none', color: plain };
  }
}

/** The sign of a stance, as gutter and trees have it. */
export function drawSign(pen: Pen, mark: StanceMark, { x, y }: Point, radius: number, theme: Theme): void {
  const fill = theme.stances[mark.color];
  switch (mark.shape) {
    case 'for':
      pen.shape(triangle(x, y, radius, -1), { fill });
      break;
    case 'against':
      pen.shape(triangle(x, y, radius, 1), { fill });
      break;
    case 'conditional':
      pen.shape(
        [
          { x, y: y - radius },
          { x: x + radius, y },
          { x, y: y + radius },
          { x: x - radius, y },
        ],
        { fill },
      );
      break;
    case 'neutral':
      pen.circle({ x, y }, radius * 0.85, { fill });
      break;
    case 'plain':
      pen.box(
        { x: x - radius * 0.75, y: y - radius * 0.75, width: radius * 1.5, height: radius * 1.5 },
        { stroke: fill, width: 1.5 },
      );
  }
}

/** Its middle is where a circle's would be. */
const triangle = (x: number, y: number, radius: number, down: 1 | -1): Point[] => [
  { x, y: y + down * radius },
  { x: x + radius, y: y - down * radius * 0.75 },
  { x: x - radius, y: y - down * radius * 0.75 },
];

/**
 * What signs and patterns stand for, in a row from a place on; in several rows where they do not fit into a width. Gives
 * where the row ends.
 */
export function drawStances(
  pen: Pen,
  stances: readonly StanceMark[],
  from: Point,
  width: number,
  theme: Theme,
): Point {
  let { x, y } = from;
  for (const mark of stances) {
    if (mark.key === '') continue;
    const room = 18 + pen.widthOf(mark.key, { size: LEGEND_TEXT }) + 14;
    if (x > from.x && x + room > from.x + width) {
      x = from.x;
      y += 18;
    }
    drawSign(pen, mark, { x: x + 6, y }, 5, theme);
    pen.text(mark.key, { x: x + 18, y }, { color: theme.muted, size: LEGEND_TEXT });
    x += room;
  }
  return { x, y };
}

const LEGEND_TEXT = 12;

/** The line of a tie. */
export function lookOfTie(tone: Tone, width: number, theme: Theme): DrawingStyle {
  switch (tone) {
    case 'plain':
      return { stroke: theme.muted, width };
    case 'for':
      return { stroke: theme.stances.green, width };
    case 'against':
      return { stroke: theme.stances.red, width, dash: [6, 4] };
    case 'both':
      return { stroke: theme.stances.yellow, width, dash: [8, 3, 2, 3] };
  }
}
