import { deepEqual, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { SAMPLES } from '../../src/editor/welcome/sampleNames';
import { copySamples } from '../../src/editor/welcome/samples';
import { deskWith } from './support/desk';

describe('the sample articles', () => {
  const desk = deskWith('samples', { 'mine.txt': 'Mine\n' });
  const namesIn = async (folder: vscode.Uri) =>
    (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

  it('are copied whole, each time into a new folder, and touch nothing that is there', async () => {
    const extension = vscode.extensions.getExtension('crossquote.crossquote')?.extensionUri;
    ok(extension);
    const first = await copySamples(extension, desk.uri);
    const second = await copySamples(extension, desk.uri);
    deepEqual(await namesIn(desk.uri), ['crossquote-samples', 'crossquote-samples-2', 'mine.txt']);
    for (const folder of [first, second]) {
      deepEqual(await namesIn(folder), [...SAMPLES].sort());
      for (const name of SAMPLES)
        deepEqual(
          await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)),
          await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'seeds', name)),
        );
    }
  });
});
