import { deepEqual, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../ui/driver/eventually';
import { deskWith } from './support/desk';
import { run, untilKnown } from './support/hands';

const WORDS =
  'The envoy said on Friday that “the plan was agreed with both sides” before it was published, and that nobody had objected to it.';
const PAGE = `<!doctype html><html lang="en"><head><title>Envoy says plan was agreed | The Daily Example</title></head><body>
<article><h1>Envoy says plan was agreed</h1><p>27 September 2024</p><p>${WORDS}</p><p>${WORDS.replace('Friday', 'Saturday')}</p>
</article></body></html>`;
const ARTICLE = '2024-09-27-the-daily-example-envoy-says-plan-was-agreed.txt';

const WIRE = '# Port stays shut\nThe mayor said so.\n# Talks begin\nAt last.\n';
const CODEBOOK = `crossquote: 1
claims:
  port-shut: { text: The port stays shut. }
intake:
  wire:
    files: ['*.wire']
    pattern: '^# (?<title>.+)\\n(?<text>[^#]+)'
`;

describe('adding articles', () => {
  const desk = deskWith('intake', {
    'page.html': PAGE,
    'picture.pdf': 'no PDF',
    'mine.txt': 'Mine\n',
    'day.wire': WIRE,
    'codebook.yaml': CODEBOOK,
  });
  const names = async () => (await vscode.workspace.fs.readDirectory(desk.uri)).map(([name]) => name).sort();
  const add = (name: string) => run('crossquote.addArticles', desk.file(name), [desk.file(name)]);

  it('writes the article of a chosen file beside it, shows it, and takes it away again with one undo', async () => {
    await add('page.html');
    const file = desk.file(ARTICLE);
    await eventually(() =>
      deepEqual(vscode.window.activeTextEditor?.document.uri.toString(), file.toString()),
    );
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    match(text, /^title: Envoy says plan was agreed$/m);
    ok(text.includes(`\n\n${WORDS}\n\n`));
    await vscode.commands.executeCommand('crossquote.undo');
    await eventually(async () => ok(!(await names()).includes(ARTICLE)));
  });

  it('takes a file apart by a pattern of the codebook', async () => {
    await untilKnown(desk, 'codebook.yaml', 'The port stays shut.');
    await add('day.wire');
    await eventually(async () => {
      const there = await names();
      ok(there.includes('port-stays-shut.txt') && there.includes('talks-begin.txt'), there.join());
    });
  });

  it('keeps the file beside its articles where a person wants that', async () => {
    const settings = vscode.workspace.getConfiguration('crossquote');
    await settings.update('keepOriginals', true, vscode.ConfigurationTarget.Global);
    try {
      await add('page.html');
      const kept = vscode.Uri.joinPath(desk.uri, 'originals', 'page.html');
      await eventually(async () =>
        deepEqual(new TextDecoder().decode(await vscode.workspace.fs.readFile(kept)), PAGE),
      );
    } finally {
      await settings.update('keepOriginals', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('writes nothing where a file has no article', async () => {
    const before = await names();
    await add('picture.pdf');
    deepEqual(await names(), before);
  });
});
