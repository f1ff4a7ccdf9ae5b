import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { withoutAutoSave } from '../support/autoSave';
import { type as typeOver } from '../support/hands';
import { coded, sidecarFor } from '../support/sidecars';
import { Reports } from './reports';

const set = (value: boolean | undefined) =>
  vscode.workspace
    .getConfiguration('crossquote')
    .update('codeLens', value, vscode.ConfigurationTarget.Global);

describe('lenses', () => {
  const reports = new Reports('lenses');
  withoutAutoSave();
  before(() => reports.write());
  after(async () => {
    await set(undefined);
    await reports.folder.remove();
  });

  /** `line: title` of each. */
  async function lenses(name: string): Promise<string[]> {
    const { uri } = await reports.folder.open(name);
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      100,
    );
    return found.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
  }

  it('are not there unless the setting asks for them', async () => {
    deepEqual(await lenses('b-evening.txt'), []);
  });

  it('say how many sources are on the claim, how many oppose it, and how many variants there are', async () => {
    await set(true);
    await eventually(async () =>
      deepEqual(await lenses('b-evening.txt'), [
        '3: ▼ Mina Okoro: 2 sources on this claim · 2 oppose · 1 variant',
        '4: ▼ “لم يتفق أحد”: 2 sources on this claim · 2 oppose',
      ]),
    );
  });

  it('follow another source and an edit of the text', async () => {
    const text = 'Night\n\n“We agreed,” said nobody.\n';
    await reports.folder.write('c-night.txt', text);
    const tag = { id: 'night00001', exact: 'We agreed,', codings: [coded('plan-agreed', 'supports')] };
    await reports.folder.write('c-night.txt.quotes.yaml', sidecarFor(text, {}, [tag]));
    await typeOver(await reports.folder.open('b-evening.txt'), 'The day after', 'The day after\nthat one');
    await eventually(async () =>
      deepEqual(await lenses('b-evening.txt'), [
        '4: ▼ Mina Okoro: 3 sources on this claim · 3 oppose · 1 variant',
        '5: ▼ “لم يتفق أحد”: 3 sources on this claim · 3 oppose',
      ]),
    );
  });
});
