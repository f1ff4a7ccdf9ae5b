import { deepEqual, ok } from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const SENTINEL = '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt';

/** What somebody sees who has just installed Crossquote. */
describe('first steps in an empty folder', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-first-'));
    workbench = await Workbench.open(folder);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are told in the trees', async () => {
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    await workbench.page.getByText('This folder has no sources yet.').waitFor();
    await workbench.screenshot('a folder without articles');
  });

  it('may begin with the sample articles, in a new folder', async () => {
    await workbench.runFromPalette('Crossquote: Open the Sample Articles');
    await workbench.quickInput.shown('Where shall the folder with the sample articles be made?');
    // Until VS Code has looked into the folder, its dialog takes no Enter.
    ok(await workbench.quickInput.lists('..'));
    const window = await workbench.windowOpenedBy(() => workbench.quickInput.accept());
    await window.explorer.getByRole('treeitem', { name: 'codebook.yaml' }).waitFor();
    await window.screenshot('the sample articles, opened');
    const samples = join(folder, 'crossquote-samples');
    deepEqual((await readdir(samples)).sort(), (await readdir('seeds')).sort());
  });
});

describe('the walkthrough', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open(await copyCorpus({ from: 'seeds' }));
    await workbench.openFile(SENTINEL);
    await workbench.statusBarItem('12 quotes').waitFor();
  });

  after(() => workbench.close());

  it('has ticked what was done before it was opened', async () => {
    await workbench.putCursorAt('American power was there');
    await workbench.press('Alt+j');
    await workbench.statusBarItem(/\d of \d on “The United States will keep/).waitFor();
    await workbench.runFromPalette('Welcome: Open Walkthrough...');
    await workbench.quickInput.pick('Get Started with Crossquote');
    const step = workbench.page.locator('.getting-started-step');
    const ticked = step.filter({ has: workbench.page.locator('[role=checkbox][aria-checked=true]') });
    await step.first().waitFor();
    await eventually(async () =>
      deepEqual(await ticked.locator('.step-title').allInnerTexts(), [
        'Open your articles',
        'See a claim from every side',
      ]),
    );
    await workbench.screenshot('the walkthrough');
  });
});
