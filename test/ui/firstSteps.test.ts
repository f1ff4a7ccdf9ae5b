import { deepEqual, equal } from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const COURIER = '2024-09-27-galilee-courier-truce-made-in-new-york.txt';

/** What somebody does who has just installed it. */
describe('the first steps', () => {
  let workbench: Workbench;
  let elsewhere: string;

  before(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'crossquote-elsewhere-'));
    workbench = await Workbench.open(await copyCorpus({ from: 'seeds' }), {
      settings: { 'crossquote.coder': 'ana' },
    });
    await workbench.openFile(COURIER);
    await workbench.hasQuotes(COURIER, 13);
  });

  after(async () => {
    await workbench.close();
    await rm(elsewhere, { recursive: true });
  });

  /** The steps of the walkthrough by their names, each with whether it is ticked. */
  const steps = async () => {
    const marks = await workbench.page.locator('.getting-started-step [data-done-step-id]').all();
    const entries = marks.map(async mark => {
      const id = await mark.getAttribute('data-done-step-id');
      return [id?.split('#').at(-1), await mark.getAttribute('aria-checked')];
    });
    return Object.fromEntries(await Promise.all(entries));
  };

  it('are told in a walkthrough, where having articles is one of them', async () => {
    await workbench.runFromPalette('Crossquote: Open Walkthrough');
    await eventually(async () =>
      deepEqual(await steps(), { sources: 'true', tag: 'false', coding: 'false', jump: 'false' }),
    );
    await workbench.screenshot('the walkthrough');
  });

  it('are ticked when they are done', async () => {
    await workbench.openFile(COURIER);
    await workbench.statusBarItem(/\d+ quotes/).waitFor();
    await workbench.putCursorAt('Nowhere in those lines');
    await workbench.press('Alt+q');
    await workbench.quickInput.shown('on which claim');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('which stance');
    await workbench.press('s');
    await workbench.quickInput.hidden();
    await workbench.statusBarItem('Tagged “Nowhere in those').waitFor();
    await workbench.press('Control+1', 'Alt+c');
    await workbench.statusBarItem('Coding').waitFor();
    await workbench.press('Escape');
    await workbench.statusBarItem('Coding').waitFor({ state: 'detached' });
    await workbench.press('Alt+j');
    await workbench.statusBarItem(/\d of \d+ on “/).waitFor();
    await workbench.runFromPalette('Crossquote: Open Walkthrough');
    await eventually(async () =>
      deepEqual(await steps(), { sources: 'true', tag: 'true', coding: 'true', jump: 'true' }),
    );
    await workbench.screenshot('the walkthrough, all done');
  });

  it('can be done on sample articles, which are copied to where a person wants them', async () => {
    await workbench.runFromPalette('Crossquote: Open the Sample Articles');
    await workbench.quickInput.shown('Where shall');
    await workbench.press('Control+a');
    await workbench.type(`${elsewhere}/`);
    // The folder is empty: there is only the way up.
    await eventually(async () => deepEqual(await workbench.quickInput.entries.allInnerTexts(), ['..']));
    await workbench.screenshot('where the sample articles go');
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'Make It Here' }).click();
    const window = await opened;
    await window.getByRole('treeitem', { name: COURIER, exact: true }).waitFor({ timeout: 60_000 });
    deepEqual(await readdir(elsewhere), ['crossquote-samples']);
    const copy = join(elsewhere, 'crossquote-samples');
    deepEqual((await readdir(copy)).sort(), (await readdir('seeds')).sort());
    for (const name of await readdir(copy))
      equal(await readFile(join(copy, name), 'utf8'), await readFile(join('seeds', name), 'utf8'));
    await window.close();
  });
});
