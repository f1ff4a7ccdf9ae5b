import { deepEqual, equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { withoutAutoSave } from '../support/autoSave';
import { deskWith } from '../support/desk';
import { fix, fixesFor } from '../support/fixes';
import { problemsOf, run, untilAt, untilProblems } from '../support/hands';
import { coded, sidecarFor } from '../support/sidecars';

const CODEBOOK = `crossquote: 1
actors:
  lind: { name: Marta Lind }
  okoro: { name: Sam Okoro }
claims:
  keep-night-boat: { text: The island needs its night boat. }
`;

const WORDS = 'Whoever lives out here has to get home at night';

const MORNING = `Ferry to stay

“The night boat is here to stay,” said Marta Lind. It was not agreed with the council, Lind said.

She called the plan a “timetable for nobody” and left.

“${WORDS},” said Marta Lind.
`;

const EVENING = `Ferry to go

“The night boat has to go,” said Marta Lind on Friday.

“${WORDS},” said Sam Okoro.
`;

const TAGGED_MORNING = sidecarFor(MORNING, { published: '2025-03-01' }, [
  {
    id: 'stay000001',
    exact: 'The night boat is here to stay,',
    speakers: ['lind'],
    codings: [coded('keep-night-boat', 'supports')],
  },
  { id: 'cut0000001', exact: 'agreed with the council', kind: 'indirect', speakers: ['lind'] },
  { id: 'mark000001', exact: 'a “timetable for', kind: 'mixed', speakers: ['lind'] },
  { id: 'same000001', exact: `${WORDS},`, speakers: ['lind'] },
]);

const TAGGED_EVENING = sidecarFor(EVENING, { published: '2025-03-07' }, [
  {
    id: 'goes000001',
    exact: 'The night boat has to go,',
    speakers: ['lind'],
    codings: [coded('keep-night-boat', 'opposes')],
  },
  { id: 'same000002', exact: `${WORDS},`, speakers: ['okoro'] },
  { id: 'lost000001', exact: 'She called the plan a “timetable for nobody” and left.', kind: 'authorial' },
]);

const IN_MORNING = ['contradiction 3', 'cut-negation 3', 'unbalanced-marks 5', 'other-speakers 7'];
const IN_EVENING = ['contradiction 3', 'other-speakers 5'];

describe('the checks', () => {
  const desk = deskWith('checks', {
    'codebook.yaml': CODEBOOK,
    'morning.txt': MORNING,
    'morning.txt.quotes.yaml': TAGGED_MORNING,
    'evening.txt': EVENING,
    'evening.txt.quotes.yaml': TAGGED_EVENING,
  });
  withoutAutoSave();
  beforeEach(async () => {
    await untilProblems(desk, 'morning.txt', IN_MORNING);
    await untilProblems(desk, 'evening.txt', IN_EVENING);
  });
  afterEach(async () => {
    await setLevels(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const setLevels = (levels: object | undefined) =>
    vscode.workspace
      .getConfiguration('crossquote')
      .update('checks', levels, vscode.ConfigurationTarget.Global);

  const diagnosticsOf = (name: string, code: string) =>
    vscode.languages.getDiagnostics(desk.file(name)).filter(diagnostic => diagnostic.code === code);

  it('tell of a contradiction at both quotes, in the texts and in the sidecars, and lead to the other', async () => {
    for (const name of ['morning.txt', 'evening.txt', 'morning.txt.quotes.yaml', 'evening.txt.quotes.yaml'])
      await eventually(() => equal(diagnosticsOf(name, 'contradiction').length, 1));
    const told = await eventually(() => {
      const [told] = diagnosticsOf('evening.txt', 'contradiction');
      // As long as the codebook is not known, nobody has a name.
      match(
        told!.message,
        /^Marta Lind has said otherwise\. .*2025-03-07.*checks-\d+\/morning\.txt.*2025-03-01/,
      );
      return told!;
    });
    const [other] = told.relatedInformation!;
    const { document } = await vscode.window.showTextDocument(other!.location.uri);
    equal(document.getText(other!.location.range), 'The night boat is here to stay,');
  });

  it('are done with a contradiction once the position is noted as changed, and undone', async () => {
    await fix(desk, 'morning.txt', 'Position changed: note it at the later quote');
    await untilProblems(desk, 'morning.txt', IN_MORNING.slice(1));
    await untilProblems(desk, 'evening.txt', IN_EVENING.slice(1));
    equal(
      await desk.read('evening.txt.quotes.yaml'),
      TAGGED_EVENING.replace('stance: opposes, coder: ana', 'stance: opposes, coder: ana, changed: true'),
    );
    await run('crossquote.undo');
    await untilProblems(desk, 'evening.txt', IN_EVENING);
    equal(await desk.read('evening.txt.quotes.yaml'), TAGGED_EVENING);
  });

  it('go to the quote that does not fit', async () => {
    await fix(desk, 'evening.txt', 'Go to the other quote');
    await untilAt(desk, 'morning.txt', 'The night boat');
  });

  it('follow a stance that changes in another sidecar', async () => {
    await desk.write('morning.txt.quotes.yaml', TAGGED_MORNING.replace('supports', 'conditional'));
    await untilProblems(desk, 'evening.txt', IN_EVENING.slice(1));
    await desk.write('morning.txt.quotes.yaml', TAGGED_MORNING);
    await untilProblems(desk, 'evening.txt', IN_EVENING);
  });

  it('have the level that a person gives them', async () => {
    await setLevels({ contradiction: 'error', 'other-speakers': 'off' });
    await untilProblems(desk, 'evening.txt', ['contradiction 3']);
    await eventually(() => {
      const [told] = diagnosticsOf('evening.txt', 'contradiction');
      equal(told?.severity, vscode.DiagnosticSeverity.Error);
    });
    await setLevels(undefined);
    await untilProblems(desk, 'evening.txt', IN_EVENING);
    equal(diagnosticsOf('evening.txt', 'contradiction')[0]?.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('have their own level where a folder’s settings hold something else', async () => {
    await setLevels({ contradiction: 'off' });
    await untilProblems(desk, 'evening.txt', IN_EVENING.slice(1));
    for (const nothing of [null, 'off', ['off']]) {
      await setLevels(nothing as unknown as object);
      await untilProblems(desk, 'evening.txt', IN_EVENING);
    }
  });

  it('extend a quote to the negation before it, and to the mark that it lacks', async () => {
    await fix(desk, 'morning.txt', 'Extend the quote: not agreed with the council');
    await untilProblems(desk, 'morning.txt', [IN_MORNING[0]!, ...IN_MORNING.slice(2)]);
    await fix(desk, 'morning.txt.quotes.yaml', 'Extend the quote: a “timetable for nobody”');
    await untilProblems(desk, 'morning.txt', ['contradiction 3', 'other-speakers 7']);
    const after = await desk.read('morning.txt.quotes.yaml');
    match(after, /exact: not agreed with the council$/m);
    match(after, /exact: a “timetable for nobody”$/m);
    await run('crossquote.undo');
    await run('crossquote.undo');
    await untilProblems(desk, 'morning.txt', IN_MORNING);
    equal(await desk.read('morning.txt.quotes.yaml'), TAGGED_MORNING);
  });

  it('move a quote to the article that has its words', async () => {
    await eventually(() =>
      deepEqual(
        problemsOf(desk, 'evening.txt.quotes.yaml').map(problem => problem.split(' ')[0]),
        ['orphan', 'words-elsewhere', 'contradiction', 'other-speakers'],
      ),
    );
    await fix(desk, 'evening.txt.quotes.yaml', /^Move the quote to .*morning\.txt$/);
    await eventually(async () => {
      const moved = await desk.read('morning.txt.quotes.yaml');
      match(moved, /id: lost000001\n {4}exact: She called the plan a “timetable for nobody” and left\.$/m);
    });
    equal((await desk.read('evening.txt.quotes.yaml')).includes('lost000001'), false);
    await run('crossquote.undo');
    await eventually(async () => equal(await desk.read('morning.txt.quotes.yaml'), TAGGED_MORNING));
    equal(await desk.read('evening.txt.quotes.yaml'), TAGGED_EVENING);
  });

  it('tell the same words apart where a person says so', async () => {
    await fix(desk, 'morning.txt', 'Not the same statement');
    await untilProblems(desk, 'evening.txt', IN_EVENING.slice(0, 1));
    await untilProblems(desk, 'morning.txt', IN_MORNING.slice(0, -1));
    match(await desk.read('evening.txt.quotes.yaml'), /notVariants: \[morning\.txt#same000001\]/);
  });

  it('offer nothing where nothing is wrong any more', async () => {
    await desk.write('evening.txt.quotes.yaml', 'crossquote: 1\nquotes: []\n');
    await untilProblems(desk, 'morning.txt', ['cut-negation 3', 'unbalanced-marks 5']);
    const titles = (await fixesFor(desk, 'morning.txt')).map(({ title }) => title);
    equal(titles.includes('Go to the other quote'), false);
  });
});
