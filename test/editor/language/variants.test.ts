import { deepEqual, equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { openAt, run } from '../support/hands';
import { sidecarFor } from '../support/sidecars';
import { Reports } from './reports';

const EARLY = 'Early report\n\n“The border stays open until the harvest is in.” Pass it on.\n';
const LATE = 'Late report\n\n“The border will not stay open until the harvest is in.” Pass it on.\n';

describe('variants', () => {
  const reports = new Reports('variants');
  const { folder } = reports;
  before(async () => {
    await reports.write();
    for (const [name, text, published, exact] of [
      ['early.txt', EARLY, '2024-06-01', 'The border stays open until the harvest is in.'],
      ['late.txt', LATE, '2024-06-02', 'The border will not stay open until the harvest is in.'],
    ] as const) {
      await folder.write(name, text);
      const tag = { id: `${name.slice(0, 4)}000001`, exact, speakers: ['mina'] };
      await folder.write(`${name}.quotes.yaml`, sidecarFor(text, { published }, [tag]));
    }
    await eventually(async () => match(await hoverAt('early.txt', 'The bor|der'), /Late report/));
  });
  after(() => folder.remove());

  async function hoverAt(name: string, marked: string): Promise<string> {
    const [hover] = await reports.hovers(name, marked);
    return (hover?.contents[0] as vscode.MarkdownString | undefined)?.value ?? '';
  }

  it('stand in the hover, with the words that differ and what they change', async () => {
    const hover = await hoverAt('early.txt', 'The bor|der');
    match(hover, /“The border \*\*will not\*\* \*\*stay\*\* open until the harvest is in\\\.”/);
    match(hover, /⚠ Differs in\\: negation/);
  });

  it('are compared side by side', async () => {
    await openAt(folder, 'early.txt', 'The bor|der');
    await run('crossquote.compareWordings');
    await eventually(async () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
      const { original, modified } = input as vscode.TabInputTextDiff;
      const texts = await Promise.all(
        [original, modified].map(async uri => (await vscode.workspace.openTextDocument(uri)).getText()),
      );
      deepEqual(texts, [
        'The border stays open until the harvest is in.\n',
        'The border will not stay open until the harvest is in.\n',
      ]);
    });
  });

  it('are linked in the later sidecar, and told apart again', async () => {
    const others = { file: folder.file('late.txt').toString(), id: 'late000001' };
    const early = { file: folder.file('early.txt').toString(), id: 'earl000001', other: others };
    await vscode.commands.executeCommand('crossquote.linkVariant', early);
    match(await folder.read('late.txt.quotes.yaml'), /variants: \[early\.txt#earl000001\]/);
    match(await hoverAt('early.txt', 'The bor|der'), /· linked/);
    await vscode.commands.executeCommand('crossquote.notAVariant', early);
    match(await folder.read('late.txt.quotes.yaml'), /notVariants: \[early\.txt#earl000001\]/);
    equal((await hoverAt('early.txt', 'The bor|der')).includes('Late report'), false);
  });
});
