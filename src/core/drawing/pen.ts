export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A color, or lines or dots of it: what is told by a color is told by a pattern too. */
export type Paint = string | { readonly pattern: 'lines' | 'dots' | 'none'; readonly color: string };

/** How something is drawn; what is not given is not drawn. */
export interface DrawingStyle {
  readonly fill?: Paint;
  readonly stroke?: string;
  readonly width?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  /** From 0 to 1. */
  readonly opacity?: number;
}

export interface TextStyle {
  readonly color: string;
  readonly size: number;
  readonly bold?: boolean;
  /** Where the place is in the words. */
  readonly align?: 'left' | 'center' | 'right';
  /** In degrees, clockwise, round the place. */
  readonly turn?: number;
  /** A color round the letters, which keeps them apart from what they stand on. */
  readonly halo?: string;
}

/**
 * What pictures are drawn with, on a canvas or into an SVG; lengths are pixels, y goes down. Words stand with their middle
 * at the place's height.
 */
export interface Pen {
  box(box: Box, look: DrawingStyle): void;
  circle(center: Point, radius: number, look: DrawingStyle): void;
  /** A closed shape. */
  shape(corners: readonly Point[], look: DrawingStyle): void;
  /** An open line. */
  line(points: readonly Point[], look: DrawingStyle): void;
  text(words: string, at: Point, look: TextStyle): void;
  widthOf(words: string, look: Pick<TextStyle, 'size' | 'bold'>): number;
  /** Draws what lies within a box alone. */
  within(box: Box, draw: () => void): void;
}

/** Words as far as they fit into a width. */
export function fitting(
  pen: Pen,
  words: string,
  width: number,
  look: Pick<TextStyle, 'size' | 'bold'>,
): string {
  if (pen.widthOf(words, look) <= width) return words;
  const letters = [...words];
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const cut = `${letters.slice(0, middle).join('')}…`;
    if (pen.widthOf(cut, look) <= width) least = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, least).join('').trimEnd()}…`;
}

/** Words in lines that fit into a width, at the most so many; the last is cut where there are more. */
export function wrapped(
  pen: Pen,
  words: string,
  width: number,
  most: number,
  look: Pick<TextStyle, 'size' | 'bold'>,
): string[] {
  const lines: string[] = [];
  let line = '';
  const rest = words.split(' ');
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || pen.widthOf(longer, look) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [longer, ...rest].join(' ');
      break;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map(one => fitting(pen, one, width, look));
}
