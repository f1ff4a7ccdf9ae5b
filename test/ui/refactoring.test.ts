import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const COURIER = '2024-09-27-galilee-courier-truce-made-in-new-york.txt';
const KEY = 'antony-blinken';
const NEW_KEY = 'secretary-blinken';
const PATIENCE = 60_000;

/** One key, changed in the codebook and in every sidecar that names it. */
describe('renaming an actor', () => {
  let folder: string;
  let workbench: Workbench;
  /** All files of the folder as they were, and the names of those that name the actor. */
  let original: Map<string, string>;
  let naming: string[];

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    original = await texts();
    naming = [...original].flatMap(([name, text]) => (text.includes(KEY) ? [name] : [])).sort();
    ok(naming.length >= 5);
    workbench = await Workbench.open(folder);
    await workbench.hasQuotes(COURIER, 13);
    await workbench.openFile('codebook.yaml');
  });

  after(() => workbench.close());

  const texts = async () => {
    const read = (await readdir(folder)).map(
      async name => [name, await readFile(join(folder, name), 'utf8')] as const,
    );
    return new Map(await Promise.all(read));
  };
  const errors = async () =>
    /\d+/.exec(await workbench.page.locator('[id="status.problems"]').innerText())?.[0];

  it('shows every file in a preview before anything is changed', async () => {
    const box = workbench.page.locator('.rename-box input');
    const preview = workbench.page.locator('.bulk-edit-panel .monaco-list').first();
    const row = preview.locator('.monaco-list-row');
    // The box closes where something takes the focus from it.
    await eventually(async () => {
      await workbench.putCursorAt(`${KEY}:`);
      await workbench.press('F2');
      await box.fill(NEW_KEY);
      await box.press('Control+Enter');
      await row.first().waitFor();
    }, PATIENCE);
    for (const name of naming) await workbench.scrollTo(row.filter({ hasText: name }).first(), preview);
    await workbench.screenshot('renaming an actor, the preview');
    deepEqual(await texts(), original);
  });

  it('changes the key and no other byte in all of them', async () => {
    await workbench.page.getByRole('button', { name: 'Apply' }).click();
    await eventually(async () => match(await shown(), new RegExp(NEW_KEY)));
    await workbench.runFromPalette('File: Save All');
    const renamed = new Map([...original].map(([name, text]) => [name, text.replaceAll(KEY, NEW_KEY)]));
    await eventually(async () => deepEqual(await texts(), renamed));
    await workbench.screenshot('an actor renamed');
  });

  it('is taken back in all of them by one undo', async () => {
    await workbench.press('Control+1', 'Control+z');
    // VS Code asks, where one undo is for several files.
    const agree = workbench.page.getByRole('dialog').getByRole('button', { name: /^Undo in \d+ Files/ });
    await eventually(async () => {
      if (await agree.isVisible()) await agree.click();
      match(await shown(), new RegExp(`${KEY}:`));
    });
    await workbench.runFromPalette('File: Save All');
    await eventually(async () => deepEqual(await texts(), original));
    await eventually(async () => equal(await errors(), '0'));
    await workbench.screenshot('the renaming of an actor undone');
  });

  const shown = () => workbench.editor.locator('.view-lines').innerText();
});
