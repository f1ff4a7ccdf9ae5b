import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { randomFrom } from '../../src/core/collections';
import { FIRST_OPTIONS, type NetworkPicture, NO_FILTER } from '../../src/core/views';
import type { HostMessage } from '../../src/webview';
import { inMs, loadRow, row } from './driver/table';

const PICTURES = join('out', 'screenshots');
const WINDOW = { width: 1400, height: 900 };
/** How many frames a node is dragged for. */
const FRAMES = 90;

/** What a window of VS Code gives to pages, as far as pictures ask for it. */
const THEMES = {
  light: {
    kind: 'vscode-light',
    colors: { 'editor-background': '#ffffff', 'editor-foreground': '#3b3b3b', focusBorder: '#005fb8' },
  },
  dark: {
    kind: 'vscode-dark',
    colors: { 'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc', focusBorder: '#0078d4' },
  },
  highContrast: {
    kind: 'vscode-high-contrast',
    colors: {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      contrastBorder: '#6fc3df',
      focusBorder: '#f38518',
    },
  },
} as const;

const SIZES = [
  { nodes: 250, edges: 3_000 },
  { nodes: 2_000, edges: 20_000 },
] as const;

/**
 * Opens the page of a network, as VS Code does, and tells how long it takes until there is a picture, and how many frames
 * a second there are while a node is dragged. Pictures of it in three themes are left for whoever wants to look at them.
 */
export async function bench(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await launchBrowser();
  try {
    console.log(row('a network in its page', ['must', 'aim', ...SIZES.map(({ nodes }) => `${nodes} nodes`)]));
    const measured: Measured[] = [];
    for (const size of SIZES) measured.push(await measure(browser, size));
    const cells = (of: (one: Measured) => string) => measured.map(of);
    console.log(row('first picture', ['1500 ms', '500 ms', ...cells(({ first }) => inMs(first))]));
    console.log(
      row('frames a second while a node is dragged', ['30', '', ...cells(({ frames }) => frames.toFixed(0))]),
    );
    console.log(loadRow());
  } finally {
    await browser.close();
  }
}

interface Measured {
  readonly first: number;
  readonly frames: number;
}

async function measure(browser: Browser, size: (typeof SIZES)[number]): Promise<Measured> {
  const picture = networkOf(size);
  let measured: Measured | undefined;
  for (const theme of ['light', 'dark', 'highContrast'] as const) {
    const page = await browser.newPage({ viewport: WINDOW });
    const start = performance.now();
    await open(page, theme, picture);
    const first = performance.now() - start;
    await page.waitForTimeout(SETTLED_MS);
    await page.screenshot({ path: join(PICTURES, `network-of-${size.nodes}-${theme}.png`) });
    measured ??= { first, frames: await drag(page) };
    await page.screenshot({ path: join(PICTURES, `network-of-${size.nodes}-${theme}-lit.png`) });
    await page.close();
  }
  return measured!;
}

/** Until then all nodes are at rest. */
const SETTLED_MS = 12_000;

/** Has the page draw a picture, and waits until it is seen. */
async function open(page: Page, theme: keyof typeof THEMES, picture: NetworkPicture): Promise<void> {
  await page.setContent(html(theme));
  const messages: HostMessage[] = [
    { is: 'start', kind: 'network', options: FIRST_OPTIONS.network, filter: NO_FILTER, texts: {} },
    { is: 'picture', picture, statements: 9_999, leftOut: [], description: '' },
    { is: 'choices', choices: NO_CHOICES },
  ];
  await page.evaluate(`(${SHOWN})(${JSON.stringify(messages)})`);
}

/** Runs in the page: hands over messages, and waits until there is a picture and two more frames are drawn. */
const SHOWN = `async messages => {
  const frame = () => new Promise(requestAnimationFrame);
  for (const message of messages) window.postMessage(message, '*');
  while (!document.querySelector('footer strong')) await frame();
  await frame();
  await frame();
}`;

/** Runs in the page: moves the pointer round a place so many frames long, and tells how many a second there were. */
const DRAGGED = `async (left, top, count) => {
  const target = document.querySelector('canvas');
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    await new Promise(requestAnimationFrame);
    const [clientX, clientY] = [left + 80 * Math.sin(i / 10), top + 60 * Math.cos(i / 10)];
    target.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }));
  }
  return (1000 * count) / (performance.now() - start);
}`;

