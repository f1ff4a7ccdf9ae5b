import * as l10n from '@vscode/l10n';
import { PAPER, type Pen, SvgPen, type Theme } from '../../core/drawing';
import type { Place, ViewOptions } from '../../core/views';
import { button, element, popover } from '../dom';
import { drawTable, FilterBar, QuotesList, type Table } from '../parts';
import type { Choices, HostMessage, Picture, SeenTable } from '../protocol';
import { CanvasPen, type Scene, type Size, Stage } from '../stage';
import { Host } from './host';
import { OPTION_FIELDS, type OptionField } from './optionFields';

/** One of the views: what it draws, and what can be chosen of how. */
export interface View<P extends Picture, Spot> {
  readonly kind: P['kind'];
  readonly title: string;
  readonly scene: Scene<Spot>;
  /** Which options of counting stand in sight, and which behind "More". */
  readonly inSight: readonly OptionField[];
  readonly behindMore: readonly OptionField[];
  readonly formats: readonly ('graphml' | 'gexf')[];
  /** Fields of its own, for how it is drawn. */
  fields(): readonly HTMLElement[];
  take(picture: P): void;
  placeOf(spot: Spot): Place;
  spotOf(place: Place): Spot | undefined;
  table(): Table;
  /** The whole of it, for a file. */
  whole(): { readonly size: Size; draw(pen: Pen, theme: Theme): void };
  readonly isEmpty: boolean;
}

/** What a view can ask of the page that it is in. */
export interface Around {
  readonly kept: Readonly<Record<string, unknown>>;
  keep(changed: Readonly<Record<string, unknown>>): void;
  /** It is to be drawn anew; `isOther`: it has another size, and another table. */
  redraw(isOther?: boolean): void;
  /** Lets through what was said between two days alone. */
  between(from: string, until: string): void;
}

/** Begins a page with one of the views, when VS Code has said in which language. */
export function begin<P extends Picture, Spot>(make: (around: Around) => View<P, Spot>): void {
  const host = new Host();
  let page: Page<P, Spot> | undefined;
  host.listen(message => {
    if (message.is === 'start') {
      l10n.config({ contents: { ...message.texts } });
      page?.dispose();
      page = new Page(host, make, message.options);
      page.take(message);
    } else page?.take(message);
  });
  host.tell({ is: 'ready' });
}

class Page<P extends Picture, Spot> implements Around {
  readonly #view: View<P, Spot>;
  readonly #stage: Stage<Spot>;
  readonly #filter: FilterBar;
  readonly #quotes: QuotesList;
  readonly #options = element('div', { class: 'bar options' });
  readonly #status = element('footer', { attributes: { role: 'status' } });
  readonly #empty = element('p', { class: 'empty' });
  readonly #main = element('main');
  #counting: ViewOptions;
  #choices: Choices | undefined;
  #description = '';
  #asTable: boolean;

