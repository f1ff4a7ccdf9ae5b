import { match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, Workbench } from './driver';

/** Git is told of Crossquote's way to merge, and a person sees every line of that before it is written. */
describe('merging with git', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    execFileSync('git', ['init', '--quiet', folder]);
    workbench = await Workbench.open(folder);
  });

  after(() => workbench.close());

  it('is set up by a command, and asks for nothing twice', async () => {
    await workbench.runFromPalette('Crossquote: Set Up Merging in This Git Repository');
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByText('*.quotes.yaml merge=crossquote').waitFor();
    await workbench.screenshot('the lines that git needs');
    await dialog.getByRole('button', { name: 'Write These Lines' }).click();
    await workbench.statusBarItem('Git now merges sidecars and codebooks with Crossquote').waitFor();
    match(await readFile(join(folder, '.gitattributes'), 'utf8'), /^\*\.quotes\.yaml merge=crossquote$/mu);
    const driver = execFileSync('git', ['-C', folder, 'config', 'merge.crossquote.driver'], {
      encoding: 'utf8',
    });
    ok(driver.includes('%O'));
    await workbench.runFromPalette('Crossquote: Set Up Merging in This Git Repository');
    await workbench.statusBarItem('Merging is set up here already').waitFor();
  });
});
