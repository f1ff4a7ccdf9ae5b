import { equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const ARTICLE = '2023-11-03-tidewater-sentinel-blinken-warns-iran.txt';

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

/** A repository shares what it asks of git with its clones, and not the way to do it. */
describe('a clone of a repository that is merged by quote', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    execFileSync('git', ['init', '--quiet', folder]);
    await writeFile(join(folder, '.gitattributes'), '*.quotes.yaml merge=crossquote\n');
    workbench = await Workbench.open(folder);
    await workbench.openFile(ARTICLE);
  });

  after(() => workbench.close());

  it('offers to set it up, with the lines that are missing', async () => {
    const offer = await workbench.notification('this clone does not know how');
    await workbench.screenshot('a clone that git does not merge by quote');
    await offer.getByRole('button', { name: 'Set Up Merging' }).click();
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByText('[merge "crossquote"]').waitFor();
    await dialog.getByRole('button', { name: 'Write These Lines' }).click();
    await workbench.statusBarItem('Git now merges sidecars and codebooks with Crossquote').waitFor();
    match(await readFile(join(folder, '.git', 'config'), 'utf8'), /^\[merge "crossquote"\]$/mu);
  });
});

/** What was committed of a source is shown by VS Code's own git extension, and git is started by nothing else. */
describe('commits of a source', () => {
  let folder: string;
  let workbench: Workbench;

  const commit = (day: number, message: string, ...files: readonly string[]) => {
    const at = `2026-01-0${day}T09:00:00Z`;
    const mei = { GIT_AUTHOR_NAME: 'Mei Sato', GIT_AUTHOR_EMAIL: 'mei@example.org', GIT_AUTHOR_DATE: at };
    const too = { GIT_COMMITTER_NAME: 'Mei Sato', GIT_COMMITTER_EMAIL: 'mei@example.org' };
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, ...args], { env: { ...process.env, ...mei, ...too } });
    git('add', ...files);
    git('commit', '--quiet', '--message', message);
  };

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    execFileSync('git', ['init', '--quiet', folder]);
    commit(1, 'The article', ARTICLE);
    commit(2, 'Ana and Ben have coded it', `${ARTICLE}.quotes.ana.yaml`, `${ARTICLE}.quotes.ben.yaml`);
    commit(3, 'The rest', '.');
    workbench = await Workbench.open(folder);
    await workbench.openFile(ARTICLE);
    await workbench.statusBarItem('12 quotes').waitFor();
  });

  after(() => workbench.close());

  it('are listed with what they changed, and shown side by side', async () => {
    await workbench.runFromPalette('Crossquote: Show Commits of This Source');
    await workbench.quickInput.shown('Commits of “Blinken');
    await eventually(async () => equal(await workbench.quickInput.entries.count(), 3));
    const [rest, coded, article] = await workbench.quickInput.entries.allInnerTexts();
    match(rest!, /The rest[\s\S]*Mei Sato · 2026-01-03 · shared sidecar$/);
    match(coded!, /Ana and Ben have coded it[\s\S]*sidecar of ana, sidecar of ben$/);
    match(article!, /The article[\s\S]*· article$/);
    await workbench.screenshot('commits of a source');
    await workbench.quickInput.pick('Ana and Ben have coded it');
    const tab = workbench.page.locator('.tab.active').filter({ hasText: 'Ana and Ben have coded it' });
    await tab.filter({ hasText: '(2 files)' }).waitFor();
    await workbench.page.locator('.multiDiffEditor').getByText('coder: ana').first().waitFor();
    await workbench.screenshot('what a commit changed');
  });
});
