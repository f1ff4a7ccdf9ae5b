import { deepEqual, equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { FILES, Reports } from '../language/reports';
import { withoutAutoSave } from '../support/autoSave';
import { run, untilFile } from '../support/hands';

const MORNING = 'a-morning.txt.quotes.yaml';
const EVENING = 'b-evening.txt.quotes.yaml';

describe('refactorings', () => {
  const reports = new Reports('refactorings');
  const { folder } = reports;
  withoutAutoSave();
  beforeEach(() => reports.writeAnew());
  afterEach(() => folder.remove());

  const entry = (kind: string, key: string) => ({
    codebook: folder.file('codebook.yaml').toString(),
    kind,
    key,
  });

  it('relate a claim to another, which leads to opposing quotes, and one undo takes it back', async () => {
    await run('crossquote.addRelation', entry('claim', 'weather'));
    const related = FILES['codebook.yaml'].replace('is fine. }', 'is fine., contradicts: [plan-agreed] }');
    await untilFile(folder, 'codebook.yaml', related);
    await run('crossquote.undo');
    await untilFile(folder, 'codebook.yaml', FILES['codebook.yaml']);
  });

  it('take a relation back, from either of two claims that contradict', async () => {
    await run('crossquote.removeRelation', entry('claim', 'plan-imposed'));
    const unrelated = FILES['codebook.yaml'].replace(', contradicts: [plan-imposed]', '');
    await untilFile(folder, 'codebook.yaml', unrelated);
  });

  it('delete a claim that is not used, and let one stay that quotes name', async () => {
    await run('crossquote.deleteEntry', entry('claim', 'weather'));
    const deleted = FILES['codebook.yaml'].replace(/ {2}weather: .*\n/, '');
    await untilFile(folder, 'codebook.yaml', deleted);
    await run('crossquote.deleteEntry', entry('claim', 'plan-agreed'));
    equal(await folder.read('codebook.yaml'), deleted);
    await run('crossquote.undo');
    await untilFile(folder, 'codebook.yaml', FILES['codebook.yaml']);
  });

  it('merge an actor into another after one question, and one undo takes it back', async () => {
    await run('crossquote.mergeEntry', entry('actor', 'mina'));
    const merged = FILES['codebook.yaml']
      .replace('aliases: [Park]', 'aliases: [Park, Mina Okoro]')
      .replace('  mina: { name: Mina Okoro }\n', '');
    await untilFile(folder, 'codebook.yaml', merged);
    await untilFile(folder, MORNING, FILES[MORNING].replaceAll('[mina]', '[lee-park]'));
    await untilFile(folder, EVENING, FILES[EVENING].replaceAll('[mina]', '[lee-park]'));
    await run('crossquote.undo');
    for (const name of ['codebook.yaml', MORNING, EVENING] as const)
      await untilFile(folder, name, FILES[name]);
  });

  it('make an alias an actor of its own', async () => {
    await run('crossquote.splitActor', entry('actor', 'lee-park'));
    const split = FILES['codebook.yaml']
      .replace('    aliases: [Park]\n', '')
      .replace('claims:\n', '  park: { name: Park }\nclaims:\n');
    await untilFile(folder, 'codebook.yaml', split);
  });

  it('are offered on a key when asked for, and nowhere else', async () => {
    const titles = async (marked: string) => {
      const at = await reports.position('codebook.yaml', marked);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        folder.file('codebook.yaml'),
        new vscode.Range(at, at),
        vscode.CodeActionKind.Refactor.value,
      );
      return actions.map(({ title }) => title);
    };
    deepEqual(await titles('wea|ther:'), [
      'Merge into Another Claim…',
      'Split This Claim…',
      'Add a Relation…',
      'Remove a Relation…',
    ]);
    deepEqual(await titles('The weather |is'), []);
    equal((await titles('mi|na:')).length, 2);
  });
});
