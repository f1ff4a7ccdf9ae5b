import { deepEqual, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../ui/driver/eventually';
import { deskWith } from './support/desk';
import { run } from './support/hands';

const WORDS =
  'The envoy said on Friday that “the plan was agreed with both sides” before it was published, and that nobody had objected to it.';
const PAGE = `<!doctype html><html lang="en"><head><title>Envoy says plan was agreed | The Daily Example</title></head><body>
<article><h1>Envoy says plan was agreed</h1><p>27 September 2024</p><p>${WORDS}</p><p>${WORDS.replace('Friday', 'Saturday')}</p>
</article></body></html>`;
const ARTICLE = '2024-09-27-the-daily-example-envoy-says-plan-was-agreed.txt';

describe('adding articles', () => {
  const desk = deskWith('intake', { 'page.html': PAGE, 'picture.pdf': 'no PDF', 'mine.txt': 'Mine\n' });
  const names = async () => (await vscode.workspace.fs.readDirectory(desk.uri)).map(([name]) => name).sort();

  it('writes the article of a chosen file, shows it, and takes it away again with one undo', async () => {
    await run('crossquote.addArticles', desk.file('page.html'), [desk.file('page.html')]);
    const folder = vscode.workspace.getWorkspaceFolder(desk.uri)!.uri;
    const file = vscode.Uri.joinPath(folder, ARTICLE);
    await eventually(() =>
      deepEqual(vscode.window.activeTextEditor?.document.uri.toString(), file.toString()),
    );
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    match(text, /^title: Envoy says plan was agreed$/m);
    ok(text.includes(`\n\n${WORDS}\n\n`));
    await vscode.commands.executeCommand('crossquote.undo');
    await eventually(async () => {
      const there = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
      ok(!there.includes(ARTICLE));
    });
  });

  it('writes nothing where a file has no article', async () => {
    const before = await names();
    await run('crossquote.addArticles', desk.file('picture.pdf'), [desk.file('picture.pdf')]);
    deepEqual(await names(), before);
  });
});
