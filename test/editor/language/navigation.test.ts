import { deepEqual, equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { withoutAutoSave } from '../support/autoSave';
import { Reports } from './reports';

describe('go to definition', () => {
  const reports = new Reports('definition');
  before(() => reports.write());
  after(() => reports.folder.remove());

  const cases: [from: string, name: string, marked: string, to: string[]][] = [
    [
      'a quote to its claims',
      'a-morning.txt',
      'The plan| was',
      ['codebook.yaml: plan-agreed', 'codebook.yaml: plan-imposed'],
    ],
    ['a name to the actor', 'a-morning.txt', '|Lee Park said', ['codebook.yaml: lee-park']],
    ['the longest name', 'a-morning.txt', 'Park Off|ice', ['codebook.yaml: park-office']],
    ['a quote without a claim to nowhere', 'a-morning.txt', 'he sa|id ‘', []],
    ['a speaker in a sidecar', 'a-morning.txt.quotes.yaml', '[lee|-park]', ['codebook.yaml: lee-park']],
    ['via in a sidecar', 'a-morning.txt.quotes.yaml', 'via: park|-office', ['codebook.yaml: park-office']],
    [
      'a claim in a sidecar',
      'a-morning.txt.quotes.yaml',
      'claim: plan-imp|osed',
      ['codebook.yaml: plan-imposed'],
    ],
    ['a stance in a sidecar', 'a-morning.txt.quotes.yaml', 'stance: opp|oses', ['codebook.yaml: opposes']],
    [
      'the words in a sidecar',
      'a-morning.txt.quotes.yaml',
      'The plan| was',
      ['a-morning.txt: The plan was agreed with all.'],
    ],
    ['an id in a sidecar', 'b-evening.txt.quotes.yaml', 'arabic|0001', ['b-evening.txt: لم يتفق أحد']],
    [
      'a link to a variant',
      'b-evening.txt.quotes.yaml',
      'morning.txt#ag|reed',
      ['a-morning.txt: The plan was agreed with all.'],
    ],
    ['a relation in the codebook', 'codebook.yaml', '[plan-imp|osed]', ['codebook.yaml: plan-imposed']],
    ['an affiliation in the codebook', 'codebook.yaml', 'of: park|-office', ['codebook.yaml: park-office']],
  ];
  for (const [from, name, marked, to] of cases) {
    it(`leads from ${from}`, async () => deepEqual(await reports.definitions(name, marked), to));
  }
});

describe('find all references', () => {
  const reports = new Reports('references');
  withoutAutoSave();
  before(() => reports.write());
  after(() => reports.folder.remove());

  // VS Code lists them by file; what is handed to it is in the order of publication.
  const onPlanAgreed = [
    'a-morning.txt: The plan was agreed with all.',
    'a-morning.txt: it was all agreed',
    'b-evening.txt: No plan was agreed at all.',
    'b-evening.txt: لم يتفق أحد',
  ];
  const astray = 'a-morning.txt.quotes.yaml: words that nobody printed';
  const byMina = [
    'a-morning.txt: he said ‘it was all agreed’ to me',
    astray,
    'b-evening.txt: No plan was agreed at all.',
  ];
  const cases: [from: string, name: string, marked: string, found: string[]][] = [
    ['a quote on one claim', 'b-evening.txt', 'No pl|an', onPlanAgreed],
    [
      'a quote on two claims',
      'a-morning.txt',
      'The plan| was',
      [...onPlanAgreed.slice(0, 2), astray, ...onPlanAgreed.slice(2)],
    ],
    ['a claim in the codebook', 'codebook.yaml', 'plan-ag|reed:', onPlanAgreed],
    ['a claim in a sidecar', 'b-evening.txt.quotes.yaml', 'claim: plan|-agreed', onPlanAgreed],
    ['a name in a source', 'b-evening.txt', 'Mina| Okoro', byMina],
    ['an actor in the codebook', 'codebook.yaml', 'mi|na:', byMina],
    [
      'who passed it on',
      'codebook.yaml',
      'park-off|ice: {',
      ['a-morning.txt: The plan was agreed with all.'],
    ],
    [
      'a stance in the codebook',
      'codebook.yaml',
      'supp|orts:',
      ['a-morning.txt: The plan was agreed with all.', 'a-morning.txt: it was all agreed', astray],
    ],
  ];
  for (const [from, name, marked, found] of cases) {
    it(`finds them from ${from}`, async () => deepEqual(await reports.references(name, marked), found));
  }

  it('follows what is typed, before it is saved', async () => {
    const uri = reports.folder.file('b-evening.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'One more line\r\n');
    await vscode.workspace.applyEdit(edit);
    deepEqual(await reports.references('codebook.yaml', 'plan-ag|reed:'), onPlanAgreed);
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    equal((await reports.folder.open('b-evening.txt')).isDirty, false);
  });
});
