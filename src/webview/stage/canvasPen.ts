import {
  type Box,
  HALO,
  type Look,
  type Paint,
  type Pen,
  type Point,
  type TextLook,
} from '../../core/drawing';

/** The size of a pattern's field. */
const FIELD = 6;

/** Draws on a canvas. */
export class CanvasPen implements Pen {
  /** Of each font: a picture that moves is drawn with the same words again and again. */
  static readonly #widthsIn = new Map<string, Map<string, number>>();
  readonly #patterns = new Map<string, CanvasPattern>();
  readonly #widths: Map<string, number>;

  private constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly font: string,
    private readonly scale: number,
  ) {
    this.#widths = CanvasPen.#widthsIn.get(font) ?? new Map();
    CanvasPen.#widthsIn.set(font, this.#widths);
  }

  /** A pen on a canvas of some size, sharp at every density of pixels. */
  static on(
    canvas: HTMLCanvasElement,
    { width, height }: { readonly width: number; readonly height: number },
    font: string,
    scale = window.devicePixelRatio || 1,
  ): CanvasPen {
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const context = canvas.getContext('2d')!;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    return new CanvasPen(context, font, scale);
  }

  clear({ x, y, width, height }: Box, background: string): void {
    this.context.fillStyle = background;
    this.context.fillRect(x, y, width, height);
  }

  box({ x, y, width, height }: Box, look: Look): void {
    this.#drawn(look, () => this.context.rect(x, y, width, height));
  }

  circle({ x, y }: Point, radius: number, look: Look): void {
    this.#drawn(look, () => this.context.arc(x, y, radius, 0, 2 * Math.PI));
  }

  shape(corners: readonly Point[], look: Look): void {
    this.#drawn(look, () => {
      this.#trace(corners);
      this.context.closePath();
    });
  }

  line(points: readonly Point[], look: Look): void {
    this.#drawn(look, () => this.#trace(points));
  }

  text(words: string, { x, y }: Point, { color, size, bold, align = 'left', turn, halo }: TextLook): void {
    const { context } = this;
    context.font = this.#fontOf({ size, ...(bold && { bold }) });
    context.textAlign = align;
    if (turn !== undefined) {
      context.save();
      context.translate(x, y);
      context.rotate((turn * Math.PI) / 180);
    }
    const [left, middle] = turn === undefined ? [x, y] : [0, 0];
    if (halo !== undefined) {
      context.strokeStyle = halo;
      context.lineWidth = HALO;
      context.setLineDash([]);
      context.strokeText(words, left, middle);
    }
    context.fillStyle = color;
    context.fillText(words, left, middle);
    if (turn !== undefined) context.restore();
  }

  widthOf(words: string, look: Pick<TextLook, 'size' | 'bold'>): number {
    const key = `${look.size}${look.bold ? 'b' : ''} ${words}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.context.font = this.#fontOf(look);
    const { width } = this.context.measureText(words);
    this.#widths.set(key, width);
    return width;
  }

  within({ x, y, width, height }: Box, draw: () => void): void {
    this.context.save();
    this.context.beginPath();
    this.context.rect(x, y, width, height);
    this.context.clip();
    draw();
    this.context.restore();
  }

  #trace([first, ...others]: readonly Point[]): void {
    if (!first) return;
    this.context.moveTo(first.x, first.y);
    for (const { x, y } of others) this.context.lineTo(x, y);
  }

  #drawn({ fill, stroke, width = 1, dash, opacity = 1 }: Look, path: () => void): void {
    const { context } = this;
    context.globalAlpha = opacity;
    context.beginPath();
    path();
    if (fill !== undefined) {
      const style = this.#styleOf(fill);
      if (style) {
        context.fillStyle = style;
        context.fill();
      }
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.setLineDash(dash ? [...dash] : []);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  #fontOf({ size, bold }: Pick<TextLook, 'size' | 'bold'>): string {
    return `${bold ? '600 ' : ''}${size}px ${this.font}`;
  }

  #styleOf(paint: Paint): string | CanvasPattern | undefined {
    if (typeof paint === 'string') return paint;
    const { pattern, color } = paint;
    if (pattern === 'none') return undefined;
    const key = `${pattern} ${color}`;
    const known = this.#patterns.get(key);
    if (known) return known;
    const made = this.context.createPattern(this.#field(pattern, color), 'repeat')!;
    made.setTransform(new DOMMatrix().scale(1 / this.scale));
    this.#patterns.set(key, made);
    return made;
  }

  #field(pattern: 'lines' | 'dots', color: string): HTMLCanvasElement {
    const field = document.createElement('canvas');
    field.width = Math.round(FIELD * this.scale);
    field.height = field.width;
    const context = field.getContext('2d')!;
    context.scale(field.width / FIELD, field.width / FIELD);
    context.strokeStyle = color;
    context.fillStyle = color;
    context.beginPath();
    if (pattern === 'lines') {
      // With what of its neighbors reaches into the corners.
      for (const shift of [-FIELD, 0, FIELD]) {
        context.moveTo(shift, FIELD);
        context.lineTo(shift + FIELD, 0);
      }
      context.lineWidth = 1.7;
      context.stroke();
    } else {
      context.arc(FIELD / 2, FIELD / 2, 1.6, 0, 2 * Math.PI);
      context.fill();
    }
    return field;
  }
}
