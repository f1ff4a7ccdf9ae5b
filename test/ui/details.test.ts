import { equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCorpus, eventually, Workbench } from './driver';

const COURIER = '2024-09-27-galilee-courier-truce-made-in-new-york.txt';

/** What is known of an article and of a quote, corrected line by line. */
describe('details', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus({ from: 'seeds' });
    workbench = await Workbench.open(folder);
    await workbench.openFile(COURIER);
    await workbench.hasQuotes(COURIER, 13);
  });

  after(() => workbench.close());

  const sidecar = () => readFile(join(folder, `${COURIER}.quotes.yaml`), 'utf8');

  it('of an article: one line is corrected, and Escape loses nothing of it', async () => {
    await workbench.runFromPalette('Crossquote: Edit Source Details…');
    await workbench.quickInput.pick('Publisher: The Galilee Courier');
    await workbench.quickInput.shown('Publisher');
    await workbench.press('Control+a');
    await workbench.type('The Courier');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('Details of');
    await workbench.screenshot('the details of an article');
    await workbench.quickInput.pick('Published: 2024-09-27');
    await workbench.quickInput.shown('Published');
    await workbench.press('Control+a');
    await workbench.type('yesterday');
    await workbench.quickInput.accept();
    await workbench.quickInput.message.filter({ hasText: 'Write the day as 2024-09-27.' }).waitFor();
    await workbench.press('Escape');
    await workbench.quickInput.shown('Details of');
    await workbench.press('Escape');
    await workbench.quickInput.hidden();
    await eventually(async () => match(await sidecar(), /^ {2}publisher: The Courier$/mu));
    match(await sidecar(), /^ {2}published: 2024-09-27$/mu);
  });

  it('of a quote: its kind, who passed it on, and when it was said', async () => {
    await workbench.putCursorAt('a diplomatic settlement');
    await workbench.runFromPalette('Crossquote: Edit Quote Details…');
    await workbench.quickInput.shown('Details of a quote: “a diplomatic settlement');
    await workbench.screenshot('the details of a quote');
    await workbench.quickInput.pick('Kind: quoted in part');
    await workbench.quickInput.shown('How are the words given?');
    await workbench.quickInput.pick('reported speech');
    await workbench.quickInput.shown('Details of');
    await workbench.quickInput.pick('Said on: 2024-09-26');
    await workbench.quickInput.shown('Said on');
    await workbench.press('Control+a');
    await workbench.type('2024-09-25');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('Details of');
    await workbench.press('Escape');
    await workbench.quickInput.hidden();
    await eventually(async () => {
      const quotes = (await sidecar()).split(/^(?= {2}- id: )/mu);
      const parts = quotes.filter(quote =>
        /exact: (a diplomatic settlement|allow civilians on both sides)/.test(quote),
      );
      ok(parts.length === 2);
      for (const part of parts) match(part, /\n {4}kind: indirect\n[\s\S]*\n {4}said: 2024-09-25\n/);
    });
  });

  it('of a quote: whoever changes its speaker is asked for that alone, and sees who it is now', async () => {
    await workbench.putCursorAt('a diplomatic settlement');
    await workbench.runFromPalette('Crossquote: Change Speaker of Quote');
    await workbench.quickInput.shown('who says it');
    const title = workbench.page.locator('.quick-input-title');
    equal(await title.innerText(), '“a diplomatic settlement … to return to their homes” – who says it');
    match(await workbench.quickInput.focused.innerText(), /Antony Blinken/);
    await workbench.screenshot('another speaker for a quote');
    await workbench.press('Escape');
    await workbench.quickInput.hidden();
  });

  it('are not asked for where there is no quote, which is told without alarm', async () => {
    await workbench.press('Control+1', 'Control+Home');
    await workbench.runFromPalette('Crossquote: Tag Quote');
    const told = await workbench.notification('There is no quote here.');
    await told.locator('.codicon-info').waitFor();
  });

  it('put nobody forward for words of which nobody is known to say them', async () => {
    await workbench.selectInEditor('made in New York');
    await workbench.runFromPalette('Crossquote: Tag Quote');
    if (await workbench.quickInput.shows('Your name as coder')) {
      await workbench.type('ana');
      await workbench.quickInput.accept();
    }
    await workbench.quickInput.shown('who says it');
    await workbench.quickInput.focused.filter({ hasText: 'No speaker named yet' }).waitFor();
    await workbench.quickInput.leave();
  });
});
