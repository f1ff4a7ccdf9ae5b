import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually, Workbench } from './driver';

/** What VS Code makes a link of that runs a command, where it interprets what it shows. */
const LINK = '[x](command:workbench.action.files.newUntitledFile)';
/** And an icon: not in a file's name, for VS Code itself makes one of that. */
const TRAP = `${LINK}$(flame)`;
/** What runs when somebody clicks it. */
const SPRUNG = 'Untitled-1';
/** By then it has run. */
const SPRINGING_MS = 1000;

const LOCKED = `${LINK}.txt`;
const CODED = 'coded.txt';

const FILES: Readonly<Record<string, string>> = {
  'codebook.yaml': `crossquote: 1
stances:
  supports: { polarity: 1, color: green, key: s }
actors:
  ann: { name: "${TRAP}" }
claims:
  trap: { text: "${TRAP}" }
`,
  [LOCKED]: '“We stay for now,” said Ann.\n',
  [`${LOCKED}.quotes.yaml`]: `crossquote: 1\n"${TRAP}": 1\n"${TRAP}": 2\n`,
  [CODED]: `“${TRAP} we go,” said Ann.\n`,
  [`${CODED}.quotes.yaml`]: `crossquote: 1
quotes:
  - id: aaaaaaaaa1
    exact: "${TRAP} we go,"
    prefix: "“"
    suffix: "” said Ann."
    start: 1
    end: ${1 + TRAP.length + 7}
    speakers: [ann]
    codings:
      - { claim: trap, stance: supports, coder: ana }
`,
};

/** Names, keys and claims that somebody else has made up to be clicked. */
describe('a folder full of traps', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-traps-'));
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
    workbench = await Workbench.open(folder, {
      settings: { 'crossquote.coder': 'ana', 'crossquote.codeLens': true },
    });
    await workbench.openFile(CODED);
    await workbench.statusBarItem('1 quote').waitFor();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** Clicks whatever is a link there; then no command has run. */
  async function springs(place: Locator): Promise<number> {
    for (const link of await place.locator('a:not(.action-label)').all()) await link.click();
    await workbench.page.waitForTimeout(SPRINGING_MS);
    return workbench.page.locator('.tab').filter({ hasText: SPRUNG }).count();
  }

  /** The words as a person reads them. */
  const read = async (place: Locator) => (await place.innerText()).replaceAll('\u2060', '');
  /** What stands around an icon that nobody but a file asked for. */
  const flames = () =>
    workbench.page
      .locator('.codicon-flame')
      .evaluateAll(icons => icons.map(icon => icon.parentElement?.parentElement?.outerHTML));

  it('springs none in a message with the name of an article and a key of its sidecar', async () => {
    await workbench.explorer.getByRole('treeitem', { name: LOCKED, exact: true }).dblclick();
    await workbench.page.locator('.tab.active').filter({ hasText: LOCKED }).waitFor();
    await workbench.putCursorAt('We stay');
    await workbench.runFromPalette('Crossquote: Tag Quote');
    const message = await workbench.notification('stands here twice');
    await workbench.screenshot('a message full of traps');
    equal(await springs(message), 0);
    equal(
      await read(message.locator('.notification-list-item-message')),
      `${LOCKED}.quotes.yaml, line 3: "${TRAP}" stands here twice. Remove one of the two.`,
    );
    deepEqual(await flames(), []);
    await workbench.press('Escape');
  });

  it('springs none in a message with a claim', async () => {
    await workbench.openFile(CODED);
    await workbench.putCursorAt('we go');
    await workbench.runFromPalette('Crossquote: Go to Next Quote on This Claim');
    const message = await workbench.notification('No other quote is on the claim');
    equal(await springs(message), 0);
    equal(
      await read(message.locator('.notification-list-item-message')),
      `No other quote is on the claim “${TRAP}”.`,
    );
    await workbench.press('Escape');
  });

  it('shows none as an icon: in questions, trees, lenses and the status bar', async () => {
    await workbench.openFile(CODED);
    await workbench.page.locator('.codelens-decoration').filter({ hasText: 'x' }).waitFor();
    deepEqual(await flames(), []);

    await workbench.putCursorAt('we go');
    await workbench.runFromPalette('Crossquote: Edit Note on Quote');
    await workbench.quickInput.shown('Note on');
    deepEqual(await flames(), []);
    await workbench.quickInput.enter('seen');
    await workbench.quickInput.accept();
    await workbench.statusBarItem('Wrote the note').waitFor();
    deepEqual(await flames(), []);

    await workbench.runFromPalette('Crossquote: Find Quote, Actor or Claim…');
    await workbench.quickInput.shown('Find Quote, Actor or Claim');
    await workbench.quickInput.enter('x');
    await eventually(async () =>
      ok((await read(workbench.page.locator('.quick-input-list'))).includes(TRAP)),
    );
    await workbench.screenshot('a list full of traps');
    deepEqual(await flames(), []);
    await workbench.press('Escape');

    await workbench.page.getByRole('tab', { name: 'Crossquote' }).click();
    const claims = workbench.view('Claims');
    await claims.getByRole('treeitem').filter({ hasText: 'command' }).first().waitFor();
    await workbench.screenshot('trees full of traps');
    deepEqual(await flames(), []);
  });
});
