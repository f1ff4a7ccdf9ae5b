import { equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { Folder } from '../support/folder';
import { run, untilKnown } from '../support/hands';
import { renamed } from '../support/refactorings';

const CODEBOOK =
  'crossquote: 1\nactors:\n  lee: { name: Lee Park }\nclaims:\n  many: { text: Many say so. }\n';
const SIDECAR = 'crossquote: 1\nquotes:\n  - { id: one, exact: so, speakers: [lee] }\n';
const COUNT = 205;

/** More than VS Code's preview is good for. */
describe('renaming in hundreds of files', () => {
  const folder = new Folder('many-files');
  const names = Array.from({ length: COUNT }, (_, i) => `${i}.txt.quotes.yaml`);
  const naming = async (key: string) => {
    const texts = await Promise.all(names.map(name => folder.read(name)));
    return texts.filter(text => text.includes(`[${key}]`)).length;
  };

  before(async () => {
    await folder.write('codebook.yaml', CODEBOOK);
    await Promise.all(names.map(name => folder.write(name, SIDECAR)));
    await untilKnown(folder, 'codebook.yaml', 'Many say so.');
    const uri = folder.file('codebook.yaml');
    await eventually(async () => {
      const places = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeReferenceProvider',
        uri,
        new vscode.Position(2, 3),
      );
      equal(places.length, COUNT);
    });
  });

  after(() => folder.remove());

  it('is written at once, and one undo of Crossquote’s takes it back', async () => {
    // VS Code renames in documents that are open.
    const { uri } = await folder.open('codebook.yaml');
    let isDone = false;
    const renaming = Promise.resolve(renamed(uri, new vscode.Position(2, 3), 'lee-park'));
    const done = renaming.finally(() => {
      isDone = true;
    });
    while (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    equal((await done).size, 0);
    equal(await naming('lee-park'), COUNT);
    ok((await folder.read('codebook.yaml')).includes('  lee-park: {'));
    await run('crossquote.undo');
    equal(await naming('lee'), COUNT);
    equal(await folder.read('codebook.yaml'), CODEBOOK);
  });
});
