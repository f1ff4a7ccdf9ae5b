import { match, ok } from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { copyCorpus, Workbench } from './driver';

describe('the workbench', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await copyCorpus();
    workbench = await Workbench.open(folder);
  });

  after(() => workbench.close());

  it('lists the articles and opens one', async () => {
    const [article] = (await readdir(folder)).filter(name => name.endsWith('.txt'));
    ok(article);
    await workbench.openFile(article);
    await workbench.screenshot('an article');
  });

  it('has the extension at work', async () => {
    await workbench.runFromPalette('Developer: Show Running Extensions');
    const running = workbench.page.locator('.runtime-extensions-editor');
    const crossquote = running.locator('.monaco-list-row', { hasText: 'crossquote' });
    await workbench.scrollTo(crossquote, running);
    match(await crossquote.innerText(), /Activation: \d+ms/);
  });
});
