import type { Box, Pen, Point, Theme } from '../../core/drawing';
import { element } from '../dom';
import { CanvasPen } from './canvasPen';
import { onThemeChange, themeNow } from './theme';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** What a pointer does that was pressed on something that can be moved. */
export interface Grab {
  move(to: Point, view: Box): void;
  release(wasMoved: boolean): void;
}

/** Something that a stage shows: how it is drawn, and what lies where. A spot is one of the things that can be chosen. */
export interface Scene<Spot> {
  /** How large it is when the window is so large; what is larger is scrolled. */
  size(window: Size): Size;
  /** How much of the top and the left stays when it is scrolled. */
  readonly heads?: { readonly left: number; readonly top: number };
  draw(pen: Pen, view: Box, theme: Theme, lit: Spot | undefined): void;
  spotAt(point: Point, view: Box): Spot | undefined;
  /** Where a spot is in the whole of it. */
  boxOf(spot: Spot, view: Box): Box;
  /** What it is, in words. */
  tell(spot: Spot): string;
  /** The next one in a direction; from nothing, the first. */
  next(from: Spot | undefined, direction: Direction): Spot | undefined;
  grab?(point: Point, view: Box): Grab | undefined;
  zoom?(factor: number, around: Point): void;
  /** What other keys do; whether they do something. */
  press?(key: string, spot: Spot | undefined): boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A pointer that moves less than that has clicked. */
const CLICK = 4;
const ZOOM_STEP = 1.25;
const TOOLTIP = { away: 14, width: 340 };

/**
 * Shows a scene on a canvas that fills its window, with scroll bars where the scene is larger. Pointer and keys choose
 * spots: what the pointer is on or the arrow keys have come to is told in a box beside it, and to screen readers.
 */
export class Stage<Spot> {
  readonly root: HTMLElement;
  #canvas = element('canvas', { attributes: { 'aria-hidden': 'true' } });
  #spacer = element('div', { class: 'spacer' });
  #tooltip = element('div', { class: 'tooltip', attributes: { role: 'presentation', hidden: '' } });
  #spoken = element('div', { class: 'spoken', attributes: { 'aria-live': 'polite' } });
  #scroller: HTMLElement;
  #lit: Spot | undefined;
  #byKeys = false;
  #grab: { readonly grab: Grab | undefined; readonly from: Point; moved: boolean } | undefined;
  #due = 0;
  #theme = themeNow();
  readonly #resizing = new ResizeObserver(() => this.resized());
  readonly #stopFollowing: () => void;

