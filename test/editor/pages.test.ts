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

  const tabs = () => vscode.window.tabGroups.all.flatMap(group => group.tabs);

  /** The text of the page that stands rendered in front, once it is there. */
  const page = (title: string) =>
    eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      ok(input instanceof vscode.TabInputCustom, JSON.stringify(input));
      equal(input.viewType, 'vscode.markdown.preview.editor');
      const document = vscode.workspace.textDocuments.find(({ uri }) => `${uri}` === `${input.uri}`);
      ok(document);
      match(document.getText(), new RegExp(`\n# ${title}\n`));
      return document;
    });

  it('of the claim under the cursor opens beside the text, as rendered Markdown', async () => {
    await openAt(folder, 'b-evening.txt', 'No pl|an was');
    await run('crossquote.openClaimPage');
    const document = await page('The plan was agreed\\.');
    equal(document.languageId, 'markdown');
    equal(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.Two);
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
    equal(tabs().filter(({ label }) => label === 'lee-park.md').length, 1);
  });

  it('stay text where a person has made them that', async () => {
    await openAt(folder, 'a-morning.txt', 'Lee Pa|rk said');
    await run('crossquote.openActorPage');
    const { uri } = await page('Lee Park');
    await vscode.commands.executeCommand('workbench.action.reopenTextEditor');
    await openAt(folder, 'a-morning.txt', 'Lee Pa|rk said');
    await run('crossquote.openActorPage');
    await eventually(() => equal(`${vscode.window.activeTextEditor?.document.uri}`, `${uri}`));
    equal(tabs().filter(({ label }) => label === 'lee-park.md').length, 1);
  });

  it('that are saved among the articles are no sources', async () => {
    await run('crossquote.openClaimPage', {
      codebook: folder.file('codebook.yaml').toString(),
      kind: 'claim',
      key: 'weather',
    });
    const text = (await page('The weather is fine\\.')).getText();
    await folder.write('kept.md', text);
    await folder.write('article.md', text.slice(text.indexOf('# ')));
    const hasPage = async (name: string) => {
      await vscode.window.showTextDocument(await folder.open(name));
      await run('crossquote.openSourcePage');
      return tabs().some(({ label }) => label === `${name}.md`);
    };
    await eventually(async () => ok(await hasPage('article.md')));
    ok(!(await hasPage('kept.md')));
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
