import { equal, match, ok } from 'node:assert/strict';
import { copyCorpus, eventually, Workbench } from './driver';

const WIRE = '2024-09-26-northgate-wire-israel-was-consulted.txt';
const LEDGER = '2023-11-04-aid-ledger-a-hundred-lorries.txt';
const CLAIM_KEY = 'israel-accepts-plan';
const CLAIM = 'Israel accepts a ceasefire of 21 days with Hezbollah.';

/** A window that has just opened is still busy. */
const STARTING = 60_000;

/** From a few letters to a quote anywhere, and to all that was said on a claim. */
describe('the find box and the pages', () => {
  let workbench: Workbench;

  before(async () => {
    // Only the sample corpus is tagged.
    workbench = await Workbench.open(await copyCorpus({ from: 'seeds' }));
    await workbench.openFile(WIRE);
    await workbench.statusBarItem('14 quotes').waitFor({ timeout: STARTING });
  });

  after(() => workbench.close());

  const tab = (name: string) => workbench.page.locator('.tab').filter({ hasText: name });
  const activeTab = (name: string) => workbench.page.locator('.tab.active').filter({ hasText: name });
  /** What was shown in passing is closed last: then the focus is back in the editor of before, for good. */
  const untilBackIn = async (name: string, inPassing: string) => {
    await activeTab(name).waitFor();
    await tab(inPassing).waitFor({ state: 'detached' });
    await workbench.quickInput.hidden();
  };
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
  /** The words of the page in front, as they are rendered. */
  const page = async () => (await workbench.webview.locator('body').innerText()).replace(/\s+/g, ' ');

  it('shows a quote of another article while letters are typed, and goes back on Escape', async () => {
    await workbench.putCursorAt('There will be no ceasefire');
    const before = await place();
    await find('several legit quest');
    await untilFocused(/Several legitimate questions were raised/);
    await activeTab(LEDGER).waitFor();
    await workbench.editor.getByText('Several legitimate questions').first().waitFor();
    await workbench.screenshot('finding a quote by a few letters');
    await workbench.press('Escape');
    await untilBackIn(WIRE, LEDGER);
    await eventually(async () => equal(await place(), before));
  });

  it('lands at the quote on Enter, in spite of a typo', async () => {
    await workbench.openFile(LEDGER);
    await workbench.putCursorAt('Several legitimate questions were raised in our discussions today,');
    const start = await place();
    await workbench.openFile(WIRE);
    await find('legitmate questons raised');
    await untilFocused(/Several legitimate questions were raised/);
    await workbench.quickInput.accept();
    await workbench.quickInput.hidden();
    await activeTab(LEDGER).waitFor();
    await eventually(async () => equal(await place(), start));
  });

  it('shows the page of a claim, and goes back from there, too', async () => {
    await workbench.putCursorAt('Several legitimate questions');
    const before = await place();
    await find('israel accepts 21');
    await untilFocused(/Israel accepts a ceasefire of 21 days/);
    await eventually(async () => match(await page(), new RegExp(`^${CLAIM}`)));
    await workbench.screenshot('finding a claim, its page behind');
    await workbench.press('Escape');
    await untilBackIn(LEDGER, `${CLAIM_KEY}.md`);
    await eventually(async () => equal(await place(), before));
  });

  it('opens a claim’s page beside the text', async () => {
    await workbench.openFile(WIRE);
    await workbench.putCursorAt('There will be no ceasefire');
    await workbench.runFromPalette('Crossquote: Open Claim Page to the Side');
    // The quote is on two claims.
    await workbench.quickInput.shown('Page of which claim?');
    await workbench.quickInput.accept();
    await eventually(async () => {
      const shown = await page();
      match(shown, new RegExp(`^${CLAIM}`));
      match(shown, /contradicts: /);
      match(shown, /▼ opposes · Prime Minister's Office/);
    });
    ok(await workbench.page.locator('.tab.active').filter({ hasText: WIRE }).isVisible());
    await workbench.screenshot('a claim’s page beside the text');
  });

  it('leads from a rendered page to the line of a quote', async () => {
    await workbench.webview
      .getByRole('link', { name: /^line \d+$/ })
      .first()
      .click();
    await workbench.editor.waitFor();
    await eventually(async () => match(await place(), /^Ln ([2-9]|\d\d)/));
  });
});
