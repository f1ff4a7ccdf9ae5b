import { equal, match, ok } from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually, Workbench } from './driver';

const PEOPLE = ['Ana Lind', 'Tom Berg', 'Mina Okoro', 'Lee Park', 'Omar Diaz', 'Eva Roth'];
const DAYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const wordsOf = (person: number): string =>
  `The ${DAYS[person]} reason for the bridge has been talked about for long`;
const ARTICLE = `The council talks about the bridge

10 January 2026

${PEOPLE.map((name, i) => `“${wordsOf(i)},” said ${name}.`).join('\n\n')}
`;
const keyOf = (name: string): string => name.toLowerCase().replace(' ', '-');
const CODEBOOK = `crossquote: 1
actors:
${PEOPLE.map((name, i) => `  ${keyOf(name)}: { name: ${name}, of: ${i < 3 ? 'harbour-party' : 'hill-party'} }`).join('\n')}
  harbour-party: { name: Harbour Party }
  hill-party: { name: Hill Party }
claims:
  build-the-bridge: { text: The bridge should be built. }
`;
const FILE = '2026-01-10-bridge.txt';
const PATIENCE = 60_000;
const GLIMPSE = 2000;

/** From six quotes to who stands where, and back to the words. */
describe('results', () => {
  let folder: string;
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-results-'));
    await writeFile(join(folder, FILE), ARTICLE);
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
    workbench = await Workbench.open(folder);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  const open = async (name: string) => {
    await workbench.runFromPalette(`Crossquote: Open ${name}`);
    page = workbench.webview;
    await page.locator('footer').filter({ hasText: '6 statements' }).waitFor({ timeout: PATIENCE });
  };
  /** A picture that is only being drawn takes no keys. */
  const pressUntil = (tooltip: Locator, ...keys: readonly string[]) =>
    eventually(async () => {
      await page.getByRole('application').focus();
      await workbench.press(...keys);
      await tooltip.waitFor({ timeout: GLIMPSE });
    });

  it('come of six quotes that are coded', async () => {
    await workbench.openFile(FILE);
    await workbench.statusBarItem('suggested').waitFor();
    await workbench.putCursorAt(wordsOf(0));
    await workbench.press('Alt+q');
    await workbench.quickInput.shown('Your name as coder');
    await workbench.quickInput.enter('ana');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('who says it');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('on which claim');
    await workbench.quickInput.enter('bridge');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('which stance');
    await workbench.press('s');
    await workbench.quickInput.hidden();
    await workbench.press('Alt+c');
    await workbench.ownStatusBarItem('crossquote.coding').waitFor();
    for (const [i, stance] of ['s', 's', 'o', 'o', 'c'].entries()) {
      await workbench.press('j', stance);
      await workbench.statusBarItem(`${i + 2} quotes`).waitFor();
    }
    await workbench.press('Escape');
  });

  it('are a matrix, in which the keys go from cell to cell', async () => {
    await open('Matrix');
    const cell = page.locator('.tooltip').filter({ hasText: 'The bridge should be built.' });
    await pressUntil(cell, 'ArrowDown');
    await workbench.press('Enter');
    await page.locator('aside .quote').waitFor();
    await workbench.screenshot('results, the matrix of six quotes');
    await page.getByRole('button', { name: 'As Table' }).click();
    const row = page.getByRole('row', { name: /^The bridge should be built\./ });
    match((await row.first().innerText()).replace(/\s+/g, ' '), /3 supports, 2 opposes, 1 conditional$/);
  });

  it('are a timeline', async () => {
    await open('Timeline');
    const bar = page.locator('.tooltip').filter({ hasText: '2026-01: 3 supports, 2 opposes, 1 conditional' });
    await pressUntil(bar, 'ArrowDown');
    await workbench.screenshot('results, the timeline of six quotes');
  });

  it('are a network, in which a click on a tie leads to its quote, and that to its words', async () => {
    await open('Network');
    const tooltip = page.locator('.tooltip').filter({ hasText: 'weight' });
    await pressUntil(tooltip, 'ArrowDown', 'ArrowDown', 'ArrowRight');
    const name = (await tooltip.innerText()).split('\n')[0]!;
    await workbench.screenshot('results, the network of six quotes');
    // Nodes come to rest meanwhile: it is clicked where it is said to be then.
    await eventually(async () => {
      const [x = 0, y = 0] = (await tooltip.getAttribute('data-at'))!.split(' ').map(Number);
      await page.locator('canvas').first().click({ position: { x, y } });
      await page.locator('aside .quote').filter({ hasText: name }).waitFor({ timeout: GLIMPSE });
    });
    const person = PEOPLE.indexOf(name);
    const quote = page.locator('aside .quote');
    equal(await quote.count(), 1);
    match(await quote.innerText(), new RegExp(`“${wordsOf(person)}`));
    await workbench.screenshot('results, the quotes of a tie');
    await quote.click();
    await workbench.statusBarItem(new RegExp(`^Ln ${5 + 2 * person}, Col 2`)).waitFor();
  });

  it('go into files and the clipboard', async () => {
    await open('Network');
    const item = async (name: string) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('button', { name, exact: true }).click();
    };
    for (const [name, file, holds] of [
      ['SVG Picture…', 'network.svg', /^<svg [\s\S]*Ana Lind[\s\S]*<\/svg>\s*$/],
      ['GraphML…', 'network.graphml', /Harbour Party/],
      ['CSV of What Is Seen…', 'network.csv', /^From,To,Weight,Stances\n/],
    ] as const) {
      await item(name);
      await eventually(async () =>
        match(await workbench.quickInput.input.inputValue(), new RegExp(`${file}$`)),
      );
      await workbench.quickInput.accept();
      await eventually(async () => match(await readFile(join(folder, file), 'utf8'), holds));
    }
    await item('Copy as Markdown Table');
    await eventually(async () => {
      const copied: string = await workbench.page.evaluate('navigator.clipboard.readText()');
      ok(copied.includes('| Ana Lind | The bridge should be built. | 1 | for |'), copied);
    });
  });

  it('are looked at again by the name of a view that was saved', async () => {
    const type = () => page.getByRole('combobox', { name: 'Network', exact: true });
    const counted = (words: string) => page.locator('footer').filter({ hasText: words }).waitFor();
    await open('Network');
    await counted('6 statements');
    await page.getByRole('button', { name: 'Stances', exact: true }).click();
    await page.getByRole('checkbox', { name: 'supports' }).click();
    await counted('3 statements');
    await type().selectOption('one-mode');
    await page.getByRole('button', { name: 'Save View…' }).click();
    await workbench.quickInput.answer('Save View', 'those-for-it');
    await eventually(async () =>
      match(
        await readFile(join(folder, 'codebook.yaml'), 'utf8'),
        /\nviews:\n {2}those-for-it:\n {4}stances: \[supports\]\n {4}view: network\n {4}options: \{ type: one-mode \}\n/,
      ),
    );
    await type().selectOption('two-mode');
    await page.getByRole('button', { name: 'Clear Filter' }).click();
    await counted('6 statements');
    await workbench.runFromPalette('View: Close All Editors');

    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Crossquote' }).click();
    // It is closed until somebody opens it.
    await workbench.page.locator('.pane-header').filter({ hasText: 'Results' }).click();
    await workbench.view('Results').getByRole('treeitem', { name: 'those-for-it' }).click();
    await counted('3 statements');
    equal(await type().inputValue(), 'one-mode');
    await page.getByRole('button', { name: 'Stances (1)' }).waitFor();
    await workbench.screenshot('results, a saved view');
  });
});
