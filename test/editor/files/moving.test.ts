import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { withoutAutoSave } from '../support/autoSave';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { fix, fixesFor } from '../support/fixes';
import { readIfThere, type, untilFile, untilKnown, untilProblems, untilShown } from '../support/hands';
import { sidecarFor } from '../support/sidecars';

const SIDECAR = 'report.txt.quotes.yaml';
const OTHER = 'inner/other.txt.quotes.yaml';
const OTHER_ARTICLE = ARTICLE.replace('Talks ended early', 'Talks ended late');

const REPORTED = sidecarFor(ARTICLE, {}, [
  { id: 'aaaaaaaaa1', exact: 'Nobody believed him.', variants: ['inner/other.txt#bbbbbbbbb1'] },
]);
const OTHERS = sidecarFor(OTHER_ARTICLE, {}, [
  { id: 'bbbbbbbbb1', exact: 'She left at once.', variants: ['../report.txt#aaaaaaaaa1'] },
]);

describe('a source that moves', () => {
  const desk = deskWith('moving', {
    'codebook.yaml': CODEBOOK,
    'report.txt': ARTICLE,
    [SIDECAR]: REPORTED,
    'inner/other.txt': OTHER_ARTICLE,
    [OTHER]: OTHERS,
  });
  withoutAutoSave();
  beforeEach(async () => {
    await untilKnown(desk, 'report.txt', 'Nobody believed him.');
    await untilKnown(desk, 'inner/other.txt', 'She left at once.');
  });

  /** Moves files as the explorer does: other extensions are told of it. */
  async function move(...pairs: readonly [from: string, to: string][]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const [from, to] of pairs) edit.renameFile(desk.file(from), desk.file(to));
    ok(await vscode.workspace.applyEdit(edit));
  }

  const untilLinks = async (name: string, ...links: readonly string[]) =>
    eventually(async () => match(await desk.read(name), new RegExp(`variants: \\[${links.join(', ')}\\]`)));

  it('takes its sidecar along, and links follow', async () => {
    await move(['report.txt', 'deep/er/new name.txt']);
    equal(await readIfThere(desk, SIDECAR), undefined);
    await untilLinks('deep/er/new name.txt.quotes.yaml', '../../inner/other.txt#bbbbbbbbb1');
    await untilLinks(OTHER, '../deep/er/new name.txt#aaaaaaaaa1');
    await untilShown(desk, 'deep/er/new name.txt', ['Nobody believed him.']);
    await untilProblems(desk, 'deep/er/new name.txt.quotes.yaml', []);
  });

  it('takes the sidecars of coders along too', async () => {
    const ofAna = REPORTED.replace('crossquote: 1\n', 'crossquote: 1\ncoder: Ana\n');
    await desk.write('report.txt.quotes.ana.yaml', ofAna);
    await move(['report.txt', 'deep/new.txt']);
    equal(await readIfThere(desk, 'report.txt.quotes.ana.yaml'), undefined);
    for (const name of ['deep/new.txt.quotes.yaml', 'deep/new.txt.quotes.ana.yaml'])
      await untilLinks(name, '../inner/other.txt#bbbbbbbbb1');
  });

  it('in a folder is not touched, and links over its border follow', async () => {
    await move(['inner', 'outer/most']);
    await untilLinks(SIDECAR, 'outer/most/other.txt#bbbbbbbbb1');
    await untilLinks('outer/most/other.txt.quotes.yaml', '../../report.txt#aaaaaaaaa1');
    await untilShown(desk, 'outer/most/other.txt', ['She left at once.']);
  });

  it('together with its sidecar arrives with it', async () => {
    await move(['report.txt', 'inner/report.txt'], [SIDECAR, `inner/${SIDECAR}`]);
    await untilLinks(`inner/${SIDECAR}`, 'other.txt#bbbbbbbbb1');
    await untilLinks(OTHER, 'report.txt#aaaaaaaaa1');
  });

  it('and comes back is as it was', async () => {
    await move(['report.txt', 'elsewhere/report.txt']);
    await untilLinks(OTHER, '../elsewhere/report.txt#aaaaaaaaa1');
    await move(['elsewhere/report.txt', 'report.txt']);
    await untilFile(desk, SIDECAR, REPORTED);
    await untilFile(desk, OTHER, OTHERS);
  });

  it('leaves its sidecar where the new place has one', async () => {
    await desk.write('taken.txt.quotes.yaml', 'crossquote: 1\n');
    await move(['report.txt', 'taken.txt']);
    equal(await desk.read(SIDECAR), REPORTED);
    equal(await desk.read('taken.txt.quotes.yaml'), 'crossquote: 1\n');
    equal(await desk.read(OTHER), OTHERS);
  });

  it('changes links in a sidecar with unsaved changes there', async () => {
    const document = await desk.open(OTHER);
    await type(document, 'She left at once.', 'She left at once');
    await move(['report.txt', 'new.txt']);
    await eventually(() =>
      match(document.getText(), /exact: She left at once\n[\s\S]*\[\.\.\/new\.txt#aaaaaaaaa1\]/),
    );
    equal(document.isDirty, true);
    equal(await desk.read(OTHER), OTHERS);
  });

  it('is made by another program: the fix at its sidecar moves that, and links follow', async () => {
    await vscode.workspace.fs.rename(desk.file('report.txt'), desk.file('inner/report.txt'));
    await untilProblems(desk, SIDECAR, ['no-source 1']);
    await fix(desk, SIDECAR, /^Move this sidecar to .*inner\/report\.txt$/);
    await untilLinks(`inner/${SIDECAR}`, 'other.txt#bbbbbbbbb1');
    await untilLinks(OTHER, 'report.txt#aaaaaaaaa1');
    await untilShown(desk, 'inner/report.txt', ['Nobody believed him.']);
    equal(await readIfThere(desk, SIDECAR), undefined);
  });

  it('is made by another program: whoever opens it there is told, and moves its sidecar', async () => {
    await desk.delete('report.txt');
    await desk.write('far/away/renamed.txt', ARTICLE.replace('early', 'quite early'));
    await untilProblems(desk, SIDECAR, ['no-source 1']);
    await vscode.window.showTextDocument(await desk.open('far/away/renamed.txt'));
    await untilProblems(desk, 'far/away/renamed.txt', ['sidecar-elsewhere 1']);
    await fix(desk, 'far/away/renamed.txt', /^Move its sidecar here: .*report\.txt\.quotes\.yaml$/);
    await untilProblems(desk, 'far/away/renamed.txt', []);
    await untilShown(desk, 'far/away/renamed.txt', ['Nobody believed him.']);
    await untilLinks(OTHER, '../far/away/renamed.txt#aaaaaaaaa1');
  });

  it('and comes back by another program is told of no more', async () => {
    await vscode.workspace.fs.rename(desk.file('report.txt'), desk.file('renamed.txt'));
    await vscode.window.showTextDocument(await desk.open('renamed.txt'));
    await untilProblems(desk, 'renamed.txt', ['sidecar-elsewhere 1']);
    await desk.write('report.txt', ARTICLE);
    await untilProblems(desk, 'renamed.txt', []);
    await untilProblems(desk, SIDECAR, []);
  });

  it('is deleted: its sidecar stays, and can be deleted too', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(desk.file('report.txt'));
    ok(await vscode.workspace.applyEdit(edit));
    await untilProblems(desk, SIDECAR, ['no-source 1']);
    equal(await desk.read(SIDECAR), REPORTED);
    const titles = (await fixesFor(desk, SIDECAR)).map(({ title }) => title);
    deepEqual(titles, ['Look for its source in the workspace', 'Delete this sidecar']);
    await fix(desk, SIDECAR, 'Delete this sidecar');
    equal(await readIfThere(desk, SIDECAR), undefined);
    await untilProblems(desk, SIDECAR, []);
  });
});
