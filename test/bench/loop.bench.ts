import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus } from '../../scripts/corpus.mjs';
import { createDataFolder } from '../../scripts/host/server.mjs';
import { articlesIn } from '../ui/driver/articles';
import { eventually } from '../ui/driver/eventually';
import { runningExtension } from '../ui/driver/runningExtensions';
import { Workbench } from '../ui/driver/workbench';
import { ExtensionLog } from './driver/extensionLog';
import { loadRow, row, TIMES, timesRow } from './driver/table';
import { waited } from './driver/waited';

const STARTS = 3;
/** As many as fit into a window together with their labels: where it scrolls, labels leave it too. */
const TAGS = 8;
/** A name that none of the articles has, so that each place where it is seen is a label. */
const SPEAKER = 'Jane Roe';
/** A start takes seconds, and many of them where others work on the machine. */
const PATIENCE = 60_000;

/** Times what a person waits for in a real VS Code: activation, the filled trees, a tag on disk and on the screen. */
export async function bench(): Promise<void> {
  console.log(row('loop', TIMES));
  try {
    await timeStarts();
    await timeTags();
    console.log(loadRow());
  } finally {
    await Workbench.closeAll();
  }
}

async function timeStarts(): Promise<void> {
  const activations: number[] = [];
  const readings: number[] = [];
  const trees: number[] = [];
  const dataFolder = await createDataFolder();
  const workbench = await Workbench.open(await copyCorpus(), { dataFolder });
  const log = new ExtensionLog(dataFolder);
  const claims = workbench.view('Claims').getByRole('treeitem').first();
  const filled = async (when: string) => {
    await waited(workbench, `the rows of Claims ${when}`, () => claims.waitFor({ timeout: PATIENCE }));
    return Date.now();
  };
  await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
  await filled('after a click on the tab');
  for (let start = 0; start < STARTS; start++) {
    await log.startOver();
    // The window opens again with the trees in sight, as a person left it.
    await workbench.page.reload({ waitUntil: 'commit' });
    const end = await filled('after a reload');
    const began = await log.started();
    trees.push(end - began);
    readings.push((await log.momentOf(/Read /)) - began);
    const running = await waited(workbench, 'the list of running extensions', () =>
      runningExtension(workbench, 'Crossquote'),
    );
    activations.push(Number(/Activation: (\d+)ms/.exec(running)?.[1]));
    await workbench.press('Control+F4');
  }
  await workbench.close();
  console.log(timesRow('activation, as VS Code counts it', activations));
  console.log(timesRow('from activate to the files read', readings));
  console.log(timesRow('from activate to the trees filled', trees));
}

async function timeTags(): Promise<void> {
  const folder = await copyCorpus({ untagged: true });
  const [article = ''] = await articlesIn(folder);
  const sidecar = join(folder, `${article}.quotes.yaml`);
  const workbench = await Workbench.open(folder);
  workbench.page.setDefaultTimeout(PATIENCE);
  await waited(workbench, 'the first tag, by three questions', () => tagFirst(workbench, article));

  const toDisk: number[] = [];
  const toPaint: number[] = [];
  for (let tag = 0; tag < TAGS; tag++) {
    await workbench.press('j');
    const size = await sizeOf(sidecar);
    await workbench.page.evaluate(WATCH_FOR_LABEL);
    const pressed = Date.now();
    await workbench.press('r');
    const painted = waited(workbench, `the label of tag ${tag + 2}`, () =>
      workbench.page.evaluate<number>(NEXT_LABEL),
    );
    const written = waited(workbench, `tag ${tag + 2} on disk`, () =>
      eventually(async () => {
        if ((await sizeOf(sidecar)) === size) throw new Error('The sidecar is as it was.');
      }),
    );
    const [toScreen] = await Promise.all([painted, written]);
    toPaint.push(toScreen);
    toDisk.push((await stat(sidecar)).mtimeMs - pressed);
  }
  await workbench.close();
  console.log(timesRow('a tag, from the key to the disk', toDisk));
  console.log(timesRow('a tag, from the key to the screen', toPaint));
}

/** Tags the first quote by three questions and starts coding mode, in which a key tags the next as this one. */
async function tagFirst(workbench: Workbench, article: string): Promise<void> {
  await workbench.openFile(article);
  await workbench.statusBarItem('0 quotes').waitFor();
  await workbench.press('Control+1', 'Control+Home', 'Alt+n', 'Alt+q');
  for (const [question, answer] of [
    ['Your name as coder', 'bench'],
    ['who says it', SPEAKER],
    ['on which claim', 'The plan was agreed.'],
  ] as const)
    await workbench.quickInput.answer(question, answer);
  await workbench.quickInput.shown('which stance');
  await workbench.press('s');
  await workbench.statusBarItem('1 quote').waitFor();
  await workbench.press('Alt+c');
  await workbench.statusBarItem('Coding').waitFor();
}

/** Where the page keeps what it watches for. */
const NEXT_LABEL = 'globalThis.nextLabel';

/**
 * In the page: watches how long after the next key a label appears that was not there. As text, because what runs in the
 * page is of a browser, and all else here of Node.
 */
const WATCH_FOR_LABEL = `${NEXT_LABEL} = new Promise((resolve, reject) => {
  const lines = () => document.querySelector('.monaco-editor .view-lines').textContent;
  const labels = () => lines().split(/${SPEAKER.replace(' ', '\\s')}/).length - 1;
  const before = labels();
  let pressed = 0;
  addEventListener('keydown', () => { pressed = performance.now(); }, { once: true, capture: true });
  const observer = new MutationObserver(() => {
    if (pressed === 0 || labels() <= before) return;
    observer.disconnect();
    resolve(performance.now() - pressed);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  setTimeout(() => reject(new Error('There are ' + labels() + ' labels, as before.')), ${PATIENCE});
}), undefined`;

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    found => found.size,
    () => 0,
  );
