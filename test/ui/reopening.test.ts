import { equal, ok } from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder } from '../../scripts/host/server.mjs';
import { MadeCorpus } from '../../scripts/made/corpus';
import { eventually, Workbench } from './driver';

/** So many that they cannot be recalled before the first rows are asked for. */
const SOURCES = 6000;
const PATIENCE = 60_000;
/** How long one opening is watched. */
const GLIMPSE = 15_000;
const KEPT_ROWS = /crossquote\.crossquote[/\\]trees\.json$/;
const KEPT_SIDECARS = /crossquote\.crossquote[/\\].*\.shard$/;
/** Into so many files goes what was read. */
const SHARDS = 256;
const FIRST_CLAIM = 'The first claim as it was the last time';

/** In the page: notes in `rowsOfLastTime` that they were shown, for however short a time. As text, for it is a browser's. */
const WATCH_ROWS = `setInterval(() => {
  const rows = [...document.querySelectorAll('.sidebar .monaco-list-rows')].map(list => list.textContent).join();
  if (rows.includes(${JSON.stringify(FIRST_CLAIM)})) globalThis.rowsOfLastTime = true;
}, 10)`;

/** An archive is not waited for: what was shown the last time stands there until it has been read again. */
describe('a large workspace that is opened again', () => {
  let folder: string;
  let dataFolder: string;
  let workbench: Workbench;
  /** What the first claim's row says. */
  let label: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-again-'));
    await (await MadeCorpus.from('seeds', SOURCES)).write(folder);
    dataFolder = await createDataFolder();
    workbench = await Workbench.open(folder, { dataFolder });
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  const firstRow = () => workbench.view('Claims').getByRole('treeitem').first();

  /** The files of this kind that the extension keeps for itself. */
  const kept = async (kind: RegExp): Promise<string[]> =>
    (await readdir(dataFolder, { recursive: true })).filter(name => kind.test(name));

  /** The file in which it keeps the rows of its trees. */
  async function keptRows(): Promise<string> {
    const [name] = await kept(KEPT_ROWS);
    if (name === undefined) throw new Error('No rows have been kept yet.');
    return join(dataFolder, name);
  }

  it('keeps nothing of what was read in part', async () => {
    const rows = await eventually(async () => JSON.parse(await readFile(await keptRows(), 'utf8')), PATIENCE);
    await eventually(async () => equal((await kept(KEPT_SIDECARS)).length, SHARDS), PATIENCE);
    label = rows.trees['crossquote.claims'][0].line.label;
    ok((await firstRow().textContent())?.includes(label));
  });

  it('shows the rows of the last time first, and then those that are true', async () => {
    await workbench.page.addInitScript(WATCH_ROWS);
    // What is shown may be kept once more, over what is written here.
    await eventually(async () => {
      const file = await keptRows();
      const rows = await readFile(file, 'utf8');
      await writeFile(file, rows.replace(JSON.stringify(label), JSON.stringify(FIRST_CLAIM)));
      await workbench.page.reload();
      await workbench.page.waitForFunction('globalThis.rowsOfLastTime', undefined, { timeout: GLIMPSE });
    }, PATIENCE);
    await workbench.screenshot('rows of the last time');
    await firstRow().filter({ hasText: label }).waitFor({ timeout: PATIENCE });
  });
});
