import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { withoutAutoSave } from '../support/autoSave';
import { FILES, Reports } from './reports';

const SIDECAR = 'a-morning.txt.quotes.yaml';
const SOUND = FILES[SIDECAR];
const MEGABYTE = 1024 * 1024;

/** A list of lists of lists … that stands for more than a machine can hold. */
const EXPLODING = `crossquote: 1\na: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij']
  .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[i]}`).join(', ')}]\n`)
  .join('')}`;

describe('problems', () => {
  const reports = new Reports('problems');
  const { folder } = reports;
  withoutAutoSave();
  before(() => reports.write());
  after(() => folder.remove());
  beforeEach(async () => {
    for (const [name, text] of Object.entries(FILES)) await folder.write(name, text);
    await shows(SIDECAR, ASTRAY);
  });

  /** What the sound sidecar has all along. */
  const ASTRAY = ['warning orphan: words that nobody printed'];

  const severities = ['error', 'warning', 'information', 'hint'];

  /** `severity code: the words that are underlined`, of Crossquote's own, from the top of the file to its end. */
  async function problemsOf(name: string): Promise<string[]> {
    const own = vscode.languages
      .getDiagnostics(folder.file(name))
      .filter(({ source }) => source === 'Crossquote')
      .sort((one, other) => one.range.start.compareTo(other.range.start));
    if (own.every(({ range }) => range.isEmpty))
      return own.map(({ severity, code }) => `${severities[severity]} ${code}`);
    const document = await folder.open(name);
    return own.map(
      ({ severity, code, range }) => `${severities[severity]} ${code}: ${document.getText(range)}`,
    );
  }

  const shows = (name: string, problems: string[]) =>
    eventually(async () => deepEqual(await problemsOf(name), problems));

  const inSidecar: [what: string, text: string | Uint8Array, problem: RegExp][] = [
    ['no YAML', 'crossquote: 1\nquotes: [a, {\n', /^error yaml-syntax/],
    ['YAML of another shape', 'crossquote: 1\nquotes: none\n', /^error wrong-shape: none$/],
    ['a list', '- 1\n- 2\n', /^error wrong-shape: - 1\n- 2$/],
    ['no version', 'quotes: []\n', /^error no-version$/],
    [
      'an unknown stance',
      SOUND.replace('stance: opposes', 'stance: oposes'),
      /^warning unknown-stance: oposes$/,
    ],
    ['an unknown actor', SOUND.replace('[mina]', '[minna]'), /^warning unknown-actor: minna$/],
    [
      'an unknown claim',
      SOUND.replace('claim: plan-imposed', 'claim: plan'),
      /^warning unknown-claim: plan$/,
    ],
    ['a duplicate id', SOUND.replace('id: outer00001', 'id: agreed0001'), /^error duplicate-id: agreed0001$/],
    ['a duplicate key', SOUND.replace('    via:', '    kind: mixed\n    via:'), /^error duplicate-key/],
    ['a merge conflict', `<<<<<<< ours\n${SOUND}=======\n${SOUND}>>>>>>> theirs\n`, /^error merge-conflict/],
    ['a newer format', SOUND.replace('crossquote: 1', 'crossquote: 2'), /^error newer-format: 2$/],
    ['aliases that explode', EXPLODING, /^error aliases-explode/],
    ['17 MB', new Uint8Array(17 * MEGABYTE).fill(0x20), /^error unreadable-file$/],
    ['binary content', new Uint8Array([0, 1, 2, 0, 0, 0, 0, 255, 0]), /^error unreadable-file$/],
  ];
  for (const [what, text, problem] of inSidecar) {
    it(`tell of ${what} in a sidecar, and go with it`, async () => {
      await folder.write(SIDECAR, text);
      await eventually(async () => {
        const problems = await problemsOf(SIDECAR);
        ok(
          problems.some(one => problem.test(one)),
          problems.join('\n'),
        );
      });
      await folder.write(SIDECAR, SOUND);
      await shows(SIDECAR, ASTRAY);
    });
  }

  it('tell of a codebook, and not of each key while it cannot be read', async () => {
    const codebook = FILES['codebook.yaml'];
    await folder.write('codebook.yaml', codebook.replace('[plan-imposed]', '[plan-imposd]'));
    await shows('codebook.yaml', ['warning unknown-claim: plan-imposd']);
    await folder.write('codebook.yaml', `${codebook}]\n`);
    await eventually(async () => match((await problemsOf('codebook.yaml')).join(), /^error yaml-syntax/));
    deepEqual(await problemsOf(SIDECAR), ASTRAY);
    await folder.write('codebook.yaml', codebook.replace('  mina:', '  mona:'));
    await shows('codebook.yaml', []);
    await shows(SIDECAR, [...ASTRAY, 'warning unknown-actor: mina', 'warning unknown-actor: mina']);
  });

  it('tell of a source that cannot be read, is empty or is not there', async () => {
    await folder.write('odd.txt', new Uint8Array([0xff, 0xfe, 0x41, 0]));
    await folder.write('odd.txt.quotes.yaml', FILES['b-evening.txt.quotes.yaml']);
    await shows('odd.txt.quotes.yaml', ['error unreadable-file: crossquote']);
    await folder.write('odd.txt', '');
    await shows('odd.txt.quotes.yaml', [
      'warning orphan: No plan was agreed at all.',
      'warning words-elsewhere: No plan was agreed at all.',
      'information speaker-not-named: mina',
      'warning orphan: لم يتفق أحد',
    ]);
    await folder.delete('odd.txt');
    await shows('odd.txt.quotes.yaml', ['warning no-source: crossquote']);
  });

  it('go with their file', async () => {
    await folder.delete(SIDECAR);
    await shows(SIDECAR, []);
  });

  it('follow what is typed, before it is saved', async () => {
    const editor = await vscode.window.showTextDocument(folder.file(SIDECAR));
    const start = await reports.position(SIDECAR, '|crossquote: 1');
    await editor.edit(edit => edit.replace(new vscode.Range(start, start.translate(0, 13)), 'crossquote: 9'));
    await shows(SIDECAR, ['error newer-format: 9', ...ASTRAY]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await shows(SIDECAR, ASTRAY);
  });

  describe('are mended', () => {
    async function fixesAt(marked: string): Promise<vscode.CodeAction[]> {
      const position = await reports.position(SIDECAR, marked);
      return vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        folder.file(SIDECAR),
        new vscode.Range(position, position),
        vscode.CodeActionKind.QuickFix.value,
      );
    }

    beforeEach(async () => {
      await folder.write(SIDECAR, SOUND.replace('stance: opposes', 'stance: oposes'));
      await shows(SIDECAR, [...ASTRAY, 'warning unknown-stance: oposes']);
      const { document } = await vscode.window.showTextDocument(folder.file(SIDECAR));
      await eventually(() => equal(document.getText().includes('oposes'), true));
    });

    it('by the nearest key', async () => {
      const fix = (await fixesAt('opo|ses')).find(({ title }) => title.includes('nearest'));
      ok(fix?.edit);
      await vscode.workspace.applyEdit(fix.edit);
      equal((await folder.open(SIDECAR)).getText(), SOUND);
      await shows(SIDECAR, ASTRAY);
    });

    it('by a new entry', async () => {
      const fix = (await fixesAt('opo|ses')).find(({ title }) => title.includes('Create'));
      ok(fix?.command);
      await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
      match(await folder.read('codebook.yaml'), /^ {2}oposes: \{ polarity: 0, color: grey \}$/m);
      await shows(SIDECAR, ASTRAY);
    });

    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
  });
});
