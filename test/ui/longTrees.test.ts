import { equal, match } from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, Workbench } from './driver';

const ARTICLES = 620;
const titleOf = (number: number) => `Report number ${String(number).padStart(3, '0')}`;

/** An archive has more articles than anybody reads at once. */
describe('a tree of many rows', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crossquote-many-'));
    for (let number = 1; number <= ARTICLES; number++)
      await writeFile(join(folder, `${number}.txt`), `${titleOf(number)}\n\n“It rained,” she said.\n`);
    // The titles are known of articles that have a sidecar.
    for (let number = 1; number <= ARTICLES; number++)
      await writeFile(
        join(folder, `${number}.txt.quotes.yaml`),
        `crossquote: 1\nsource: { title: ${titleOf(number)}, published: '2024-01-01' }\n`,
      );
    workbench = await Workbench.open(folder);
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
  });

  after(() => workbench.close());

  const rows = () => workbench.view('Sources').getByRole('treeitem');
  const count = async () => Number(await rows().first().getAttribute('aria-setsize'));
  const row = (text: string) => rows().filter({ hasText: text });

  it('shows the first, and how many more there are', async () => {
    await eventually(async () => equal(await count(), 501), 30_000);
    await workbench.view('Sources').focus();
    await workbench.press('End');
    await row('Show 120 More').waitFor();
    await workbench.screenshot('the end of a long tree');
  });

  it('shows the rest on Enter, and goes on where it was', async () => {
    await workbench.press('Enter');
    await eventually(async () => equal(await count(), ARTICLES));
    const selected = workbench.view('Sources').locator('[role=treeitem][aria-selected=true]');
    await selected.waitFor();
    equal(await selected.getAttribute('aria-posinset'), '501');
    await workbench.screenshot('a long tree, all of it');
  });

  it('finds what it does not show', async () => {
    await workbench.runFromPalette('Crossquote: Filter Actors, Claims and Sources…');
    await workbench.quickInput.enter(titleOf(ARTICLES));
    await eventually(async () => equal(await count(), 1));
    match(await rows().first().innerText(), new RegExp(titleOf(ARTICLES)));
  });
});
