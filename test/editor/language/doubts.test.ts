import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { withoutAutoSave } from '../support/autoSave';
import { CODEBOOK, deskWith } from '../support/desk';
import { openAt, run, untilAt, untilProblems, untilShown } from '../support/hands';
import { coded, sidecarFor } from '../support/sidecars';

const BEFORE = `Talks ended early

Lee Park said: “The plan was agreed with all of us.” Nobody believed him.

“We are waiting for them,” she said on Monday. ${'It rained all day in the valley. '.repeat(5)}
`;

/** What the article has become: other words in one quote, a second place for another, none for the third. */
const NOW = BEFORE.replace('with all of us', 'with nearly all of us').replace(
  /\n$/,
  '\n\nThe rain went on.\n\n“We are waiting for them,” they said on Friday.\n',
);

const SIDECAR = 'report.txt.quotes.yaml';

const TAGGED = sidecarFor(BEFORE, {}, [
  {
    id: 'changed001',
    exact: 'The plan was agreed with all of us.',
    codings: [coded('plan-agreed', 'supports')],
  },
  { id: 'nowhere001', exact: 'words that nobody printed' },
]).concat(`  - id: twofold001
    exact: We are waiting for them,
    kind: direct
    codings:
      - { claim: plan-agreed, stance: supports, coder: ana }
      - { claim: plan-agreed, stance: opposes, coder: ana }
`);

describe('a quote in doubt', () => {
  const desk = deskWith('doubts', { 'codebook.yaml': CODEBOOK, 'report.txt': NOW, [SIDECAR]: TAGGED });
  withoutAutoSave();
  beforeEach(() => untilProblems(desk, 'report.txt', ['changed-words 3', 'uncertain 5']));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** What is offered where `|` stands in a file. */
  async function fixesAt(name: string, marked: string): Promise<vscode.CodeAction[]> {
    const { document, selection } = await openAt(desk, name, marked);
    return fixesOf(document, selection);
  }

  const fixesOf = (document: vscode.TextDocument, range: vscode.Range) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );

  const titles = (fixes: readonly vscode.CodeAction[]) => fixes.map(({ title }) => title);

  async function choose(fixes: readonly vscode.CodeAction[], words: string): Promise<void> {
    const command = fixes.find(({ title }) => title.includes(words))?.command;
    ok(command, `no ${words} among ${titles(fixes).join(', ')}`);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  it('keeps its words until a person takes over the new ones', async () => {
    const fixes = await fixesAt(SIDECAR, 'The plan| was');
    const takeOver = 'Take over the new words: The plan was agreed with nearly all of us.';
    deepEqual(titles(fixes), [takeOver, 'Go to its place', 'Delete the quote']);
    deepEqual(titles(await fixesAt('report.txt', 'The plan| was')), [takeOver, 'Delete the quote']);
    match(await desk.read(SIDECAR), /exact: The plan was agreed with all of us\.$/m);
    await choose(fixes, 'Take over');
    match(await desk.read(SIDECAR), /exact: The plan was agreed with nearly all of us\.$/m);
    await untilProblems(desk, 'report.txt', ['uncertain 5']);
  });

  it('gets the place that a person picks', async () => {
    const fixes = await fixesAt('report.txt', 'We| are');
    deepEqual(titles(fixes), [
      'Its place is line 5: We are waiting for them,',
      'Its place is line 9: We are waiting for them,',
      'Delete the quote',
      // Nothing certain is tagged here, so the words are suggested as well.
      'Tag Quote',
      'Not a Quote',
    ]);
    await choose(fixes, 'line 9');
    await untilProblems(desk, 'report.txt', ['changed-words 3']);
    await untilShown(desk, 'report.txt', [
      'The plan was agreed with nearly all of us.',
      'We are waiting for them,',
    ]);
    match(await desk.read(SIDECAR), new RegExp(`start: ${NOW.lastIndexOf('We are')}$`, 'm'));
  });

  it('gets the words that are selected in the source in sight', async () => {
    await openAt(desk, 'report.txt', '|The rain went on|.');
    const sidecar = await vscode.workspace.openTextDocument(desk.file(SIDECAR));
    await vscode.window.showTextDocument(sidecar, vscode.ViewColumn.Beside);
    const at = sidecar.positionAt(sidecar.getText().indexOf('words that nobody'));
    await choose(
      await fixesOf(sidecar, new vscode.Range(at, at)),
      'Re-span to the selection: The rain went on',
    );
    match(await desk.read(SIDECAR), /id: nowhere001\n {4}exact: The rain went on$/m);
  });

  it('is reviewed with all others, one after the other', async () => {
    await run('crossquote.reviewQuotes');
    await untilProblems(desk, 'report.txt', []);
    const after = await desk.read(SIDECAR);
    match(after, /exact: The plan was agreed with nearly all of us\.$/m);
    match(after, new RegExp(`start: ${NOW.indexOf('We are')}$`, 'm'));
    match(after, /exact: words that nobody printed$/m);
  });

  it('is deleted, and nothing else with it', async () => {
    await choose(await fixesAt(SIDECAR, 'words| that nobody'), 'Delete the quote');
    const after = await desk.read(SIDECAR);
    equal(after.includes('nowhere001'), false);
    match(after, /changed001.*twofold001/s);
  });

  it('leads to its likeliest place', async () => {
    await choose(await fixesAt(SIDECAR, 'exact: We are| waiting'), 'Go to its likeliest place');
    await untilAt(desk, 'report.txt', 'We are waiting for them,');
  });

  it('loses the coding that stands twice', async () => {
    await choose(await fixesAt(SIDECAR, 'stance: oppo|ses'), 'Remove this coding');
    equal(await desk.read(SIDECAR), TAGGED.replace(/\n.*stance: opposes.*/, ''));
  });

  it('has its id alone again', async () => {
    await desk.write(SIDECAR, TAGGED.replace('twofold001', 'nowhere001'));
    await untilProblems(desk, 'report.txt', ['changed-words 3']);
    const { document } = await openAt(desk, SIDECAR, '|id: nowhere001\n    exact: We are');
    const position = document.positionAt(document.getText().lastIndexOf('nowhere001') + 1);
    const fixes = await fixesOf(document, new vscode.Range(position, position));
    const fix = fixes.find(({ title }) => title === 'Give it a new id');
    ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await untilProblems(desk, 'report.txt', ['changed-words 3', 'uncertain 5']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
