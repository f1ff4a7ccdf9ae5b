import * as l10n from '@vscode/l10n';
import {
  drawNetwork,
  FrameBudget,
  heaviestOf,
  legendBox,
  type NetworkDrawing,
  type NetworkSpot,
  networkSpotAt,
  type Pen,
  type Point,
  pointOfSpot,
  radiiOf,
  SpringLayout,
  type Theme,
  type Viewport,
  viewportOn,
} from '../core/drawing';
import { communitiesOf } from '../core/results';
import { type NetworkPicture, type Place, TONES, type Tone } from '../core/views';
import { button, choose, element, labelled } from './dom';
import { type Around, begin, type View } from './frame';
import type { Table } from './parts';
import type { Direction, Grab, Scene, Size } from './stage';

const EMPTY: NetworkPicture = { kind: 'network', nodes: [], edges: [], edgesLeftOut: 0 };
/** For a file. */
const PAPER_SIZE = { width: 1200, height: 860 };
/** A first picture waits so long for its layout, and each frame then. */
const FIRST_MS = 180;
const FRAME_MS = 12;
const COMMUNITY = 'community';
const ORGANIZATION = 'of';
/** What has not moved for so long is at rest, and all of it is drawn. */
const REST_MS = 200;
/** How far the slider goes. */
const SLIDER_STEPS = 100;

