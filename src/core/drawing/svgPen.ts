import { element, xmlText } from '../xml';
import type { Box, DrawingStyle, Paint, Pen, Point, TextStyle } from './pen';

/** About how wide letters are, as a share of their size: an SVG is written where nobody can measure them. */
const LETTER = 0.54;
const BOLD_LETTER = 0.58;

/** Draws into an SVG that needs nothing else. */
export class SvgPen implements Pen {
  readonly #parts: string[] = [];
  readonly #patterns = new Map<string, string>();
  #clips = 0;

  /**
   * @param measure how wide words are, where somebody can tell
   * @param name goes before all ids, which are those of the whole page where several SVGs stand in one
   */
  constructor(
    private readonly size: { readonly width: number; readonly height: number },
    private readonly font: string,
    private readonly measure?: Pen['widthOf'],
    private readonly name = '',
  ) {}

  box({ x, y, width, height }: Box, look: DrawingStyle): void {
    this.#put('rect', { x, y, width, height, ...this.#paint(look) });
  }

  circle({ x, y }: Point, radius: number, look: DrawingStyle): void {
    this.#put('circle', { cx: x, cy: y, r: radius, ...this.#paint(look) });
  }

  shape(corners: readonly Point[], look: DrawingStyle): void {
    this.#put('polygon', { points: pointsOf(corners), ...this.#paint(look) });
  }

  line(points: readonly Point[], look: DrawingStyle): void {
    this.#put('polyline', { points: pointsOf(points), ...this.#paint(look) });
  }

  text(words: string, { x, y }: Point, look: TextStyle): void {
    const attributes = {
      x,
      y,
      fill: look.color,
      'font-size': look.size,
      'font-weight': look.bold ? 600 : undefined,
      'dominant-baseline': 'central',
      'text-anchor': ANCHORS[look.align ?? 'left'],
      transform: look.turn ? `rotate(${look.turn} ${rounded(x)} ${rounded(y)})` : undefined,
      ...(look.halo && {
        stroke: look.halo,
        'stroke-width': HALO,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    };
    this.#put('text', attributes, xmlText(words));
  }

  widthOf(words: string, look: Pick<TextStyle, 'size' | 'bold'>): number {
    return this.measure?.(words, look) ?? [...words].length * look.size * (look.bold ? BOLD_LETTER : LETTER);
  }

  within({ x, y, width, height }: Box, draw: () => void): void {
    const id = `${this.name}c${this.#clips++}`;
    this.#put('clipPath', { id }, element('rect', inShort({ x, y, width, height })));
    this.#parts.push(`<g clip-path="url(#${id})">`);
    draw();
    this.#parts.push('</g>');
  }

  /**
   * All that was drawn, as a document of its own.
   * @param title what it shows, for those who do not see it
   * @param background what it stands on
   * @param description how it came about
   */
  document(title: string, background: string, description: string): string {
    const { width, height } = this.size;
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        role: 'img',
        'font-family': this.font,
        ...inShort({ width, height }),
        viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      },
      [
        element('title', {}, xmlText(title)),
        element('desc', {}, xmlText(description)),
        element('defs', {}, [...this.#patterns.values()]),
        element('rect', inShort({ width, height, fill: background })),
        ...this.#parts,
      ],
    );
  }

  #put(name: string, attributes: Attributes, content = ''): void {
    this.#parts.push(element(name, inShort(attributes), content));
  }

  #paint({ fill, stroke, width = 1, dash, opacity }: DrawingStyle): Attributes {
    return {
      fill: fill === undefined ? 'none' : this.#fill(fill),
      stroke,
      'stroke-width': stroke === undefined ? undefined : width,
      'stroke-dasharray': dash?.join(' '),
      opacity,
    };
  }

  #fill(paint: Paint): string {
    if (typeof paint === 'string') return paint;
    const { pattern, color } = paint;
    if (pattern === 'none') return 'none';
    const id = `${this.name}${pattern}-${color.replace(/[^a-z0-9]/gi, '')}`;
    const drawn =
      pattern === 'lines'
        ? element('path', { d: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5', stroke: color, 'stroke-width': 1.7 })
        : element('circle', { cx: 3, cy: 3, r: 1.6, fill: color });
    const field = { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
    this.#patterns.set(id, element('pattern', field, drawn));
    return `url(#${id})`;
  }
}

/** How wide the color round letters is. */
export const HALO = 3;

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const pointsOf = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');

/** Without the digits that nobody sees. */
const inShort = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? rounded(value) : value,
    ]),
  );

const rounded = (value: number): number => Math.round(value * 100) / 100;
