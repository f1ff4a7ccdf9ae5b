import { equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../ui/driver/eventually';
import { Reports } from './language/reports';
import { openAt, run, untilAt, untilKnown } from './support/hands';
import { sidecarFor } from './support/sidecars';

const NIGHT = 'By night\n\n“The lighthouse is dark,” Lee Park said.\n';
const DAWN = 'At dawn\n\nNobody asked why the lighthouse is dark.\n';

/** Words that are selected stand in the box when it opens. */
describe('the find box', () => {
  const reports = new Reports('find');
  const { folder } = reports;
  before(async () => {
    await reports.write();
    await folder.write('dawn.txt', DAWN);
    await folder.write('night.txt', NIGHT);
    const tag = { id: 'dark000001', exact: 'The lighthouse is dark,', speakers: ['lee-park'] };
    await folder.write('night.txt.quotes.yaml', sidecarFor(NIGHT, { published: '2024-05-04' }, [tag]));
    await untilKnown(folder, 'night.txt', tag.exact);
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => folder.remove());

  const openTabs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);

  it('shows the words of a speaker behind it, and on Escape all is as it was', async () => {
    const { selection } = await openAt(folder, 'dawn.txt', '|lighthouse is dark|');
    const found = vscode.commands.executeCommand('crossquote.find');
    await eventually(() => ok(openTabs().includes('night.txt'), openTabs().join()));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await found;
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      equal(editor?.document.uri.toString(), folder.file('dawn.txt').toString());
      ok(editor?.selection.isEqual(selection));
      equal(openTabs().join(), 'dawn.txt');
    });
  });

  it('goes to the words of a speaker on Enter', async () => {
    await openAt(folder, 'dawn.txt', '|lighthouse is dark|');
    await run('crossquote.find');
    await untilAt(folder, 'night.txt', 'The lighthouse');
  });

  it('shows the page of a claim, not only the words of a speaker', async () => {
    await openAt(folder, 'b-evening.txt', 'No |plan was agreed| at');
    const found = vscode.commands.executeCommand('crossquote.find');
    await eventually(() => ok(openTabs().includes('plan-agreed.md'), openTabs().join()));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await found;
    await eventually(() => equal(openTabs().join(), 'b-evening.txt'));
  });
});
