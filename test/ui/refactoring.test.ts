import { deepEqual, equal, match } from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const HERALD = '2024-09-27-corniche-herald-beirut-counts-its-displaced.txt';
const SENTINEL = '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt';

/** A codebook that is worked on: keys renamed, claims related. */
describe('refactoring the codebook', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    workbench = await Workbench.open(folder);
    // As soon as the trees are filled, all that the extension does is there.
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    const actor = workbench.view('Actors').getByRole('treeitem').filter({ hasText: 'Antony Blinken' });
    await actor.first().waitFor({ timeout: 60_000 });
  });

  after(() => workbench.close());

  const yamlFiles = async () => {
    const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort();
    const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
    return new Map(names.map((name, i) => [name, texts[i]!]));
  };
  const naming = async (key: string) =>
    [...(await yamlFiles())].filter(([, text]) => new RegExp(`\\b${key}\\b`).test(text)).length;

  const preview = () => workbench.page.locator('.bulk-edit-panel');

  it('renames an actor over five files, with a preview, and one undo takes it back', async () => {
    const before = await yamlFiles();
    await workbench.openFile('codebook.yaml');
    await workbench.putCursorAt('antony-blinken');
    await workbench.press('F2');
    const box = workbench.page.locator('.monaco-editor.rename-box input, .rename-box input').first();
    await box.waitFor();
    await eventually(async () => equal(await box.inputValue(), 'antony-blinken'));
    await workbench.page.keyboard.press('Control+A');
    await workbench.type('tony-blinken');
    await workbench.screenshot('renaming, the new key');
    await workbench.press('Control+Enter');
    await preview().waitFor();
    await preview().getByRole('treeitem').first().waitFor();
    await workbench.screenshot('renaming, the preview');
    equal(await naming('tony-blinken'), 0);
    await preview().getByRole('button', { name: 'Apply', exact: true }).click();
    await eventually(async () => equal(await naming('tony-blinken'), 5));
    equal(await naming('antony-blinken'), 0);
    await workbench.screenshot('renamed over five files');

    await workbench.press('Control+1', 'Control+z');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await workbench.screenshot('renamed, the undo');
    await dialog.getByRole('button', { name: /Undo in \d Files/ }).click();
    // In a browser, VS Code saves by itself.
    await eventually(async () => deepEqual(await yamlFiles(), before));
  });

  it('relates a claim to one that it contradicts, and jumps to a quote that now opposes', async () => {
    await workbench.openFile(HERALD);
    await workbench.statusBarItem(/\d+ quotes?/).waitFor();
    await workbench.putCursorAt('other capitals see');
    await workbench.press('Alt+o');
    await workbench.notifications.filter({ hasText: 'No quote opposes this one.' }).waitFor();

    const claim = workbench
      .view('Claims')
      .getByRole('treeitem')
      .filter({ hasText: 'loses standing' })
      .first();
    await claim.click({ button: 'right' });
    await workbench.page
      .locator('.context-view .monaco-menu')
      .getByRole('menuitem', { name: 'Add Relation' })
      .click();
    await workbench.quickInput.shown('How is');
    await workbench.quickInput.pick('contradicts');
    await workbench.quickInput.shown('contradicts which claim');
    await workbench.quickInput.enter('from spreading');
    await workbench.screenshot('relating a claim');
    await workbench.quickInput.accept();
    await eventually(async () =>
      match(
        await readFile(join(folder, 'codebook.yaml'), 'utf8'),
        /us-loses-standing:\n.*\n {4}contradicts: \[us-keeps-war-from-spreading\]/,
      ),
    );
    await workbench.screenshot('related in the tree');

    await workbench.openFile(HERALD);
    await workbench.putCursorAt('other capitals see');
    await workbench.press('Alt+o');
    await workbench.page.locator('.tab.active').filter({ hasText: SENTINEL }).waitFor();
    await workbench.screenshot('jumped to an opposing quote');
  });
});
