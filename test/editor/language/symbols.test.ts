import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { Reports } from './reports';

describe('symbols', () => {
  const reports = new Reports('symbols');
  before(() => reports.write());
  after(() => reports.folder.remove());

  type Outline = string | [string, Outline[]];

  async function outline(name: string): Promise<Outline[]> {
    const { uri } = await reports.folder.open(name);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return symbols.map(asOutline);
  }

  const asOutline = ({ name, detail, children }: vscode.DocumentSymbol): Outline => {
    const line = detail ? `${name} – ${detail}` : name;
    return children.length > 0 ? [line, children.map(asOutline)] : line;
  };

  const CLAIM = 'The plan was agreed.';

  it('of a source are its quotes in the order of the text', async () => {
    deepEqual(await outline('a-morning.txt'), [
      `The plan was agreed with all. – Lee Park · ▲ supports ${CLAIM} · ▼ opposes The <b>plan</b> was *imposed* &amp; [bad]\u2060(command:evil)…`,
      'he said ‘it was all agreed’ to me – Mina Okoro',
      `it was all agreed – Lee Park · ▲ supports ${CLAIM}`,
    ]);
  });

  it('of a sidecar are its quotes', async () => {
    deepEqual(await outline('b-evening.txt.quotes.yaml'), [
      `No plan was agreed at all. – Mina Okoro · ▼ opposes ${CLAIM}`,
      `لم يتفق أحد – nobody named yet · ▼ opposes ${CLAIM}`,
    ]);
  });

  it('of a codebook are its stances, actors and claims', async () => {
    deepEqual(await outline('codebook.yaml'), [
      ['Stances', ['▲ supports', '▼ opposes']],
      ['Actors', ['Lee Park – spokesman, Park Office', 'Park Office', 'Mina Okoro']],
      [
        'Claims',
        [
          'The plan was agreed. – plan-agreed',
          'The <b>plan</b> was *imposed* &amp; [bad]\u2060(command:evil) $\u2060(zap). – plan-imposed',
          'The weather is fine. – weather',
        ],
      ],
    ]);
  });

  async function inWorkspace(query: string): Promise<vscode.SymbolInformation[]> {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return symbols.filter(({ location }) => location.uri.path.startsWith(reports.folder.uri.path));
  }

  it('of the workspace are quotes, actors and claims that have the letters of the query in their order', async () => {
    const named = async (query: string) => (await inWorkspace(query)).map(({ name }) => name).sort();
    deepEqual(await named('minaok'), ['Mina Okoro']);
    deepEqual(await named('PLAN agr'), [
      'No plan was agreed at all.',
      'The plan was agreed with all.',
      'The plan was agreed.',
    ]);
    deepEqual(await named('zzz'), []);
  });

  it('of the workspace lead to their words', async () => {
    const [quote] = await inWorkspace('لم يتفق');
    ok(quote);
    equal(quote.containerName, 'nobody named yet · The day before');
    const document = await vscode.workspace.openTextDocument(quote.location.uri);
    equal(document.getText(quote.location.range), 'لم يتفق أحد');
  });
});
