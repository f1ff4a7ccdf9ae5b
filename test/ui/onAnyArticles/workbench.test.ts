import { match, ok } from 'node:assert/strict';
import { articlesIn, copyCorpus, runningExtension, Workbench } from '../driver';

describe('the workbench', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus();
    workbench = await Workbench.open(folder);
  });

  after(() => workbench.close());

  it('opens an article', async () => {
    const [article = ''] = await articlesIn(folder);
    await workbench.openFile(article);
    await workbench.screenshot('an article');
  });

  it('selects words in it', async () => {
    const [words = ''] =
      (await workbench.editor.locator('.view-line').first().innerText()).match(/\p{L}+/u) ?? [];
    await workbench.selectInEditor(words);
    ok(words.length > 0);
  });

  it('has the extension at work', async () => {
    match(await runningExtension(workbench, 'Crossquote'), /Activation: \d+ms/);
  });
});
