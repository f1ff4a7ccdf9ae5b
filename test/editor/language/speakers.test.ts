import { deepEqual, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { withoutAutoSave } from '../support/autoSave';
import { type as typeOver } from '../support/hands';
import { sidecarFor } from '../support/sidecars';
import { Reports } from './reports';

const TIDE = 'Somebody speaks\n\nLee Park came. “It is over,” Park said. Lee Park left.\n';

describe('a speaker', () => {
  const reports = new Reports('speakers');
  const { folder } = reports;
  withoutAutoSave();
  before(async () => {
    await reports.write();
    await folder.write('tide.txt', TIDE);
    const tag = { id: 'tide000001', exact: 'It is over,', speakers: ['lee-park'] };
    await folder.write(
      'tide.txt.quotes.yaml',
      sidecarFor(TIDE, { publisher: 'The Tide', published: '2024-05-03' }, [tag]),
    );
    await eventually(async () => ok((await reports.references('tide.txt', '|Lee Park came')).length === 3));
  });
  after(() => folder.remove());

  async function highlights(name: string, marked: string): Promise<string[]> {
    const document = await folder.open(name);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      await reports.position(name, marked),
    );
    return found.map(({ range }) => document.getText(range));
  }

  const itemsAt = async (name: string, marked: string) =>
    vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      folder.file(name),
      await reports.position(name, marked),
    );

  /** `name – detail: words` of each line. */
  async function incoming(item: vscode.CallHierarchyItem): Promise<string[]> {
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    return Promise.all(
      calls.map(async ({ from, fromRanges }) => {
        const document = await vscode.workspace.openTextDocument(from.uri);
        const words = fromRanges.map(range => document.getText(range));
        return `${from.name} – ${from.detail}: ${words.join(' | ')}`;
      }),
    );
  }

  async function outgoing(item: vscode.CallHierarchyItem): Promise<string[]> {
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    return calls.map(({ to }) => `${to.name} – ${to.detail}`);
  }

  it('is marked through the text, from a name and from a quote', async () => {
    const all = ['Lee Park', 'Park', 'Lee Park'];
    deepEqual(await highlights('tide.txt', 'Lee Pa|rk came'), all);
    deepEqual(await highlights('tide.txt', 'It is o|ver'), all);
    deepEqual(await highlights('tide.txt', 'spe|aks'), []);
  });

  it('is marked where the text names them after an edit', async () => {
    await typeOver(await folder.open('tide.txt'), 'Lee Park left', 'Nobody left, Lee Park least');
    deepEqual(await highlights('tide.txt', 'It is o|ver'), ['Lee Park', 'Park', 'Lee Park']);
    deepEqual(await highlights('tide.txt', 'Nobody l|eft'), []);
  });

  it('has in the call hierarchy who passes their words on, and the outlets that quote them, article by article', async () => {
    const [item] = await itemsAt('codebook.yaml', '|lee-park:');
    ok(item);
    await eventually(async () =>
      deepEqual(await incoming(item), [
        'Park Office – Talks *ended* early · 2024-05-02: The plan was agreed with all.',
        'outlet not known – Talks *ended* early · 2024-05-02: The plan was agreed with all. | it was all agreed',
        'The Tide – Somebody speaks · 2024-05-03: It is over,',
      ]),
    );
  });

  it('has in the call hierarchy whose words they pass on', async () => {
    const [office] = await itemsAt('a-morning.txt', 'The Park Off|ice');
    ok(office);
    deepEqual(await outgoing(office), ['Lee Park – 1 quote in 1 source']);
  });

  it('is who speaks in the quote under the cursor', async () => {
    const items = await itemsAt('tide.txt', 'It is o|ver');
    deepEqual(
      items.map(({ name, detail }) => [name, detail]),
      [['Lee Park', 'spokesman, Park Office']],
    );
    deepEqual(await itemsAt('b-evening.txt', 'The d|ay'), []);
  });

  it('stands with an outlet that quotes them, whose others are found from there', async () => {
    const [item] = await itemsAt('codebook.yaml', '|lee-park:');
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    const tide = calls.find(({ from }) => from.name === 'The Tide');
    ok(tide);
    deepEqual(await outgoing(tide.from), ['Lee Park – 1 quote in 1 source']);
  });
});
