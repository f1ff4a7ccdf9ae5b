import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../ui/driver/eventually';
import { Reports } from './language/reports';
import { openAt, run } from './support/hands';

describe('pages', () => {
  const reports = new Reports('pages');
  const { folder } = reports;
  before(() => reports.write());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => folder.remove());

  /** The page in front, once it is there. */
  const page = (title: string) =>
    eventually(() => {
      const document = vscode.window.activeTextEditor?.document;
      ok(document && document.uri.scheme === 'crossquote-page', `${document?.uri}`);
      match(document.getText(), new RegExp(`^# ${title}\n`));
      return document;
    });

  it('of the claim under the cursor opens beside the text, as Markdown that cannot be changed', async () => {
    await openAt(folder, 'b-evening.txt', 'No pl|an was');
    await run('crossquote.openClaimPage');
    const document = await page('The plan was agreed\\.');
    equal(document.languageId, 'markdown');
    equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
    match(document.getText(), /▼ opposes · \*\*Mina Okoro\*\* · \[line 3\]\(\S*b-evening\.txt#L3\)/);
    ok(document.getText().includes('\\[bad](command:evil)') === false);
  });

  it('follow what is tagged', async () => {
    const codebook = folder.file('codebook.yaml').toString();
    await run('crossquote.openClaimPage', { codebook, kind: 'claim', key: 'weather' });
    const document = await page('The weather is fine\\.');
    match(document.getText(), /No quotes yet\./);
    const sidecar = await folder.read('b-evening.txt.quotes.yaml');
    await folder.write(
      'b-evening.txt.quotes.yaml',
      sidecar.replace('claim: plan-agreed, stance: opposes', 'claim: weather, stance: supports'),
    );
    await eventually(() => match(document.getText(), /▲ supports · \*\*Mina Okoro\*\*/));
    await folder.write('b-evening.txt.quotes.yaml', sidecar);
    await eventually(() => match(document.getText(), /No quotes yet\./));
  });

  it('of an actor open where they are open already', async () => {
    await openAt(folder, 'a-morning.txt', 'Lee Pa|rk said');
    await run('crossquote.openActorPage');
    const document = await page('Lee Park');
    match(document.getText(), /\n\*spokesman, Park Office\*\n/);
    await openAt(folder, 'a-morning.txt', 'The plan| was');
    await run('crossquote.openActorPage');
    await page('Lee Park');
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    equal(tabs.filter(({ label }) => label === 'lee-park.md').length, 1);
  });

  it('of results count who stands where, and follow what is tagged', async () => {
    await run('crossquote.openResults');
    const document = await page('Who stands where');
    const planIs = (taken: RegExp) =>
      eventually(() =>
        match(
          document.getText(),
          new RegExp(`\\| \\[The plan was agreed\\.\\]\\([^)]+\\) \\| ${taken.source}`),
        ),
      );
    await planIs(/2 \| 1 \|/);
    const sidecar = await folder.read('b-evening.txt.quotes.yaml');
    await folder.write(
      'b-evening.txt.quotes.yaml',
      sidecar.replace('claim: plan-agreed, stance: opposes', 'claim: weather, stance: opposes'),
    );
    await planIs(/2 \| 0 \|/);
    await folder.write('b-evening.txt.quotes.yaml', sidecar);
    await planIs(/2 \| 1 \|/);
  });

  it('of a source have its quotes', async () => {
    await openAt(folder, 'a-morning.txt', 'Nobody| parked');
    await run('crossquote.openSourcePage');
    const document = await page('Talks \\\\\\*ended\\\\\\* early');
    match(document.getText(), /\[a-morning\.txt\]\(\S*a-morning\.txt\)/);
    match(document.getText(), /> “it was all agreed”/);
  });
});
