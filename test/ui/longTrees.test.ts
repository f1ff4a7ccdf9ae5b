import { equal, match } from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, Workbench } from './driver';

/** Of articles, and of claims. */
const MANY = 620;
const titleOf = (number: number) => `Report number ${String(number).padStart(3, '0')}`;
const claimOf = (number: number) => `Claim number ${number}`;
/** Only the first report has a quote, which is on the last claim. */
const sidecarOf = (number: number) =>
  `crossquote: 1\nsource: { title: ${titleOf(number)}, published: '2024-01-01' }\n${
    number === 1
      ? `quotes:\n  - { id: rain000001, exact: 'It rained,', start: 20, codings: [{ claim: c${MANY}, stance: supports }] }\n`
      : ''
  }`;

/** An archive has more articles than anybody reads at once. */
describe('a tree of many rows', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crossquote-many-'));
    const claims: string[] = [];
    for (let number = 1; number <= MANY; number++) {
      await writeFile(join(folder, `${number}.txt`), `${titleOf(number)}\n\n“It rained,” she said.\n`);
      // The titles are known of articles that have a sidecar.
      await writeFile(join(folder, `${number}.txt.quotes.yaml`), sidecarOf(number));
      claims.push(`  c${number}: { text: ${claimOf(number)} }\n`);
    }
    await writeFile(join(folder, 'codebook.yaml'), `crossquote: 1\nclaims:\n${claims.join('')}`);
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
    await eventually(async () => equal(await count(), MANY));
    const selected = workbench.view('Sources').locator('[role=treeitem][aria-selected=true]');
    await selected.waitFor();
    equal(await selected.getAttribute('aria-posinset'), '501');
    await workbench.screenshot('a long tree, all of it');
  });

  it('finds what it does not show', async () => {
    await workbench.runFromPalette('Crossquote: Filter Actors, Claims and Sources…');
    const hidden = titleOf(MANY - 1);
    await workbench.quickInput.shown('Filter Actors, Claims and Sources');
    await workbench.quickInput.enter(hidden);
    await eventually(async () => equal(await count(), 1));
    match(await rows().first().innerText(), new RegExp(hidden));
    await workbench.quickInput.accept();
  });

  it('goes on to the row of what stands under the cursor', async () => {
    await workbench.runFromPalette('Crossquote: Clear Filter');
    await workbench.openFile('1.txt');
    await workbench.putCursorAt('It rained');
    const selected = workbench.view('Claims').locator('[role=treeitem][aria-selected=true]');
    await selected.filter({ hasText: 'It rained' }).waitFor();
    await workbench
      .view('Claims')
      .getByRole('treeitem')
      .filter({ hasText: claimOf(MANY) })
      .first()
      .waitFor();
    await workbench.screenshot('a row beyond the first of a long tree, under the cursor');
  });
});
