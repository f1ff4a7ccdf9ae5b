import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder } from '../../scripts/host/server.mjs';
import { MadeCorpus } from '../../scripts/made/corpus';
import { eventually, Workbench } from './driver';

/** So many that they are not read again before the first rows can be shown. */
const SOURCES = 3000;
const PATIENCE = 60_000;
/** How long one opening is watched. */
const GLIMPSE = 15_000;
const KEPT = /crossquote\.crossquote[/\\]trees\.json$/;
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

  /** The file in which the extension keeps the rows of its trees. */
  async function kept(): Promise<string> {
    const names = await readdir(dataFolder, { recursive: true });
    const name = names.find(one => KEPT.test(one));
    if (name === undefined) throw new Error('No rows have been kept yet.');
    return join(dataFolder, name);
  }

  it('shows the rows of the last time first, and then those that are true', async () => {
    const label = await eventually(async () => {
      const text = await firstRow().textContent();
      const { trees } = JSON.parse(await readFile(await kept(), 'utf8'));
      const [{ line }] = trees['crossquote.claims'];
      if (!text?.includes(line.label)) throw new Error(`${line.label} was kept, and ${text} is shown.`);
      return line.label as string;
    }, PATIENCE);
    await workbench.page.addInitScript(WATCH_ROWS);
    // What is shown may be kept once more, over what is written here; and on some days all is known before a row is asked for.
    await eventually(async () => {
      const file = await kept();
      const rows = await readFile(file, 'utf8');
      await writeFile(file, rows.replace(JSON.stringify(label), JSON.stringify(FIRST_CLAIM)));
      await workbench.page.reload();
      await workbench.page.waitForFunction('globalThis.rowsOfLastTime', undefined, { timeout: GLIMPSE });
    }, PATIENCE);
    await workbench.screenshot('rows of the last time');
    await firstRow().filter({ hasText: label }).waitFor({ timeout: PATIENCE });
  });
});
