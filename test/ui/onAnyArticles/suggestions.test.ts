import { equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesIn, copyCorpus, eventually, Workbench } from '../driver';

const CLAIM = 'The plan was agreed with both sides.';

/** From an article that nobody has marked to its quotes on a claim, one after the other, with one command. */
describe('walking through the suggestions', () => {
  let folder: string;
  let workbench: Workbench;
  let article: string;

  before(async () => {
    folder = await copyCorpus({ untagged: true });
    article = await articleWithQuotes(folder);
    workbench = await Workbench.open(folder);
  });

  after(() => workbench.close());

  const sidecar = () => readFile(join(folder, `${article}.quotes.yaml`), 'utf8');
  const codings = async () => (await sidecar()).match(/^ {6}- \{ claim: /gmu)?.length;

  let asked = '';

  /** Waits for the next question on which claim; answers who says it, where nobody is named near the quote. */
  const untilAskedForClaim = () =>
    eventually(async () => {
      const title = await workbench.page.locator('.quick-input-title').innerText();
      ok(title !== asked, 'the question before');
      if (title.includes('who says it')) {
        asked = title;
        await workbench.quickInput.enter('Jane Roe');
        await workbench.quickInput.accept();
      }
      match(title, /on which claim/);
      asked = title;
    });

  it('begins where the trees say that nothing is tagged yet: they say where it stands once it is found', async () => {
    const side = workbench.page.locator('.sidebar');
    await workbench.runFromPalette('View: Show Crossquote');
    await side.getByRole('button', { name: 'Find Quotes in Workspace' }).last().click();
    await side.getByText('What was found stands under Actors and Sources').waitFor();
    await workbench.view('Actors').getByRole('treeitem', { name: 'Suggested' }).first().waitFor();
    equal(await side.getByRole('button', { name: 'Find Quotes in Workspace' }).count(), 0);
  });

  it('tags three with the speaker from the text, a claim, and one key for the stance', async () => {
    await workbench.openFile(article);
    await workbench.statusBarItem('0 quotes').waitFor();
    await workbench.press('Control+1', 'Control+Home', 'Alt+a');
    await workbench.quickInput.answer('Your name as coder', 'ana');
    await untilAskedForClaim();
    await workbench.quickInput.enter(CLAIM);
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('which stance');
    await workbench.press('s');
    await eventually(async () => ok((await codings())! >= 1));
    for (const [count, key] of ['o', 'n'].entries()) {
      await untilAskedForClaim();
      await workbench.screenshot(`walking through the suggestions, ${count + 2}`);
      await workbench.quickInput.accept();
      await workbench.quickInput.shown('which stance');
      await workbench.press(key);
      await eventually(async () => ok((await codings())! >= count + 2));
    }
  });

  it('goes on to the next where one is skipped or is no quote, and ends with Escape', async () => {
    await untilAskedForClaim();
    await workbench.quickInput.pick('Skip');
    await untilAskedForClaim();
    await workbench.quickInput.pick('Not a quote');
    await eventually(async () => match(await sidecar(), /^dismissed:\n {2}- /mu));
    await untilAskedForClaim();
    await workbench.press('Escape');
    await workbench.quickInput.hidden();
    await workbench.statusBarItem(/3 tagged, \d+ suggestions left/).waitFor();
    equal((await sidecar()).match(/stance: (?:supports|opposes|neutral)/gu)?.length, await codings());
  });
});

/** The article with most quote marks: it has suggestions to spare. */
async function articleWithQuotes(folder: string): Promise<string> {
  const articles = await Promise.all(
    (await articlesIn(folder)).map(async name => ({
      name,
      marks: (await readFile(join(folder, name), 'utf8')).match(/[“"]/gu)?.length ?? 0,
    })),
  );
  const [first] = articles.sort((a, b) => b.marks - a.marks);
  ok(first && first.marks >= 12, 'the corpus has an article with a dozen quote marks');
  return first.name;
}
