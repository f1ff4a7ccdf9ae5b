import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { withoutAutoSave } from '../support/autoSave';
import { ARTICLE, CODEBOOK, deskWith, PLAN_CLAIM } from '../support/desk';
import { press, readIfThere, run, type, untilKnown, untilShown } from '../support/hands';

const THIRD = 'Third party\n\nSven Alder said: “The plan was agreed in May.”\n';
const SIDECAR = 'report.txt.quotes.yaml';

describe('while a file is open', () => {
  const desk = deskWith('unsaved', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE, 'third.txt': THIRD });
  withoutAutoSave();
  const show = async (name: string) =>
    (await vscode.window.showTextDocument(await desk.open(name), vscode.ViewColumn.Two)).document;

  describe('a sidecar', () => {
    let tagged: string;
    let sidecar: vscode.TextDocument;
    beforeEach(async () => {
      await press(desk, 'report.txt', 'The plan| was', 's');
      tagged = await desk.read(SIDECAR);
      sidecar = await show(SIDECAR);
    });

    it('that is saved is written on disk, and its editor takes it over', async () => {
      await press(desk, 'report.txt', 'It was| not', 'd');
      const text = await desk.read(SIDECAR);
      match(text, /stance: doubts/);
      await eventually(() => equal(sidecar.getText(), text));
      equal(sidecar.isDirty, false);
    });

    it('that is not saved is changed in its editor and stays unsaved, and both changes are saved together', async () => {
      await type(sidecar, 'title: Talks ended early', 'title: An early end');
      await press(desk, 'report.txt', 'It was| not', 'd');
      ok(sidecar.isDirty);
      match(sidecar.getText(), /title: An early end[\s\S]*stance: doubts/);
      equal(await desk.read(SIDECAR), tagged);
      await untilShown(desk, 'report.txt', [
        'The plan was agreed with all of us.',
        'It was not,',
        'and it never will be.',
      ]);
      ok(await sidecar.save());
      equal(await desk.read(SIDECAR), sidecar.getText());
    });

    it('that is not saved is changed back by undo, and stays unsaved', async () => {
      await type(sidecar, 'title: Talks ended early', 'title: An early end');
      const typed = sidecar.getText();
      await press(desk, 'report.txt', 'It was| not', 'd');
      await run('crossquote.undo');
      equal(sidecar.getText(), typed);
      ok(sidecar.isDirty);
      equal(await desk.read(SIDECAR), tagged);
    });

    it('that is not saved and broken is left as it is', async () => {
      await type(sidecar, 'quotes:\n', 'quotes: [\n');
      const broken = sidecar.getText();
      await press(desk, 'report.txt', 'It was| not', 'd');
      equal(sidecar.getText(), broken);
      equal(await desk.read(SIDECAR), tagged);
    });

    it('counts with what is typed, and no more when that is given up', async () => {
      await type(sidecar, 'exact: The plan was agreed with all of us.', 'exact: Nobody believed him.');
      await untilShown(desk, 'report.txt', ['Nobody believed him.']);
      await vscode.window.showTextDocument(sidecar);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await untilShown(desk, 'report.txt', ['The plan was agreed with all of us.']);
    });
  });

  describe('a codebook', () => {
    let codebook: vscode.TextDocument;
    beforeEach(async () => {
      codebook = await show('codebook.yaml');
    });

    it('that is saved is written on disk, and its editor takes it over', async () => {
      await press(desk, 'third.txt', 'The plan| was', 's');
      const text = await desk.read('codebook.yaml');
      match(text, /sven-alder/);
      await eventually(() => equal(codebook.getText(), text));
      equal(codebook.isDirty, false);
    });

    it('that is not saved is changed in its editor and stays unsaved', async () => {
      await type(codebook, PLAN_CLAIM, 'The plan was agreed.');
      await untilKnown(desk, 'codebook.yaml', 'The plan was agreed.');
      await press(desk, 'third.txt', 'The plan| was', 's');
      ok(codebook.isDirty);
      match(codebook.getText(), /sven-alder[\s\S]*The plan was agreed\./);
      equal(await desk.read('codebook.yaml'), CODEBOOK);
      match(await desk.read('third.txt.quotes.yaml'), /speakers: \[sven-alder\]/);
    });

    it('that is not saved and broken is left as it is, and nothing is tagged', async () => {
      await type(codebook, 'claims:\n', 'claims: [\n');
      const broken = codebook.getText();
      await press(desk, 'third.txt', 'The plan| was', 's');
      equal(codebook.getText(), broken);
      equal(await desk.read('codebook.yaml'), CODEBOOK);
      equal(await readIfThere(desk, 'third.txt.quotes.yaml'), undefined);
    });
  });
});