const NO_CHOICES = {
  actors: [],
  organizations: [],
  claims: [],
  stances: [],
  coders: [],
  variables: [],
  views: [],
  dimensions: ['actor', 'claim'],
};

function html(theme: keyof typeof THEMES): string {
  const read = (name: string) => readFileSync(join('dist', 'webview', name), 'utf8');
  const { kind, colors } = THEMES[theme];
  const own = JSON.parse(readFileSync('package.json', 'utf8')).contributes.colors as {
    id: string;
    defaults: Record<keyof typeof THEMES, string>;
  }[];
  const all = {
    ...colors,
    'font-family': 'system-ui, sans-serif',
    'font-size': '13px',
    ...Object.fromEntries(own.map(({ id, defaults }) => [id.replace('.', '-'), defaults[theme]])),
  };
  const variables = Object.entries(all).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `<!DOCTYPE html><html><head><style>${read('style.css')} :root { ${variables.join(' ')} }</style></head>
<body class="${kind}"><script>
globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });
</script><script>${read('network.js')}</script></body></html>`;
}

/** Drags the most frequent node about. */
async function drag(page: Page): Promise<number> {
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  const at = await page.locator('.tooltip').getAttribute('data-at');
  const canvas = (await page.locator('canvas').first().boundingBox())!;
  const [x = 0, y = 0] = at!.split(' ').map(Number);
  await page.mouse.move(canvas.x + x, canvas.y + y);
  await page.mouse.down();
  const [left, top] = [canvas.x + x, canvas.y + y];
  const frames: number = await page.evaluate(`(${DRAGGED})(${left}, ${top}, ${FRAMES})`);
  await page.mouse.up();
  return frames;
}

const FAMILIES = ['Lind', 'Okoro', 'Berg', 'Park', 'Diaz', 'Roth', 'Maier', 'Novak', 'Haddad', 'Sato'];
const GROUPS = ['Harbour Party', 'Hill Party', 'Ferry Company', 'Island Council', 'Fishers', 'Ministry'];

/** Actors of a few organizations and the claims that they speak on: most of those of their own, some of others. */
function networkOf({ nodes, edges }: { nodes: number; edges: number }): NetworkPicture {
  const random = randomFrom(nodes);
  const pick = (count: number) => Math.floor(random() * count);
  const actors = Math.round(nodes * 0.75);
  const claims = nodes - actors;
  /** Few speak often. */
  const often = (count: number) => Math.floor(count * random() ** 2);
  const pairs = new Map<string, number>();
  while (pairs.size < edges) {
    const actor = often(actors);
    const own = actor % GROUPS.length;
    const claim = often(Math.floor(claims / GROUPS.length)) * GROUPS.length;
    const pair = `${actor} ${actors + claim + (random() < 0.8 ? own : pick(GROUPS.length))}`;
    const weight = (random() < 0.3 ? -1 : 1) * (1 + Math.floor(6 * random() ** 4));
    pairs.set(pair, pairs.get(pair) ?? weight);
    // Those that would be left over without any.
    if (pairs.size % 7 === 0) pairs.set(`${pick(actors)} ${actors + pick(claims)}`, 1);
  }
  const ties = [...pairs].slice(0, edges).map(([pair, weight]) => {
    const [from = 0, to = 0] = pair.split(' ').map(Number);
    return { from, to, weight, tone: weight > 0 ? ('for' as const) : ('against' as const) };
  });
  const statements = new Array<number>(nodes).fill(1);
  for (const { from, to, weight } of ties)
    for (const node of [from, to]) statements[node]! += Math.abs(weight);
  return {
    kind: 'network',
    nodes: statements.map((count, i) => {
      const isActor = i < actors;
      const group = GROUPS[i % GROUPS.length]!;
      return {
        id: `${isActor ? 'row' : 'column'} ${i}`,
        side: isActor ? 'row' : 'column',
        key: String(i),
        label: isActor
          ? `${String.fromCharCode(65 + pick(26))}. ${FAMILIES[pick(FAMILIES.length)]} ${i}`
          : `The bridge of account ${i} should be built before the summer is over.`,
        statements: count,
        attributes: { variable: isActor ? 'actor' : 'claim', ...(isActor && { of: group }) },
      };
    }),
    edges: ties,
    edgesLeftOut: 0,
  };
}