  constructor(
    private readonly host: Host,
    make: (around: Around) => View<P, Spot>,
    options: ViewOptions,
  ) {
    this.#counting = options;
    this.#asTable = host.kept.asTable === true;
    this.#view = make(this);
    this.#stage = new Stage(
      l10n.t('{0}. Arrow keys go from one to the next, Enter lists quotes.', this.#view.title),
      this.#view.scene,
      spot => this.#pick(spot === undefined ? undefined : this.#view.placeOf(spot)),
    );
    this.#filter = new FilterBar({
      change: filter => host.tell({ is: 'filter', filter }),
      save: () => host.tell({ is: 'saveView' }),
      use: name => host.tell({ is: 'useView', name }),
    });
    this.#quotes = new QuotesList(
      {
        open: ({ file, id, claim }) =>
          host.tell({ is: 'open', file, id, ...(claim !== undefined && { claim }) }),
        close: () => {
          this.#pick(undefined);
          this.#stage.focus();
        },
      },
      () => this.#stage.theme,
    );
    document.body.replaceChildren(
      this.#filter.root,
      this.#options,
      element('div', { class: 'middle' }, this.#main, this.#quotes.root),
      this.#status,
    );
    this.#showMain();
  }

  /** Another one takes its place. */
  dispose(): void {
    this.#stage.dispose();
  }

  get kept(): Readonly<Record<string, unknown>> {
    return this.host.kept;
  }

  keep(changed: Readonly<Record<string, unknown>>): void {
    this.host.keep(changed);
  }

  redraw(isOther = false): void {
    if (isOther) this.#showMain();
    else this.#stage.redraw();
  }

  between(from: string, until: string): void {
    this.host.tell({ is: 'filter', filter: { ...this.#filter.filter, from, until } });
  }

  take(message: HostMessage): void {
    switch (message.is) {
      case 'start':
        this.#filter.filter = message.filter;
        break;
      case 'choices':
        this.#choices = message.choices;
        this.#filter.choices = message.choices;
        this.#drawOptions();
        break;
      case 'filter':
        this.#filter.filter = message.filter;
        break;
      case 'counting':
        this.#status.textContent = l10n.t('Counting…');
        break;
      case 'picture':
        this.#takePicture(message);
        break;
      case 'quotes':
        this.#quotes.show(message.title, message.quotes, message.more);
        break;
      case 'reveal': {
        const spot = this.#view.spotOf(message.place);
        if (spot === undefined) break;
        this.#stage.show(spot);
        this.#pick(message.place);
        break;
      }
      case 'failed':
        this.#status.textContent = message.why;
    }
  }

  #takePicture(message: Extract<HostMessage, { is: 'picture' }>): void {
    if (message.picture.kind !== this.#view.kind) return;
    this.#description = message.description;
    this.#view.take(message.picture as P);
    const { statements, leftOut } = message;
    const counted = statements === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', statements);
    this.#status.replaceChildren(
      element('strong', {}, counted),
      ...leftOut.map(sentence => element('span', {}, sentence)),
    );
    this.#showMain();
  }

  #pick(place: Place | undefined): void {
    if (place === undefined) this.#quotes.hide();
    this.host.tell({ is: 'pick', ...(place !== undefined && { place }) });
    this.#stage.redraw();
  }

  #showMain(): void {
    const { isEmpty, title } = this.#view;
    this.#empty.textContent = l10n.t(
      'Nothing is counted yet. Tag quotes with claims and stances, or let the filter through more.',
    );
    const shown = isEmpty
      ? this.#empty
      : this.#asTable
        ? drawTable(this.#view.table(), title, place => this.#pick(place))
        : this.#stage.root;
    if (this.#main.firstChild !== shown || this.#main.childNodes.length !== 1) this.#replaceMain(shown);
    if (shown === this.#stage.root) this.#stage.resized();
  }

  /** What had the focus keeps its place, where a table is drawn anew. */
  #replaceMain(shown: HTMLElement): void {
    const { scrollTop, scrollLeft } = this.#main;
    const hadFocus = this.#main.contains(document.activeElement);
    const at = hadFocus ? focusable(this.#main).indexOf(document.activeElement as HTMLElement) : -1;
    this.#main.replaceChildren(shown);
    this.#main.scrollTo(scrollLeft, scrollTop);
    if (at >= 0) focusable(this.#main)[at]?.focus({ preventScroll: true });
  }

  #drawOptions(): void {
    const focused = [...this.#options.querySelectorAll('select, input, button')].indexOf(
      document.activeElement!,
    );
    const counting = {
      options: this.#counting,
      dimensions: this.#choices?.dimensions ?? [],
      change: (options: ViewOptions) => {
        this.#counting = options;
        this.host.tell({ is: 'options', options });
        this.#drawOptions();
      },
    };
    const more = popover(l10n.t('More'), () =>
      this.#view.behindMore.map(field => OPTION_FIELDS[field](counting)),
    );
    const asTable = button(
      l10n.t('As Table'),
      () => {
        this.#asTable = !this.#asTable;
        asTable.setAttribute('aria-pressed', String(this.#asTable));
        this.keep({ asTable: this.#asTable });
        this.#showMain();
      },
      { attributes: { 'aria-pressed': String(this.#asTable) } },
    );
    this.#options.replaceChildren(
      ...this.#view.inSight.map(field => OPTION_FIELDS[field](counting)),
      ...this.#view.fields(),
      more.root,
      element('span', { class: 'gap' }),
      asTable,
      this.#exportMenu(),
    );
    if (focused >= 0)
      [...this.#options.querySelectorAll<HTMLElement>('select, input, button')][focused]?.focus();
  }

  #exportMenu(): HTMLElement {
    const menu = popover(
      l10n.t('Export'),
      () => {
        const item = (words: string, act: () => void) =>
          button(
            words,
            () => {
              menu.close();
              act();
            },
            { class: 'item' },
          );
        return [
          item(l10n.t('SVG Picture…'), () =>
            this.host.tell({ is: 'export', format: 'svg', content: this.#svg() }),
          ),
          item(l10n.t('PNG Picture…'), () =>
            this.host.tell({ is: 'export', format: 'png', content: this.#png() }),
          ),
          item(l10n.t('CSV of What Is Seen…'), () =>
            this.host.tell({ is: 'export', format: 'csv', table: this.#seen() }),
          ),
          ...this.#view.formats.map(format =>
            item(format === 'graphml' ? l10n.t('GraphML…') : l10n.t('GEXF…'), () =>
              this.host.tell({ is: 'export', format }),
            ),
          ),
          item(l10n.t('Copy as Markdown Table'), () =>
            this.host.tell({ is: 'export', format: 'markdown', table: this.#seen() }),
          ),
          item(l10n.t('Export Report…'), () => this.host.tell({ is: 'report' })),
        ];
      },
      { class: 'menu' },
    );
    menu.root.classList.add('right');
    return menu.root;
  }

  #seen(): SeenTable {
    const { heads, rows } = this.#view.table();
    return {
      heads: heads.map(({ words }) => String(words)),
      rows: rows.map(cells => cells.map(({ words }) => words)),
    };
  }

  #svg(): string {
    const { size, draw } = this.#view.whole();
    const measuring = CanvasPen.on(element('canvas'), { width: 1, height: 1 }, PAPER.font);
    const pen = new SvgPen(size, PAPER.font, (words, look) => measuring.widthOf(words, look));
    draw(pen, PAPER);
    return pen.document(this.#view.title, PAPER.background, this.#description);
  }

  /** In base64. */
  #png(): string {
    const { size, draw } = this.#view.whole();
    const canvas = element('canvas');
    // Twice as many pixels, for print, where the browser can hold as many.
    const scale = Math.min(2, MOST_PIXELS / Math.max(size.width, size.height));
    const pen = CanvasPen.on(canvas, size, PAPER.font, scale);
    pen.clear({ x: 0, y: 0, ...size }, PAPER.background);
    draw(pen, PAPER);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  }
}

/** No browser draws on a larger canvas. */
const MOST_PIXELS = 16_000;

const focusable = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('button, [tabindex]'),
];
