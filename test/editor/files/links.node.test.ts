import { deepEqual } from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { search } from '../../../src/editor/files/search';
import { SearchScope } from '../../../src/editor/files/searchScope';
import { NodeStore } from '../../../src/node';
import { Folder } from '../support/folder';

describe('the search for files, where links are', () => {
  const folder = new Folder('links');
  let elsewhere: string;

  before(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'crossquote-elsewhere-'));
    await writeFile(join(elsewhere, 'far.txt'), 'Far away.');
    await folder.write('here/near.txt', 'Near.');
    await folder.write('there/other.txt', 'Other.');
    await mkdir(join(folder.uri.fsPath, 'links'));
  });
  after(async () => {
    await folder.remove();
    await rm(elsewhere, { recursive: true });
  });

  async function finds(): Promise<string[]> {
    const { sources } = await search(new NodeStore(), new SearchScope());
    const root = `${folder.uri}/`;
    return sources.filter(file => file.startsWith(root)).map(file => file.slice(root.length));
  }
  async function findsWhatIsFoundBy(vscodeFinds: Thenable<vscode.Uri[]>) {
    const root = `${folder.uri}/`;
    const theirs = (await vscodeFinds).map(uri => uri.toString().slice(root.length));
    deepEqual((await finds()).sort(), theirs.sort());
  }
  const link = (target: string, name: string) => symlink(target, join(folder.uri.fsPath, name));

  it('finds what a link leads to, a file or a folder, as VS Code does', async () => {
    await link(elsewhere, 'links/archive');
    await link('../here/near.txt', 'links/near.txt');
    await link('nowhere.txt', 'links/broken.txt');
    await findsWhatIsFoundBy(vscode.workspace.findFiles(new vscode.RelativePattern(folder.uri, '**/*.txt')));
  });

  it('follows no link that leads to where it stands, over another one neither', async () => {
    await link('.', 'here/itself');
    await link('../there', 'here/over-there');
    await link('../here', 'there/over-here');
    const found = await finds();
    deepEqual(
      found.filter(file => file.includes('itself')),
      [],
    );
    deepEqual(
      found.filter(file => file.includes('over-here/over-there') || file.includes('over-there/over-here')),
      [],
    );
    deepEqual(
      ['here/near.txt', 'here/over-there/other.txt', 'there/other.txt', 'there/over-here/near.txt'].filter(
        file => !found.includes(file),
      ),
      [],
    );
  });
});