/** Who is tied to whom or to what. */
class NetworkView implements View<NetworkPicture, NetworkSpot> {
  readonly kind = 'network';
  readonly title = l10n.t('Network');
  readonly formats = ['graphml', 'gexf'] as const;
  readonly behindMore = [
    'duplicates',
    'least',
    'codings',
    'clock',
    'broader',
    'isolates',
    'unnamed',
    'authorial',
  ] as const;
  #picture = EMPTY;
  #layout = new SpringLayout();
  #viewport: Viewport = { scale: 1, x: 0, y: 0 };
  /** Until somebody has moved or zoomed, all of it is in sight. */
  #isFitted = true;
  #window: Size = PAPER_SIZE;
  #groups: readonly (number | undefined)[] = [];
  #groupNames: readonly string[] = [];
  #colorBy: string;
  /** The least weight, as a share of the largest. */
  #least: number;
  #hiddenEdges: readonly boolean[] = [];
  #hiddenNodes: readonly boolean[] = [];
  #tones: ReadonlySet<Tone> = new Set();
  #isRunning = false;
  /** By tie, how many are heavier. */
  #ranks: readonly number[] = [];
  readonly #budget = new FrameBudget();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly around: Around) {
    const { colorBy, least } = around.kept;
    this.#colorBy = typeof colorBy === 'string' ? colorBy : ORGANIZATION;
    this.#least = typeof least === 'number' ? least : 0;
  }

  readonly inSight = ['type', 'rows', 'columns', 'aggregation', 'normalization'] as const;

  get isEmpty(): boolean {
    return this.#picture.nodes.length === 0;
  }

  fields(): readonly HTMLElement[] {
    const names = new Set(this.#picture.nodes.flatMap(({ attributes }) => Object.keys(attributes)));
    const slider: HTMLInputElement = element('input', {
      attributes: {
        type: 'range',
        min: '0',
        max: String(SLIDER_STEPS),
        value: String(Math.round(this.#least * SLIDER_STEPS)),
      },
      on: {
        input: () => {
          this.#least = slider.valueAsNumber / SLIDER_STEPS;
          slider.title = this.#wordLeast();
          this.around.keep({ least: this.#least });
          this.#hide();
          this.around.redraw(true);
        },
      },
    });
    slider.title = this.#wordLeast();
    return [
      choose(
        l10n.t('Color by'),
        [...new Set([this.#colorBy, COMMUNITY, ...names])].map(value => ({
          value,
          label: wordGrouping(value),
        })),
        this.#colorBy,
        value => {
          this.#colorBy = value;
          this.around.keep({ colorBy: value });
          this.#group();
          this.around.redraw();
        },
      ),
      labelled(l10n.t('Least weight'), slider),
      button(l10n.t('Fit'), () => {
        this.#isFitted = true;
        this.around.redraw();
      }),
    ];
  }

  #wordLeast(): string {
    return String(Number((this.#least * heaviestOf(this.#picture)).toPrecision(3)));
  }

  take(picture: NetworkPicture): void {
    const isFirst = this.#picture.nodes.length === 0;
    this.#picture = picture;
    this.#tones = new Set(picture.edges.map(({ tone }) => tone));
    this.#ranks = ranksOf(picture);
    this.#layout.take(picture);
    if (isFirst) this.#layout.run(FIRST_MS, now);
    this.#hide();
    this.#group();
    this.#run();
  }

  /** Goes on until all nodes are at rest, some milliseconds a frame. */
  #run(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const step = () => {
      if (this.#layout.isAtRest) {
        this.#isRunning = false;
        return;
      }
      this.#layout.run(FRAME_MS, now);
      this.#moves();
      this.around.redraw();
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  /** Of what moves, the lightest ties are left away where drawing all takes too long. */
  #moves(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.around.redraw();
    }, REST_MS);
  }

  /** What is drawn in a frame that begins now: all at rest, else as much as there is time for; what is lit always. */
  #drawingNow(lit: NetworkSpot | undefined): NetworkDrawing {
    const whole = this.#drawing;
    const share = this.#resting === undefined ? 1 : this.#budget.shareAt(now());
    if (share === 1) return whole;
    const { edges } = this.#picture;
    const most = share * edges.length;
    const isLit = (edge: number) =>
      lit !== undefined &&
      ('edge' in lit ? lit.edge === edge : edges[edge]!.from === lit.node || edges[edge]!.to === lit.node);
    const isHidden = (edge: number) =>
      whole.isHidden.edge(edge) || (this.#ranks[edge]! >= most && !isLit(edge));
    return { ...whole, isHidden: { ...whole.isHidden, edge: isHidden } };
  }

  /** What is lighter than the slider says, and nodes that only such ties lead to. */
  #hide(): void {
    const { nodes, edges } = this.#picture;
    const least = this.#least * heaviestOf(this.#picture);
    this.#hiddenEdges = edges.map(({ weight }) => Math.abs(weight) < least);
    const [had, has] = [new Set<number>(), new Set<number>()];
    for (const [i, { from, to }] of edges.entries())
      for (const node of [from, to]) {
        had.add(node);
        if (!this.#hiddenEdges[i]) has.add(node);
      }
    this.#hiddenNodes = nodes.map((_, node) => had.has(node) && !has.has(node));
  }

  #group(): void {
    const { nodes, edges } = this.#picture;
    const values: (string | undefined)[] =
      this.#colorBy === COMMUNITY
        ? communitiesOf(nodes.length, edges).map(String)
        : this.#colorBy === ORGANIZATION
          ? organizationsOf(nodes)
          : nodes.map(({ attributes }) => attributes[this.#colorBy]);
    const sizes = new Map<string, number>();
    for (const value of values) if (value !== undefined) sizes.set(value, (sizes.get(value) ?? 0) + 1);
    this.#groupNames = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || (a < b ? -1 : 1));
    const numbers = new Map(this.#groupNames.map((name, i) => [name, i]));
    this.#groups = values.map(value => (value === undefined ? undefined : numbers.get(value)));
  }

  get #drawing(): NetworkDrawing {
    return {
      picture: this.#picture,
      places: this.#layout.places,
      groups: this.#groups,
      groupNames: this.#groupNames,
      toneNames: TONES.flatMap(tone =>
        tone !== 'plain' && this.#tones.has(tone) ? [{ tone, name: this.#wordTone(tone) }] : [],
      ),
      isHidden: {
        node: node => this.#hiddenNodes[node] ?? false,
        edge: edge => this.#hiddenEdges[edge] ?? false,
      },
    };
  }

  readonly scene: Scene<NetworkSpot> = {
    size: window => {
      this.#window = window;
      return window;
    },
    draw: (pen, view, theme, lit) => {
      if (this.#isFitted) this.#viewport = this.#fitted(pen, theme, this.#window);
      drawNetwork(
        pen,
        this.#drawingNow(lit),
        this.#viewport,
        { x: 0, y: 0, width: view.width, height: view.height },
        theme,
        lit,
      );
    },
    spotAt: point => networkSpotAt(this.#drawing, this.#viewport, point),
    boxOf: spot => this.#boxOf(spot),
    tell: spot => this.#tell(spot),
    next: (from, direction) => this.#next(from, direction),
    grab: point => this.#grab(point),
    zoom: (factor, around) => this.#zoom(factor, around),
    press: (key, spot) => this.#press(key, spot),
  };

  #fitted(pen: Pen, theme: Theme, window: Size): Viewport {
    return viewportOn(this.#layout.places, window, legendBox(pen, this.#drawing, theme));
  }

  /** Who is tied to a claim is for it or against it; those who are tied to each other agree or do not. */
  #wordTone(tone: 'for' | 'against' | 'both'): string {
    const isOneMode = this.#picture.nodes.every(({ side }) => side === 'row');
    return isOneMode ? wordLikeness(tone) : wordTone(tone);
  }

  #boxOf(spot: NetworkSpot) {
    const { x, y } = pointOfSpot(this.#drawing, this.#viewport, spot);
    const radius = 'node' in spot ? radiiOf(this.#picture)[spot.node]! : 2;
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  }

  #tell(spot: NetworkSpot): string {
    const { nodes, edges } = this.#picture;
    if ('edge' in spot) {
      const { from, to, weight, tone } = edges[spot.edge]!;
      const names = `${nodes[from]!.label}\n${nodes[to]!.label}`;
      return `${names}\n${l10n.t('weight {0}', Number(weight.toFixed(3)))}${tone === 'plain' ? '' : ` · ${this.#wordTone(tone)}`}`;
    }
    const { label, statements, attributes } = nodes[spot.node]!;
    const counted = statements === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', statements);
    const said = Object.entries(attributes).map(([name, value]) => `${wordGrouping(name)}: ${value}`);
    const pinned = this.#layout.isPinned(spot.node) ? [l10n.t('pinned')] : [];
    return [label, counted, ...said, ...pinned].join('\n');
  }

  /** Up and down from node to node, the most frequent first; left and right from tie to tie of a node. */
  #next(from: NetworkSpot | undefined, direction: Direction): NetworkSpot | undefined {
    const { nodes, edges } = this.#picture;
    const order = [...nodes.keys()]
      .filter(node => !this.#hiddenNodes[node])
      .sort((a, b) => nodes[b]!.statements - nodes[a]!.statements || a - b);
    if (order.length === 0) return undefined;
    if (!from) return { node: order[0]! };
    const node = 'node' in from ? from.node : edges[from.edge]!.from;
    if (direction === 'up' || direction === 'down') {
      const at = order.indexOf(node) + (direction === 'down' ? 1 : -1);
      return { node: order[Math.max(0, Math.min(order.length - 1, at))]! };
    }
    const own = [...edges.keys()].filter(
      edge => !this.#hiddenEdges[edge] && (edges[edge]!.from === node || edges[edge]!.to === node),
    );
    const at = 'edge' in from ? own.indexOf(from.edge) : direction === 'right' ? -1 : own.length;
    const edge = own[at + (direction === 'right' ? 1 : -1)];
    return edge === undefined ? { node } : { edge };
  }

  /** A node goes with the pointer and stays where it is let go; the ground moves all. */
  #grab(point: Point): Grab {
    const spot = networkSpotAt(this.#drawing, this.#viewport, point);
    const { scale, x, y } = this.#viewport;
    if (spot && 'node' in spot) {
      this.#isFitted = false;
      return {
        move: to => {
          this.#moves();
          this.#layout.pin(spot.node, { x: (to.x - x) / scale, y: (to.y - y) / scale });
          this.#run();
        },
        release: () => undefined,
      };
    }
    return {
      move: to => {
        this.#moves();
        this.#isFitted = false;
        this.#viewport = { scale, x: x + to.x - point.x, y: y + to.y - point.y };
      },
      release: () => undefined,
    };
  }

  #zoom(factor: number, around: Point): void {
    this.#moves();
    this.#isFitted = false;
    const { scale, x, y } = this.#viewport;
    const next = Math.max(0.05, Math.min(8, scale * factor));
    const grown = next / scale;
    this.#viewport = {
      scale: next,
      x: around.x - (around.x - x) * grown,
      y: around.y - (around.y - y) * grown,
    };
  }

  /** P pins a node where it is, or lets it go; 0 brings all into sight. */
  #press(key: string, spot: NetworkSpot | undefined): boolean {
    if (key === 'p' && spot && 'node' in spot) {
      if (this.#layout.isPinned(spot.node)) this.#layout.release(spot.node);
      else this.#layout.pin(spot.node, { ...this.#layout.places[spot.node]! });
      this.#run();
    } else if (key === '0') this.#isFitted = true;
    else return false;
    this.around.redraw();
    return true;
  }

  placeOf(spot: NetworkSpot): Place {
    const { nodes, edges } = this.#picture;
    if ('edge' in spot) {
      const { from, to } = edges[spot.edge]!;
      return { row: nodes[from]!.key, column: nodes[to]!.key };
    }
    const { side, key } = nodes[spot.node]!;
    return side === 'row' ? { row: key } : { column: key };
  }

  spotOf({ row, column }: Place): NetworkSpot | undefined {
    const { nodes } = this.#picture;
    const node = nodes.findIndex(({ side, key }) => key === (side === 'row' ? row : column));
    return node < 0 ? undefined : { node };
  }

  table(): Table {
    const { nodes, edges } = this.#picture;
    const shown = [...edges.keys()]
      .filter(edge => !this.#hiddenEdges[edge])
      .sort((a, b) => Math.abs(edges[b]!.weight) - Math.abs(edges[a]!.weight) || a - b);
    return {
      heads: [
        { words: l10n.t('From') },
        { words: l10n.t('To') },
        { words: l10n.t('Weight') },
        { words: l10n.t('Stances') },
      ],
      rows: shown.map(edge => {
        const { from, to, weight, tone } = edges[edge]!;
        const [a, b] = [nodes[from]!, nodes[to]!];
        return [
          { words: a.label, place: this.placeOf({ node: from }) },
          { words: b.label, place: this.placeOf({ node: to }) },
          { words: Number(weight.toFixed(4)), place: { row: a.key, column: b.key } },
          { words: tone === 'plain' ? '' : this.#wordTone(tone) },
        ];
      }),
    };
  }

  whole() {
    return {
      size: PAPER_SIZE,
      draw: (pen: Pen, theme: Theme) => {
        const viewport = this.#fitted(pen, theme, PAPER_SIZE);
        drawNetwork(pen, this.#drawing, viewport, { x: 0, y: 0, ...PAPER_SIZE }, theme);
      },
    };
  }
}

const now = (): number => performance.now();

/** By node; one that others belong to is its own, as the legend has it. */
function organizationsOf(nodes: NetworkPicture['nodes']): (string | undefined)[] {
  const organizations = new Set(nodes.map(({ attributes }) => attributes[ORGANIZATION]));
  return nodes.map(({ side, label, attributes }) =>
    side === 'row' && organizations.has(label) ? label : attributes[ORGANIZATION],
  );
}

function ranksOf({ edges }: NetworkPicture): number[] {
  const ranks: number[] = [];
  const heaviestFirst = [...edges.keys()].sort(
    (a, b) => Math.abs(edges[b]!.weight) - Math.abs(edges[a]!.weight) || a - b,
  );
  for (const [rank, edge] of heaviestFirst.entries()) ranks[edge] = rank;
  return ranks;
}

function wordGrouping(name: string): string {
  switch (name) {
    case COMMUNITY:
      return l10n.t('community');
    case ORGANIZATION:
      return l10n.t('organization');
    case 'variable':
      return l10n.t('kind of node');
    default:
      return name;
  }
}

function wordLikeness(tone: 'for' | 'against' | 'both'): string {
  switch (tone) {
    case 'for':
      return l10n.t('agree');
    case 'against':
      return l10n.t('disagree');
    case 'both':
      return l10n.t('agree and disagree');
  }
}

function wordTone(tone: 'for' | 'against' | 'both'): string {
  switch (tone) {
    case 'for':
      return l10n.t('for');
    case 'against':
      return l10n.t('against');
    case 'both':
      return l10n.t('for and against');
  }
}

begin(around => new NetworkView(around));
