import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { openAt, readIfThere, run, untilAt } from '../support/hands';

const SIDECAR = 'report.txt.quotes.yaml';

/** A third quotation, whose speaker the codebook does not have. */
const LONGER = `${ARTICLE}
“We shall see,” said Ana Ruiz. “It is early.”
`;

describe('the speakers of all suggestions, accepted', () => {
  const desk = deskWith('accepting', { 'codebook.yaml': CODEBOOK, 'report.txt': LONGER });

  it('are written as quotes without coding, the parts of a quotation together, and taken back at once', async () => {
    await openAt(desk, 'report.txt', '|Talks');
    await run('crossquote.acceptSpeakers');
    const sidecar = await desk.read(SIDECAR);
    equal(sidecar.match(/^ {4}speakers: \[lee-park\]$/gm)?.length, 1);
    equal(sidecar.match(/^ {4}speakers: \[mina-okoro\]$/gm)?.length, 2);
    ok(sidecar.includes('    speakers: [ana-ruiz]\n'));
    ok(!sidecar.includes('codings'));
    ok((await desk.read('codebook.yaml')).includes('  ana-ruiz: { name: Ana Ruiz }\n'));

    await run('crossquote.undo');
    equal(await readIfThere(desk, SIDECAR), undefined);
    equal(await desk.read('codebook.yaml'), CODEBOOK);
  });
});

