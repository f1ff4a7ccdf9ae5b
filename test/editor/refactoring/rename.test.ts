import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { FILES, Reports } from '../language/reports';
import { withoutAutoSave } from '../support/autoSave';
import { type, untilFile, untilProblems } from '../support/hands';
import { renamed } from '../support/refactorings';

const MORNING = 'a-morning.txt.quotes.yaml';
const EVENING = 'b-evening.txt.quotes.yaml';

describe('renaming a key', () => {
  const reports = new Reports('renaming');
  const { folder } = reports;
  withoutAutoSave();
  beforeEach(() => reports.writeAnew());
  afterEach(() => folder.remove());

  const rename = async (name: string, marked: string, to: string) =>
    renamed(folder.file(name), await reports.position(name, marked), to);
  const make = async (edit: vscode.WorkspaceEdit) =>
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  const filesIn = (edit: vscode.WorkspaceEdit) =>
    edit.entries().map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.length}`);
  const save = () => vscode.workspace.saveAll();

  it('changes the codebook and every sidecar that names it, and nothing else in them', async () => {
    const edit = await rename('codebook.yaml', 'plan-a|greed:', 'plan-made');
    deepEqual(filesIn(edit), ['codebook.yaml 1', `${MORNING} 2`, `${EVENING} 2`]);
    await make(edit);
    await save();
    for (const name of ['codebook.yaml', MORNING, EVENING] as const)
      await untilFile(folder, name, FILES[name].replaceAll('plan-agreed', 'plan-made'));
    await eventually(async () => equal((await reports.references('codebook.yaml', 'plan-m|ade:')).length, 4));
  });

  it('begins in a sidecar as well, and back again nothing is different', async () => {
    await make(await rename(EVENING, '[mi|na]', 'mina-okoro'));
    await save();
    await untilFile(folder, MORNING, FILES[MORNING].replaceAll('[mina]', '[mina-okoro]'));
    await eventually(async () =>
      equal((await reports.references('codebook.yaml', 'mina-|okoro:')).length, 3),
    );
    // The old key is taken until all files have been read again.
    await make(await eventually(() => rename('codebook.yaml', 'mina-|okoro:', 'mina')));
    await save();
    for (const name of ['codebook.yaml', MORNING, EVENING] as const)
      await untilFile(folder, name, FILES[name]);
  });

  it('speaks of what was typed and not saved', async () => {
    const document = await folder.open(EVENING);
    await type(document, 'stance: opposes', 'stance: supports');
    const edit = await rename('codebook.yaml', 'supp|orts:', 'backs');
    deepEqual(filesIn(edit), ['codebook.yaml 1', `${MORNING} 3`, `${EVENING} 1`]);
    await make(edit);
    ok(document.getText().includes('stance: backs'));
    ok(document.getText().includes('stance: opposes'));
  });

  it('offers the key alone', async () => {
    const at = await reports.position('codebook.yaml', 'of: park|-office');
    const { range, placeholder } = await vscode.commands.executeCommand<{
      range: vscode.Range;
      placeholder: string;
    }>('vscode.prepareRename', folder.file('codebook.yaml'), at);
    equal((await folder.open('codebook.yaml')).getText(range), 'park-office');
    equal(placeholder, 'park-office');
  });

  const refused: [what: string, name: string, marked: string, to: string, why: RegExp][] = [
    ['words that are no key', 'codebook.yaml', 'name: Mina| Okoro', 'x', /can be renamed here/],
    ['a quote', MORNING, 'agr|eed0001', 'x', /can be renamed here/],
    ['a key that is taken', 'codebook.yaml', 'mi|na:', 'lee-park', /actor “lee-park” already/],
    ['what is no key', 'codebook.yaml', 'mi|na:', 'Mina Okoro', /cannot be a key/],
  ];
  for (const [what, name, marked, to, why] of refused)
    it(`is refused for ${what}`, async () => {
      await rejects(async () => rename(name, marked, to), why);
    });

  it('is refused, with file and line, as long as a sidecar that names the key is no YAML', async () => {
    await folder.write(MORNING, `${FILES[MORNING]}  - {\n`);
    await untilProblems(folder, MORNING, [`yaml-syntax ${FILES[MORNING].split('\n').length + 1}`]);
    await rejects(
      async () => rename('codebook.yaml', 'park-off|ice: {', 'office'),
      /Nothing was changed\. a-morning\.txt\.quotes\.yaml, line \d+: /,
    );
    await rejects(
      async () => rename(MORNING, 'park|-office', 'office'),
      /a-morning\.txt\.quotes\.yaml, line \d+: This is not YAML/,
    );
  });
});
