import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MadeCorpus } from '../../scripts/made/corpus';
import { runningExtension } from '../ui/driver/runningExtensions';
import { Workbench } from '../ui/driver/workbench';
import { inMs, loadRow, row } from './driver/table';
import { waited } from './driver/waited';
import { WatchedHost } from './host/watchedHost';

const SOURCES = Number(process.env.CROSSQUOTE_SOURCES || 10_000);
const PATIENCE = 180_000;
/** The trees are complete when their rows have not changed for so long. */
const STILL_MS = 3000;
const LOOK_MS = 100;
/** After so long, what was read has been kept for the next opening. */
const CACHE_MS = 25_000;

/**
 * Opens a made folder of ten thousand sources in a real VS Code and tells how long it takes until the trees are usable
 * and complete, how long the extension host was blocked, and what memory it holds above one with an empty folder.
 * CROSSQUOTE_SOURCES is another number of sources.
 */
export async function bench(): Promise<void> {
  const empty = await mkdtemp(join(tmpdir(), 'crossquote-empty-'));
  try {
    const folder = await madeFolder();
    console.log(row(`${SOURCES} sources in the extension host`, ['must', 'aim', 'here']));
    const held = await openEmpty(empty);
    await openFull(folder, held);
    console.log(loadRow());
  } finally {
    await Workbench.closeAll();
    await rm(empty, { recursive: true });
  }
}

/** Made once: it stays in `out/` for the next time. */
async function madeFolder(): Promise<string> {
  const folder = resolve('out', `made-${SOURCES}`);
  if (existsSync(folder)) return folder;
  console.log(`Making ${SOURCES} sources in ${folder}`);
  const corpus = await MadeCorpus.from('seeds', SOURCES);
  await corpus.write(`${folder}.half`);
  await rename(`${folder}.half`, folder);
  return folder;
}

/** The memory of a host that has nothing to read. Tells how long the extension takes to start there. */
async function openEmpty(folder: string): Promise<number> {
  const host = await WatchedHost.open(folder);
  await showTrees(host);
  const read = await waited(host.workbench, 'the folder to be read', () =>
    host.log.momentOf(/Read /, PATIENCE),
  );
  const running = await waited(host.workbench, 'the list of running extensions', () =>
    runningExtension(host.workbench, 'Crossquote'),
  );
  const activation = Number(/Activation: (\d+)ms/.exec(running)?.[1]);
  console.log(row('empty folder: activation, as VS Code counts', ['150 ms', '50 ms', inMs(activation)]));
  console.log(
    row('empty folder: from there until all is read', ['', '', inMs(read - (await host.log.started()))]),
  );
  await pause(STILL_MS);
  const memory = await waited(host.workbench, 'the memory of an empty host', () => host.memory());
  await host.close();
  return memory;
}

async function openFull(folder: string, held: number): Promise<void> {
  const host = await WatchedHost.open(folder);
  await showTrees(host);
  await reportOpening('first open', host, ['8000 ms', '3000 ms']);
  const memory = await waited(host.workbench, 'the memory of the host', () => host.memory());
  const inMB = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  console.log(row('memory above an empty host', ['400 MB', '200 MB', inMB(memory - held)]));
  await pause(CACHE_MS);
  await host.log.startOver();
  await host.workbench.page.reload({ waitUntil: 'commit' });
  await reportOpening('next open', host, ['1000 ms', '400 ms'], [/Recalled /, 'all sidecars recalled']);
  await host.close();
}

/** Tells how an opening goes, whose trees must be complete after so long. */
async function reportOpening(
  when: string,
  host: WatchedHost,
  complete: readonly [string, string],
  ...further: readonly (readonly [words: RegExp, what: string])[]
): Promise<void> {
  const { workbench, log } = host;
  await workbench.page.evaluate(WATCH_ROWS);
  await waited(workbench, 'the first row', () =>
    workbench.view('Claims').getByRole('treeitem').first().waitFor({ timeout: PATIENCE }),
  );
  const firstRow = Date.now();
  const began = await waited(workbench, 'Crossquote to start', () => log.started(PATIENCE));
  console.log(row(`${when}: first row`, ['1000 ms', '', inMs(firstRow - began)]));
  for (const [words, what] of [
    ...further,
    [/Read /, 'all sidecars read'],
    [/Texts read/, 'all texts read'],
  ] as const) {
    const moment = await waited(workbench, what, () => log.momentOf(words, PATIENCE));
    console.log(row(`${when}: ${what}`, ['', '', inMs(moment - began)]));
    console.log(row('  work of the thread for it', ['', '', inMs(await host.workBetween(began, moment))]));
  }
  const filled = await waited(workbench, 'the rows of the trees to be still', () => whenStill(workbench));
  console.log(row(`${when}: trees complete`, [...complete, inMs(filled - began)]));
  await reportStretches(when, host, began, Date.now());
  console.log(`  screenshot: ${await workbench.screenshot(`bench ${SOURCES} sources ${when}`)}`);
}

const showTrees = ({ workbench }: WatchedHost): Promise<void> =>
  workbench.page.getByRole('tab', { name: 'Crossquote' }).click({ timeout: PATIENCE });

async function reportStretches(when: string, host: WatchedHost, from: number, to: number): Promise<void> {
  const stretches = await host.stretches(from, to);
  const longer = (ms: number) => stretches.filter(({ worked }) => worked > ms).length;
  const [longest = { ms: 0, worked: 0 }] = stretches;
  console.log(row(`${when}: longest stretch worked`, ['50 ms', '16 ms', inMs(longest.worked)]));
  console.log(row('  by the clock', ['', '', inMs(longest.ms)]));
  console.log(row('  stretches of more than 50 ms, of 16 ms', ['0', '0', `${longer(50)}, ${longer(16)}`]));
  for (const { at, ms, worked, collected } of stretches.slice(0, longer(50)).slice(0, 12))
    console.log(
      `    ${inMs(worked)} (${inMs(ms)} by the clock, ${inMs(collected)} of it collecting garbage), ended after ${inMs(at - from)}`,
    );
}

/** When the rows in sight last changed; resolves once they have been still for a while. */
async function whenStill(workbench: Workbench): Promise<number> {
  for (;;) {
    const changed = await workbench.page.evaluate<number>('globalThis.rowsChanged');
    if (Date.now() - changed > STILL_MS) return changed;
    await pause(LOOK_MS);
  }
}

/** In the page: notes in `rowsChanged` when the rows in sight changed last. As text, for it is a browser's. */
const WATCH_ROWS = `{
  let rows = '';
  setInterval(() => {
    const now = [...document.querySelectorAll('.sidebar .monaco-list-rows')].map(list => list.textContent).join();
    if (now !== rows) globalThis.rowsChanged = Date.now();
    rows = now;
  }, ${LOOK_MS});
}`;

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
