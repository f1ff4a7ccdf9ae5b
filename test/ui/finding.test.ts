import { equal, match, ok } from 'node:assert/strict';
import { copyCorpus, eventually, Workbench } from './driver';

const WIRE = '2024-09-26-northgate-wire-israel-was-consulted.txt';
const LEDGER = '2023-11-04-aid-ledger-a-hundred-lorries.txt';
const CLAIM = 'Israel accepts a ceasefire of 21 days with Hezbollah.';

/** A window that has just opened is still busy. */
const STARTING = 60_000;

/** From a few letters to a quote anywhere, and to all that was said on a claim. */
describe('the find box and the pages', () => {
  let workbench: Workbench;

  before(async () => {
    // Only the sample corpus is tagged.
    workbench = await Workbench.open(await copyCorpus({ from: 'seeds' }));
    const file = workbench.explorer.getByRole('treeitem', { name: WIRE, exact: true });
    await file.dblclick({ timeout: STARTING });
    await workbench.statusBarItem('14 quotes').waitFor({ timeout: STARTING });
  });

  after(() => workbench.close());

  const activeTab = (name: string) => workbench.page.locator('.tab.active').filter({ hasText: name });
  const place = () => workbench.statusBarItem(/^Ln \d+, Col \d+/).innerText();
  const untilFocused = (words: RegExp) =>
    eventually(async () => match(await workbench.quickInput.focused.innerText(), words));
  const find = async (letters: string) => {
    // One that was open before may still be closing.
    await workbench.quickInput.hidden();
    await workbench.press('Alt+k');
    await workbench.quickInput.shown('Find Quote, Actor or Claim');
    await workbench.quickInput.enter(letters);
  };
  /** The words of the page in front, as far as they are in sight. */
  const page = async () => (await workbench.editor.locator('.view-lines').innerText()).replace(/\s+/g, ' ');

  it('shows a quote of another article while letters are typed, and goes back on Escape', async () => {
    await workbench.putCursorAt('There will be no ceasefire');
    const before = await place();
    await find('several legit quest');
    await untilFocused(/Several legitimate questions were raised/);
    await activeTab(LEDGER).waitFor();
    await workbench.editor.getByText('Several legitimate questions').first().waitFor();
    await workbench.screenshot('finding a quote by a few letters');
    await workbench.press('Escape');
    await activeTab(WIRE).waitFor();
    await eventually(async () => equal(await place(), before));
    await workbench.page.locator('.tab').filter({ hasText: LEDGER }).waitFor({ state: 'detached' });
  });

  it('lands at the quote on Enter, in spite of a typo', async () => {
    await find('legitmate questons raised');
    await untilFocused(/Several legitimate questions were raised/);
    await workbench.quickInput.accept();
    await workbench.quickInput.hidden();
    await activeTab(LEDGER).waitFor();
    await workbench.putCursorAt('Several legitimate questions were raised in our discussions today,');
    const start = await place();
    await workbench.press('Control+Home');
    await find('legitmate questons raised');
    await untilFocused(/Several legitimate questions were raised/);
    await workbench.quickInput.accept();
    await eventually(async () => equal(await place(), start));
  });

  it('shows the page of a claim', async () => {
    await find('israel accepts 21');
    await untilFocused(/Israel accepts a ceasefire of 21 days/);
    await eventually(async () => match(await page(), new RegExp(`^# ${CLAIM}`)));
    await workbench.screenshot('finding a claim, its page behind');
    await workbench.press('Escape');
    await workbench.quickInput.hidden();
  });

  it('opens a claim’s page beside the text', async () => {
    await workbench.openFile(WIRE);
    await workbench.putCursorAt('There will be no ceasefire');
    await workbench.runFromPalette('Crossquote: Open Claim Page to the Side');
    // The quote is on two claims.
    await workbench.quickInput.shown('Page of which claim?');
    await workbench.quickInput.accept();
    await eventually(async () => match(await page(), new RegExp(`^# ${CLAIM}`)));
    match(await page(), /contradicts: \[/);
    match(await page(), /▼ opposes · \*\*Prime Minister's Office\*\*/);
    ok(await workbench.page.locator('.tab.active').filter({ hasText: WIRE }).isVisible());
    await workbench.screenshot('a claim’s page beside the text');
  });
});
