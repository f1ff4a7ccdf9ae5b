import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const COURIER = '2024-09-27-galilee-courier-truce-made-in-new-york.txt';
const HERALD = '2024-09-27-corniche-herald-beirut-counts-its-displaced.txt';
const WIRE = '2024-09-26-northgate-wire-israel-was-consulted.txt';

/** The three trees, as a person sees and works them. */
describe('the trees', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    // Trees show what is tagged, and only the sample corpus is.
    folder = await copyCorpus({ from: 'seeds' });
    workbench = await Workbench.open(folder);
  });

  after(() => workbench.close());

  const row = (view: string, text: string) =>
    workbench.view(view).getByRole('treeitem').filter({ hasText: text }).first();
  const rows = async (view: string) =>
    (await workbench.view(view).getByRole('treeitem').allInnerTexts()).map(text =>
      text.replace(/[\s\u2007]+/g, ' ').trim(),
    );
  /** Also of those that are out of sight. */
  const count = async (view: string) =>
    Number(
      await workbench.view(view).getByRole('treeitem', { level: 1 }).first().getAttribute('aria-setsize'),
    );
  const spoken = async (view: string, text: string) =>
    (await row(view, text).getAttribute('aria-label')) ?? '';
  /** The first words of the claim under which the quote stands that the tree of claims has selected. */
  const claimSelected = async () => {
    const items = workbench.view('Claims').getByRole('treeitem');
    const texts = (await items.allInnerTexts()).map(text => text.replace(/[\s\u2007]+/g, ' ').trim());
    const selected = await items.evaluateAll(rows =>
      rows.findIndex(
        row => row.getAttribute('aria-selected') === 'true' && row.getAttribute('aria-level') === '3',
      ),
    );
    const levels = await items.evaluateAll(rows => rows.map(row => row.getAttribute('aria-level')));
    const claim = selected < 0 ? '' : (texts[levels.lastIndexOf('1', selected)] ?? '');
    return /^\d+ ((?:\S+ ){3}\S+)/.exec(claim)?.[1] ?? '';
  };
  const pane = (view: string) => workbench.page.locator('.pane', { has: workbench.view(view) });
  /** Empty where VS Code has not written one so far. */
  const description = async (view: string) =>
    (await pane(view).locator('.pane-header .description').allInnerTexts()).join();
  /** The line of a quote's first coding in the sidecar of the article that is worked on. */
  const codingOf = async (id: string) => {
    const lines = (await readFile(join(folder, `${COURIER}.quotes.yaml`), 'utf8')).split('\n');
    return lines[lines.indexOf('    codings:', lines.indexOf(`  - id: ${id}`)) + 1] ?? '';
  };
  const expand = async (view: string, text: string) => {
    const closed = workbench.view(view).locator('[role=treeitem][aria-expanded=false]', { hasText: text });
    await closed.first().locator('.monaco-tl-twistie').click();
    await workbench.view(view).locator('[role=treeitem][aria-expanded=true]', { hasText: text }).waitFor();
  };

  it('show the whole workspace as long as no source is open', async () => {
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    await row('Sources', 'A truce made in New York').waitFor();
    await eventually(async () => equal(await count('Sources'), 5));
    await row('Actors', 'Antony Blinken').waitFor();
    await row('Claims', 'Israel accepts a ceasefire').waitFor();
    await workbench.screenshot('trees, the whole workspace');
  });

  it('say in words what they show in shapes', async () => {
    // The rows are there before all sidecars have been read.
    await eventually(async () => {
      match(
        await spoken('Claims', 'Israel accepts a ceasefire'),
        /^Israel accepts a ceasefire of 21 days with Hezbollah\., \d+ quotes, contested, 1 supports, 5 opposes/,
      );
      match(await spoken('Actors', 'Antony Blinken'), /^Antony Blinken, 19 quotes, US secretary of state/);
    });
  });

  it('rename what has the focus on F2, and nothing else', async () => {
    const claim = row('Claims', 'Israel fights on with full force');
    // A click opens a row, too, and the second one closes it.
    await claim.click();
    await claim.click();
    await workbench.press('F2');
    await workbench.quickInput.shown('Sentence of “Israel fights on with full force.”');
    await workbench.quickInput.input.fill('Israel goes on fighting.');
    await workbench.quickInput.accept();
    await row('Claims', 'Israel goes on fighting.').waitFor();
    await workbench.runFromPalette('Crossquote: Undo');
    await claim.waitFor();
  });

  it('lead from a claim over a stance to a quote, and from there to its words', async () => {
    await expand('Claims', 'Israel accepts a ceasefire');
    await expand('Claims', 'opposes');
    await row('Claims', 'The Galilee Courier').click();
    await workbench.page.locator('.tab.active').filter({ hasText: COURIER }).waitFor();
    await workbench.statusBarItem(/^Ln 11, Col \d+$/).waitFor();
    await workbench.screenshot('trees, from a claim to a quote');
  });

  it('show the same afterwards, or the sources that are open where a person wants that', async () => {
    equal(await count('Sources'), 5);
    equal(await description('Sources'), '');
    await workbench.runFromPalette('Crossquote: Show the Open Sources Only');
    await eventually(async () => equal(await description('Sources'), 'open sources'));
  });

  it('follow the cursor without taking the focus', async () => {
    await workbench.putCursorAt('a diplomatic settlement');
    await eventually(async () => {
      for (const [view, text] of [
        ['Claims', 'Blinken'],
        ['Sources', 'a diplomatic settlement'],
      ] as const)
        equal(await row(view, text).getAttribute('aria-selected'), 'true');
    });
    await workbench.press('ArrowRight');
    await workbench.statusBarItem(/^Ln 15, Col 1\d\d$/).waitFor();
    await workbench.screenshot('trees, following the cursor');
  });

  it('keep what a person has closed, and let it be when the cursor comes back', async () => {
    await row('Sources', 'A truce made').locator('.monaco-tl-twistie').click();
    await eventually(async () => equal((await rows('Sources')).length, 1));
    await workbench.putCursorAt('further escalation');
    await eventually(async () =>
      equal(await row('Claims', 'further escalation').getAttribute('aria-selected'), 'true'),
    );
    equal((await rows('Sources')).length, 1);
    await expand('Sources', 'A truce made');
  });

  it('filter while a person types, and give back everything on Escape', async () => {
    const before = await count('Claims');
    await workbench.runFromPalette('Crossquote: Filter Actors, Claims and Sources');
    await workbench.quickInput.shown('Filter Actors, Claims and Sources');
    await workbench.quickInput.enter('danon supports');
    await eventually(async () => equal(await description('Claims'), '“danon supports” · open sources'));
    await eventually(async () =>
      deepEqual(await rows('Claims'), [
        '1 A truce and a diplomatic settlement are what brings people back to their homes.contested',
        '1 supports',
        'DanonIsrael would rather have a settlement by diplomacy · A truce made in New York settles nothing for the north',
      ]),
    );
    match(await spoken('Claims', 'supports'), /^supports, 1 of 2 quotes/);
    await workbench.screenshot('trees, filtered');
    await workbench.press('Escape');
    await eventually(async () => equal(await count('Claims'), before));
    await row('Claims', 'The Galilee Courier').waitFor();
  });

  it('keep a filter until it is cleared, and say when nothing has its words', async () => {
    await workbench.runFromPalette('Crossquote: Filter Actors, Claims and Sources');
    await workbench.quickInput.shown('Filter Actors, Claims and Sources');
    await workbench.quickInput.enter('nothing of the kind');
    await workbench.quickInput.accept();
    await workbench.page.getByText('Nothing here has “nothing of the kind”.').first().waitFor();
    await workbench.runFromPalette('Crossquote: Clear Filter');
    await row('Sources', 'A truce made').waitFor();
  });

  it('let a quote be dragged onto another claim', async () => {
    // Room: what is dragged and where it goes must be in sight together.
    await workbench.page.locator('.pane-header').filter({ hasText: 'Actors' }).click();
    await workbench.view('Claims').hover();
    await pane('Claims').locator('.action-label[aria-label="Collapse All"]').click();
    const quote = row('Sources', 'that further escalation');
    await quote.dragTo(row('Claims', 'The parties should agree'));
    await workbench.quickInput.shown('Your name as coder');
    await workbench.quickInput.enter('ana');
    await workbench.quickInput.accept();
    await eventually(async () =>
      equal(
        await codingOf('mzzas7bzw4'),
        '      - { claim: ceasefire-now, stance: opposes, coder: ana, at: 2026-11-17T11:22:38Z }',
      ),
    );
    await workbench.statusBarItem('Assigned to another claim: “that further escalation').waitFor();
    // The tree shows the quote where it is now; the rows below it are at their places then.
    await row('Claims', 'that further escalation').waitFor();
    await workbench.screenshot('trees, a quote dragged onto a claim');
  });

  it('let a quote be dragged onto a stance, which it then takes', async () => {
    await expand('Claims', 'A truce and a diplomatic settlement');
    await row('Sources', 'Nowhere in those lines').dragTo(row('Claims', 'supports'));
    await eventually(async () =>
      match(
        await codingOf('frofmjvdkg'),
        /claim: diplomacy-brings-people-home, stance: supports, coder: ana/,
      ),
    );
  });

  it('keep what is open where nothing has changed', async () => {
    ok((await rows('Claims')).some(text => text.includes('supports')));
    ok((await rows('Sources')).some(text => text.includes('that further escalation')));
  });

  it('offer for a quote what can be done with it', async () => {
    const menu = await workbench.openMenu(row('Sources', 'that further escalation'), 'Open Sidecar');
    // Below each name stands the key, where there is one.
    const offered = (await menu.getByRole('menuitem').allInnerTexts()).map(
      text => text.trim().split('\n')[0],
    );
    deepEqual(offered.filter(Boolean), [
      'Go to Quote',
      'Go to Next Quote on This Claim',
      'Go to Opposing Quote',
      'Open Sidecar',
      'Set Stance of Quote',
      'Assign Quote to Another Claim',
      'Change Speaker of Quote',
      'Edit Note on Quote',
      'Edit Quote Details…',
      'Remove Coding of Quote',
      'Delete Quote',
      'Not a Quote',
      'Compare Wordings',
      'Link as Variant…',
      'Not a Variant',
      'Open Claim Page to the Side',
      'Copy Quote with Speaker and Source',
    ]);
    await workbench.screenshot('trees, the menu of a quote');
    await workbench.chooseIn(menu, 'Open Sidecar');
    await workbench.page.locator('.tab.active').filter({ hasText: 'quotes.yaml' }).waitFor();
    await workbench.screenshot('a quote in its sidecar');
  });

  it('lead from a claim to its entry in the codebook', async () => {
    await workbench.scrollTo(row('Claims', 'The parties should agree'), workbench.view('Claims'));
    await row('Claims', 'The parties should agree').hover();
    await row('Claims', 'The parties should agree')
      .getByRole('button', { name: 'Go to Entry in Codebook' })
      .click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'codebook.yaml' }).waitFor();
    const line = (await readFile(join(folder, 'codebook.yaml'), 'utf8'))
      .split('\n')
      .indexOf('  ceasefire-now:');
    await workbench.statusBarItem(`Ln ${line + 1}, Col 3`).waitFor();
  });

  it('follow the claim that a person walks along, also where a quote is on another one first', async () => {
    await workbench.runFromPalette('Crossquote: Show the Whole Workspace');
    await workbench.openFile(HERALD);
    await workbench.putCursorAt('Beirut has no need');
    await eventually(async () => equal(await claimSelected(), 'The parties should agree'));
    await workbench.press('Alt+j');
    await workbench.page.locator('.tab.active').filter({ hasText: COURIER }).waitFor();
    await eventually(async () => equal(await claimSelected(), 'The parties should agree'));
    await workbench.screenshot('trees, walking along a claim');
    await workbench.runFromPalette('Crossquote: Show the Open Sources Only');
  });

  it('count the quotes of a source in the explorer too', async () => {
    await workbench.page.getByRole('tab', { name: /^Explorer/ }).click();
    await workbench.hasQuotes(WIRE, 14);
    await workbench.screenshot('badges in the explorer');
  });

  it('say what to do where nothing is tagged', async () => {
    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    await workbench.runFromPalette('View: Close All Editors');
    for (const name of [COURIER, WIRE]) await rm(join(folder, `${name}.quotes.yaml`));
    await workbench.openFile(WIRE);
    await workbench.page.getByText('No quote of the open articles is on a claim.').waitFor();
    await workbench.screenshot('trees, nothing tagged yet');
  });
});
