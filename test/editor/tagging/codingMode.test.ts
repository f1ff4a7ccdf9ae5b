import { equal, notEqual, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { openAt, press, run, untilAt, withoutChance } from '../support/hands';

describe('in coding mode', () => {
  const desk = deskWith('coding-mode', {
    'codebook.yaml': CODEBOOK,
    'report.txt': ARTICLE,
    'other.txt': ARTICLE,
  });

  it('the article cannot be changed, and can be afterwards', async () => {
    const { document } = await openAt(desk, 'report.txt', 'Talks| ended');
    await run('crossquote.startCoding');
    await vscode.commands.executeCommand('type', { text: 'x' });
    equal(document.getText(), ARTICLE);
    await run('crossquote.stopCoding');
    await vscode.commands.executeCommand('type', { text: 'x' });
    equal(document.getText(), ARTICLE.replace('Talks', 'Talksx'));
  });

  it('goes along into another article, which cannot be changed either', async () => {
    await openAt(desk, 'report.txt', 'Talks| ended');
    await run('crossquote.startCoding');
    const { document: other } = await openAt(desk, 'other.txt', 'Talks| ended');
    await eventually(async () => equal(await isReadOnly(other), true));
    await run('crossquote.stopCoding');
    const { document } = await openAt(desk, 'report.txt', 'Talks| ended');
    await eventually(async () => equal(await isReadOnly(document), false));
  });

  /** Whether a key does nothing to the document in front. */
  async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
    const before = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    return document.getText() === before;
  }

  it('a stance letter tags, another one changes the coder’s own coding and nothing else', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const tagged = withoutChance(await desk.read('report.txt.quotes.yaml'));
    await press(desk, 'report.txt', 'with all| of', 'd');
    const changed = withoutChance(await desk.read('report.txt.quotes.yaml'));
    notEqual(changed, tagged);
    equal(changed, tagged.replace('stance: supports', 'stance: doubts'));
  });

  it('two letters tag two quotes: the next one, and as the last', async () => {
    await press(desk, 'report.txt', 'The plan| was', 'o');
    await run('crossquote.codingKey', 'j');
    await run('crossquote.codingKey', 'r');
    const sidecar = await desk.read('report.txt.quotes.yaml');
    equal(sidecar.match(/exact: It was not,/g)?.length, 1);
    equal(sidecar.match(/claim: plan-agreed, stance: opposes, coder: ana/g)?.length, 3);
  });

  it('at the end of an article goes on to the next one that is not done, and with capitals from article to article', async () => {
    // An article that is opened is known, whether the watcher has told of it yet or not.
    await openAt(desk, 'report.txt', 'Talks| ended');
    await press(desk, 'other.txt', 'It was| not', 'j');
    await untilAt(desk, 'report.txt', 'The plan was');
    await run('crossquote.codingKey', 'K');
    await untilAt(desk, 'other.txt', 'The plan was');
    await run('crossquote.codingKey', 'J');
    await untilAt(desk, 'report.txt', 'The plan was');
  });

  it('begins with an article that is not done where none is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await run('crossquote.startCoding');
    await eventually(() => ok(vscode.window.activeTextEditor));
    await run('crossquote.stopCoding');
  });

  it('a letter that means nothing changes nothing', async () => {
    await press(desk, 'report.txt', 'The plan| was', 'o');
    const tagged = await desk.read('report.txt.quotes.yaml');
    await press(desk, 'report.txt', 'The plan| was', 'z');
    equal(await desk.read('report.txt.quotes.yaml'), tagged);
    equal(await desk.read('report.txt'), ARTICLE);
  });
});