describe('the quick fixes on a suggestion', () => {
  const desk = deskWith('fixing', { 'codebook.yaml': CODEBOOK, 'report.txt': LONGER });

  /** What is offered at a place, by its titles. */
  async function offeredAt(words: string): Promise<vscode.CodeAction[]> {
    const document = await desk.open('report.txt');
    const position = document.positionAt(LONGER.indexOf(words));
    return vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  it('tag it, take it with its speaker, or dismiss it; all parts of its quotation together', async () => {
    await openAt(desk, 'report.txt', 'It is| early');
    const offered = await offeredAt('is early');
    deepEqual(
      offered.map(({ title }) => title),
      ['Tag Quote', 'Accept Speaker: Ana Ruiz', 'Not a Quote'],
    );
    const { command, arguments: args = [] } = offered[1]!.command!;
    await run(command, ...args);
    const sidecar = await desk.read(SIDECAR);
    equal(sidecar.match(/^ {4}speakers: \[ana-ruiz\]$/gm)?.length, 2);
    ok(!sidecar.includes('lee-park'));
    deepEqual(await offeredAt('is early'), []);
  });
});

describe('the speakers of all suggestions in several sources', () => {
  const desk = deskWith('accepting-several', {
    'codebook.yaml': CODEBOOK,
    'report.txt': ARTICLE,
    'other.txt': LONGER,
  });

  it('are accepted in one step, also where nobody has opened the article yet', async () => {
    const rows = ['report.txt', 'other.txt'].map(name => ({ file: desk.file(name).toString() }));
    await run('crossquote.acceptSpeakers', rows[0], rows);
    ok((await desk.read(SIDECAR)).includes('    speakers: [lee-park]\n'));
    ok((await desk.read('other.txt.quotes.yaml')).includes('    speakers: [ana-ruiz]\n'));
    await run('crossquote.undo');
    equal(await readIfThere(desk, SIDECAR), undefined);
    equal(await readIfThere(desk, 'other.txt.quotes.yaml'), undefined);
  });
});

describe('a suggestion that is no quote', () => {
  const desk = deskWith('dismissing', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE });

  it('stays dismissed: next quote passes it by, also when the article is opened again', async () => {
    await openAt(desk, 'report.txt', 'plan| was agreed');
    await run('crossquote.notAQuote');
    ok((await desk.read(SIDECAR)).includes('{ exact: The plan was agreed with all of us.,'));
    for (const _ of ['at once', 'opened again']) {
      await openAt(desk, 'report.txt', '|Talks');
      await run('crossquote.nextQuote');
      await untilAt(desk, 'report.txt', 'It was not');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });

  it('can be told from one that was accepted: it is taken away and dismissed', async () => {
    await openAt(desk, 'report.txt', '|Talks');
    await run('crossquote.acceptSpeakers');
    await openAt(desk, 'report.txt', 'It was| not');
    await run('crossquote.notAQuote');
    const sidecar = await desk.read(SIDECAR);
    const [dismissed = ''] = /^dismissed:\n(?: {2}- .+\n)+/m.exec(sidecar) ?? [];
    ok(dismissed.includes('exact: "It was not,"'));
    ok(!sidecar.replace(dismissed, '').includes('exact: "It was not,"'));
  });
});

describe('a long article', () => {
  const long = `Talks\n\n${'Nobody came to the square, and nothing was heard of it.\n\n'.repeat(3000)}${ARTICLE}`;
  const desk = deskWith('long', { 'codebook.yaml': CODEBOOK, 'report.txt': long });

  it('has its quotes found on another thread: next quote goes to the first, and it can be dismissed', async () => {
    await openAt(desk, 'report.txt', '|Talks');
    await run('crossquote.nextQuote');
    await untilAt(desk, 'report.txt', 'The plan was agreed');
    await run('crossquote.notAQuote');
    ok((await desk.read(SIDECAR)).includes('{ exact: The plan was agreed with all of us.,'));
  });
});

describe('quotes in the workspace', () => {
  const desk = deskWith('finding', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE, 'other.txt': LONGER });

  it('are found in articles that nobody has opened: what is suggested there can be tagged from afar', async () => {
    await run('crossquote.findInWorkspace');
    const file = desk.file('other.txt').toString();
    // Until its text was read, nothing is suggested in it.
    await eventually(async () => {
      await run('crossquote.notAQuote', { file, start: LONGER.indexOf('The plan') });
      ok(await readIfThere(desk, 'other.txt.quotes.yaml'));
    });
    equal(await readIfThere(desk, SIDECAR), undefined);
  });

  it('are accepted or dismissed all at once that one speaker has, in all articles, and taken back at once', async () => {
    const started = ARTICLE.indexOf('It was not');
    const suggestions = ['report.txt', 'other.txt'].map(name => ({
      source: { file: desk.file(name).toString() },
      suggestion: { start: started },
    }));
    // What VS Code hands over for a row of the tree.
    const row = { node: { kind: 'suggested-actor', name: 'Mina Okoro', suggestions, children: [] } };
    const sidecars = () =>
      Promise.all(['report', 'other'].map(name => readIfThere(desk, `${name}.txt.quotes.yaml`)));
    await eventually(async () => {
      // It looks in the articles that are known, and these have only just been written.
      await run('crossquote.findInWorkspace');
      await run('crossquote.acceptAllBySpeaker', row);
      const texts = await sidecars();
      await run('crossquote.undo');
      // Until both texts were read, nothing is suggested in them.
      for (const text of texts) equal(text?.match(/speakers: \[mina-okoro\]/g)?.length, 2);
    });
    equal((await sidecars()).join(''), '');
    await run('crossquote.dismissAllBySpeaker', row);
    for (const text of await sidecars()) ok(text?.includes('\ndismissed:\n'));
    await run('crossquote.undo');
    equal((await sidecars()).join(''), '');
  });
});

describe('the language that is set', () => {
  const desk = deskWith('in-french', {
    'report.txt': 'Lena Vogel said that the bridge was closed. She left.\n',
  });
  const set = (language: string | undefined) =>
    vscode.workspace
      .getConfiguration('crossquote')
      .update('language', language, vscode.ConfigurationTarget.Workspace);
  after(() => set(undefined));

  it('is the one in which reported speech is looked for, from then on', async () => {
    const offered = async () => {
      const document = await desk.open('report.txt');
      const at = document.positionAt(document.getText().indexOf('bridge'));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.map(({ title }) => title);
    };
    await openAt(desk, 'report.txt', 'bridge| was');
    await eventually(async () => ok((await offered()).includes('Not a Quote')));
    await set('fr');
    await eventually(async () => deepEqual(await offered(), []));
    await set('auto');
    await eventually(async () => ok((await offered()).includes('Not a Quote')));
  });
});
