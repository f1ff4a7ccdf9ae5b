import { match } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const COURIER = '2024-09-27-galilee-courier-truce-made-in-new-york.txt';
const HERALD = '2024-09-27-corniche-herald-beirut-counts-its-displaced.txt';
const SENTINEL = '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt';

/** From one quote to its other wording, and to who denies it. */
describe('cross-references', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    workbench = await Workbench.open(folder);
    await workbench.openFile(COURIER);
    await workbench.statusBarItem('13 quotes').waitFor();
  });

  after(() => workbench.close());

  const words = async (side: 'original' | 'modified') =>
    (await workbench.page.locator(`.monaco-diff-editor .editor.${side} .view-lines`).innerText()).replace(
      /\s+/g,
      ' ',
    );

  it('show two wordings of a statement in VS Code’s comparison', async () => {
    await workbench.putCursorAt("We wouldn't have issued");
    await workbench.runFromPalette('Crossquote: Compare Wordings');
    await workbench.page.locator('.tab.active').filter({ hasText: 'John Kirby: ' }).waitFor();
    await eventually(async () => {
      match(await words('original'), /^We wouldn't have issued \[that proposal\] when and how we did/);
      match(await words('modified'), /^We wouldn't have issued it when and how we did/);
    });
    await workbench.screenshot('two wordings compared');
  });

  it('follow a relation that is made in the tree of claims to a quote that opposes', async () => {
    await workbench.openFile(HERALD);
    await workbench.putCursorAt('an accelerant to ongoing hostilities');
    await workbench.press('Alt+o');
    await workbench.notification('No quote opposes this one.');
    await workbench.press('Escape');

    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    const claims = workbench.view('Claims');
    const claim = claims
      .getByRole('treeitem')
      .filter({ hasText: 'American weapons for Israel feed the war.' });
    await workbench.scrollTo(claim, claims);
    const menu = await workbench.openMenu(claim, 'Add Relation…');
    await workbench.chooseIn(menu, 'Add Relation…');
    await workbench.quickInput.shown('How is “American weapons for Israel feed the war.” related?');
    await workbench.screenshot('which relation');
    await workbench.quickInput.pick('contradicts');
    await workbench.quickInput.shown('contradicts which claim?');
    await workbench.quickInput.enter('spreading');
    await workbench.screenshot('related to which claim');
    await workbench.quickInput.pick(
      'The United States will keep the war in Gaza from spreading through the region.',
    );
    await eventually(async () =>
      match(
        await readFile(join(folder, 'codebook.yaml'), 'utf8'),
        /us-arms-feed-war:\n {4}text: .*\n {4}contradicts: \[us-keeps-war-from-spreading\]\n/,
      ),
    );

    await workbench.putCursorAt('an accelerant to ongoing hostilities');
    await workbench.press('Alt+o');
    await workbench.page.locator('.tab.active').filter({ hasText: SENTINEL }).waitFor();
    await workbench.statusBarItem(/\d of 3 on “The United States will keep the war/).waitFor();
    await workbench.screenshot('jumped to an opposing quote');
  });
});