  constructor(
    label: string,
    private readonly scene: Scene<Spot>,
    private readonly choose: (spot: Spot | undefined) => void,
  ) {
    this.#scroller = element(
      'div',
      {
        class: 'scroller',
        attributes: { tabindex: '0', role: 'application', 'aria-label': label },
        on: {
          keydown: event => this.#pressed(event),
          scroll: () => this.redraw(),
          blur: () => this.#leave(),
          focus: () => this.redraw(),
        },
      },
      this.#canvas,
      this.#spacer,
    );
    this.root = element('div', { class: 'stage' }, this.#scroller, this.#tooltip, this.#spoken);
    this.#canvas.addEventListener('pointerdown', event => this.#down(event));
    this.#canvas.addEventListener('pointermove', event => this.#moved(event));
    this.#canvas.addEventListener('pointerup', event => this.#up(event));
    this.#canvas.addEventListener('pointerleave', () => !this.#byKeys && this.#light(undefined));
    this.#canvas.addEventListener('wheel', event => this.#wheel(event), { passive: false });
    this.#resizing.observe(this.#scroller);
    this.#stopFollowing = onThemeChange(() => {
      this.#theme = themeNow();
      this.redraw();
    });
  }

  /** It is shown no more. */
  dispose(): void {
    this.#resizing.disconnect();
    this.#stopFollowing();
  }

  get theme(): Theme {
    return this.#theme;
  }

  get window(): Size {
    return { width: this.#scroller.clientWidth, height: this.#scroller.clientHeight };
  }

  /** The scene may have another size. */
  resized(): void {
    const { width, height } = this.scene.size(this.window);
    this.#spacer.style.width = `${width}px`;
    // The canvas takes its room in the flow before it.
    this.#spacer.style.height = `${Math.max(0, height - this.window.height)}px`;
    this.redraw();
  }

  /** Draws anew in the next frame, once however often it is asked for. */
  redraw(): void {
    if (this.#due !== 0) return;
    this.#due = requestAnimationFrame(() => {
      this.#due = 0;
      this.#draw();
    });
  }

  /** Lights a spot as the keys do, and brings it into sight. */
  show(spot: Spot | undefined): void {
    this.#byKeys = true;
    if (spot !== undefined) this.#intoSight(spot);
    this.#light(spot);
  }

  focus(): void {
    this.#scroller.focus();
  }

  #draw(): void {
    const size = this.window;
    if (size.width === 0 || size.height === 0) return;
    const pen = CanvasPen.on(this.#canvas, size, this.#theme.font);
    pen.clear({ x: 0, y: 0, ...size }, this.#theme.background);
    this.scene.draw(pen, this.#view, this.#theme, this.#lit);
    this.#placeTooltip();
  }

  get #view(): Box {
    return { x: this.#scroller.scrollLeft, y: this.#scroller.scrollTop, ...this.window };
  }

  #light(spot: Spot | undefined): void {
    if (JSON.stringify(spot) === JSON.stringify(this.#lit)) return;
    this.#lit = spot;
    const words = spot === undefined ? '' : this.scene.tell(spot);
    this.#tooltip.hidden = spot === undefined;
    this.#tooltip.textContent = words;
    if (this.#byKeys) this.#spoken.textContent = words;
    this.redraw();
  }

  /** Beside the spot, within the window. */
  #placeTooltip(): void {
    if (this.#lit === undefined) return;
    const view = this.#view;
    const box = this.scene.boxOf(this.#lit, view);
    const [x, y] = [box.x - view.x + box.width / 2, box.y - view.y + box.height];
    const { offsetWidth, offsetHeight } = this.#tooltip;
    const left = Math.max(4, Math.min(x + TOOLTIP.away, view.width - offsetWidth - 4));
    const below = y + TOOLTIP.away + offsetHeight < view.height;
    const top = below ? y + TOOLTIP.away : Math.max(4, y - box.height - offsetHeight - TOOLTIP.away);
    this.#tooltip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    // Where it is, for who looks from outside.
    this.#tooltip.dataset.at = `${Math.round(x)} ${Math.round(box.y - view.y + box.height / 2)}`;
  }

  #intoSight(spot: Spot): void {
    const view = this.#view;
    const { left, top } = this.scene.heads ?? { left: 0, top: 0 };
    const box = this.scene.boxOf(spot, view);
    const { width, height } = this.scene.size(this.window);
    if (width > view.width) {
      if (box.x < view.x + left) this.#scroller.scrollLeft = box.x - left;
      else if (box.x + box.width > view.x + view.width)
        this.#scroller.scrollLeft = box.x + box.width - view.width;
    }
    if (height > view.height) {
      if (box.y < view.y + top) this.#scroller.scrollTop = box.y - top;
      else if (box.y + box.height > view.y + view.height)
        this.#scroller.scrollTop = box.y + box.height - view.height;
    }
  }

  #leave(): void {
    if (!this.#byKeys) return;
    this.#byKeys = false;
    this.#light(undefined);
  }

  #pressed(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (hasModifier) return;
    if (direction && !event.shiftKey) {
      const next = this.scene.next(this.#lit, direction) ?? this.#lit;
      this.show(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && this.#lit !== undefined)
      this.choose(this.#lit);
    else if (event.key === 'Escape') {
      this.choose(undefined);
      this.#light(undefined);
    } else if ((event.key === '+' || event.key === '-') && this.scene.zoom) {
      const { width, height } = this.window;
      this.scene.zoom(event.key === '+' ? ZOOM_STEP : 1 / ZOOM_STEP, { x: width / 2, y: height / 2 });
      this.redraw();
    } else if (!this.scene.press?.(event.shiftKey ? `Shift+${event.key}` : event.key, this.#lit)) return;
    event.preventDefault();
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.#canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const from = this.#at(event);
    this.#byKeys = false;
    this.#grab = { grab: this.scene.grab?.(from, this.#view), from, moved: false };
    this.#canvas.setPointerCapture(event.pointerId);
    this.#scroller.focus({ preventScroll: true });
  }

  #moved(event: PointerEvent): void {
    const at = this.#at(event);
    const held = this.#grab;
    if (!held) {
      this.#byKeys = false;
      const spot = this.scene.spotAt(at, this.#view);
      this.#canvas.classList.toggle('pointing', spot !== undefined);
      this.#light(spot);
      return;
    }
    held.moved ||= Math.hypot(at.x - held.from.x, at.y - held.from.y) > CLICK;
    if (!held.moved) return;
    held.grab?.move(at, this.#view);
    this.redraw();
  }

  #up(event: PointerEvent): void {
    const held = this.#grab;
    this.#grab = undefined;
    if (!held) return;
    held.grab?.release(held.moved);
    if (!held.moved) this.choose(this.scene.spotAt(this.#at(event), this.#view));
    this.redraw();
  }

  #wheel(event: WheelEvent): void {
    if (!this.scene.zoom) return;
    event.preventDefault();
    this.scene.zoom(2 ** (-event.deltaY / 300), this.#at(event));
    this.redraw();
  }
}
