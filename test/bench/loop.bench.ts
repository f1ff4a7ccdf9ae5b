import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus } from '../../scripts/corpus.mjs';
import { createDataFolder } from '../../scripts/host/server.mjs';
import { articlesIn } from '../ui/driver/articles';
import { eventually } from '../ui/driver/eventually';
import { runningExtension } from '../ui/driver/runningExtensions';
import { Workbench } from '../ui/driver/workbench';

const STARTS = 5;
const TAGS = 10;
const SETTINGS = { 'crossquote.coder': 'bench' };

/** Times what a person waits for in a real VS Code: activation, the filled trees, a tag on disk and on the screen. */
export async function bench(): Promise<void> {
  const table: Record<string, { median: string; slowest: string; runs: number }> = {};
  const row = (what: string, times: readonly number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    const inMs = (time: number | undefined) => `${(time ?? Number.NaN).toFixed(0)} ms`;
    table[what] = {
      median: inMs(sorted[sorted.length >> 1]),
      slowest: inMs(sorted.at(-1)),
      runs: sorted.length,
    };
  };
  try {
    const starts = await timeStarts();
    row('activation, as VS Code counts it', starts.activations);
    row('from activate to the files read', starts.readings);
    row('from activate to the trees filled', starts.trees);
    const tags = await timeTags();
    row('a tag, from the key to the disk', tags.toDisk);
    row('a tag, from the key to the screen', tags.toPaint);
  } finally {
    await Workbench.closeAll();
  }
  console.table(table);
}

async function timeStarts() {
  const activations: number[] = [];
  const readings: number[] = [];
  const trees: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const dataFolder = await createDataFolder(SETTINGS);
    const workbench = await Workbench.open(await copyCorpus(), { dataFolder });
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();

    await workbench.view('Claims').getByRole('treeitem').first().waitFor();
    // The window opens again with the trees in sight, as a person left it.
    const before = (await logLines(dataFolder)).length;
    await workbench.page.reload();
    await workbench.view('Claims').getByRole('treeitem').first().waitFor();
    const filled = Date.now();
    const lines = (await logLines(dataFolder)).slice(before);
    const activated = timeOf(lines, 'Starting');
    trees.push(filled - activated);
    readings.push(timeOf(lines, 'Read ') - activated);
    const running = await runningExtension(workbench, 'Crossquote');
    activations.push(Number(/Activation: (\d+)ms/.exec(running)?.[1]));
    await workbench.close();
  }
  return { activations, readings, trees };
}

async function timeTags() {
  const folder = await copyCorpus({ untagged: true });
  const [article = ''] = await articlesIn(folder);
  const sidecar = join(folder, `${article}.quotes.yaml`);
  const workbench = await Workbench.open(folder, { settings: SETTINGS });
  await workbench.openFile(article);
  await workbench.statusBarItem('0 quotes').waitFor();
  await workbench.press('Control+1', 'Control+Home', 'Alt+n', 'Alt+q');
  for (const answer of ['Jane Roe', 'The plan was agreed.']) {
    await workbench.quickInput.enter(answer);
    await workbench.quickInput.accept();
  }
  await workbench.quickInput.shown('which stance');
  await workbench.press('s', 'Alt+c');
  await workbench.statusBarItem('Coding').waitFor();

  const toDisk: number[] = [];
  const toPaint: number[] = [];
  for (let tag = 0; tag < TAGS; tag++) {
    await workbench.press('j');
    const size = await sizeOf(sidecar);
    const painted = workbench.page.evaluate<number>(NEXT_LABEL);
    const pressed = Date.now();
    await workbench.press('r');
    await eventually(async () => {
      if ((await sizeOf(sidecar)) === size) throw new Error('The tag is not on disk.');
    });
    toDisk.push((await stat(sidecar)).mtimeMs - pressed);
    toPaint.push(await painted);
  }
  await workbench.close();
  return { toDisk, toPaint };
}

/**
 * In the page: how long after the next key a label appears that was not there. As text, because what runs in the page is
 * of a browser, and all else here of Node.
 */
const NEXT_LABEL = `new Promise(resolve => {
  const labels = () => document.querySelectorAll('.monaco-editor .view-line [class*="dyn-rule"]').length;
  const before = labels();
  let pressed = 0;
  addEventListener('keydown', () => { pressed = performance.now(); }, { once: true, capture: true });
  const observer = new MutationObserver(() => {
    if (pressed === 0 || labels() <= before) return;
    observer.disconnect();
    resolve(performance.now() - pressed);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
})`;

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    found => found.size,
    () => 0,
  );

/** The extension's own log, of all starts in a data folder. */
async function logLines(dataFolder: string): Promise<string[]> {
  const logs = join(dataFolder, 'data', 'logs');
  const files = (await readdir(logs, { recursive: true })).filter(file => file.endsWith('Crossquote.log'));
  const texts = await Promise.all(files.map(file => readFile(join(logs, file), 'utf8')));
  return texts.flatMap(text => text.split('\n').filter(Boolean)).sort();
}

function timeOf(lines: readonly string[], message: string): number {
  const line = lines.find(candidate => candidate.includes(message));
  if (!line) throw new Error(`The log does not say “${message}”.`);
  return new Date(line.slice(0, line.indexOf('[')).trim()).getTime();
}
