import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from './support/desk';
import { codeAs, openAt, press, readIfThere, run, shown, symbolsNamed, untilShown } from './support/hands';

const SHARED = `crossquote: 1
quotes:
  - id: planquote1
    exact: The plan was agreed with all of us.
    start: 35
    end: 70
    kind: direct
    speakers: [lee-park]
`;

/** What tom does has this in it wherever he may write. */
const TOM = 'tomsword';

const TOMS = `crossquote: 1
coder: tom
source:
  finished: 2026-11-23T00:00:00Z
quotes:
  - id: planquote1
    exact: The plan was agreed with all of us.
    start: 35
    end: 70
    kind: direct
    codings:
      - { claim: plan-agreed, stance: doubts, coder: tom, at: 2026-11-22T09:00:00Z, note: ${TOM} }
  - id: tomsquote1
    exact: Nobody believed him.
    start: 72
    end: 92
    kind: indirect
    note: ${TOM}
    codings:
      - { claim: weather-fine, stance: doubts, coder: tom, at: 2026-11-22T09:00:00Z }
`;

const rounds = (more = '') => `rounds:
  pilot: { coders: [ana, tom], blind: true, units: given${more} }
`;

const FILES = {
  'report.txt': ARTICLE,
  'report.txt.quotes.yaml': SHARED,
  'report.txt.quotes.tom.yaml': TOMS,
};

const PLAN = 'The plan was agreed with all of us.';
const OWN = 'report.txt.quotes.ana.yaml';

/** What VS Code was given, as text; Markdown, whose words are behind accessors, too. */
const asTold = (given: unknown): string =>
  JSON.stringify(given, (_, value) => (value instanceof vscode.MarkdownString ? value.value : value));

const doesNotMatch = (text: string, pattern: RegExp) => ok(!pattern.test(text), `${pattern} in\n${text}`);

describe('in a blind round', () => {
  const desk = deskWith('blind', { ...FILES, 'codebook.yaml': CODEBOOK + rounds() });

  beforeEach(async () => {
    await desk.open('report.txt');
    await untilShown(desk, 'report.txt', [PLAN]);
  });

  const isHere = ({ path }: vscode.Uri) => path.startsWith(desk.file('').path);

  it('a tag goes into a sidecar of one’s own, and undo takes it away again', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const own = await desk.read(OWN);
    match(own, /^crossquote: 1\ncoder: ana\n/);
    match(own, /id: planquote1/);
    match(own, /claim: plan-agreed, stance: supports, coder: ana/);
    equal(await desk.read('report.txt.quotes.yaml'), SHARED);
    equal(await desk.read('report.txt.quotes.tom.yaml'), TOMS);
    await run('crossquote.undo');
    equal(await readIfThere(desk, OWN), undefined);
  });

  it('what others did is shown nowhere: text, outline, hover, references, search, problems', async () => {
    const { document } = await openAt(desk, 'report.txt', 'The plan| was');
    const provided = await Promise.all(
      [
        'vscode.executeHoverProvider',
        'vscode.executeReferenceProvider',
        'vscode.executeDefinitionProvider',
        'vscode.executeDocumentHighlights',
      ].map(command => vscode.commands.executeCommand(command, document.uri, new vscode.Position(2, 30))),
    );
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    provided.push(
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri),
      await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole),
      await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri),
      (await symbolsNamed('Nobody believed')).filter(({ location }) => isHere(location.uri)),
      vscode.languages.getDiagnostics().filter(([uri, problems]) => problems.length > 0 && isHere(uri)),
    );
    doesNotMatch(asTold(provided), new RegExp(`${TOM}|doubts|Nobody believed|quotes\\.tom`));
    deepEqual(await shown(desk, 'report.txt'), [PLAN]);
  });

  it('a new key reaches what others did, and no preview has their words', async () => {
    const book = await vscode.workspace.openTextDocument(desk.file('codebook.yaml'));
    const at = book.positionAt(book.getText().indexOf('weather-fine:'));
    const previewed = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      ...[book.uri, at, 'weather-good'],
    );
    deepEqual(previewed.entries(), []);
    match(await desk.read('report.txt.quotes.tom.yaml'), /claim: weather-good/);
    match(await desk.read('codebook.yaml'), /weather-good:/);
    await run('crossquote.undo');
    equal(await desk.read('report.txt.quotes.tom.yaml'), TOMS);
  });

  it('who is none of its coders is asked who they are before anything is tagged', async () => {
    await codeAs('zoe');
    await press(desk, 'report.txt', 'The plan| was', 's');
    // What stands first was taken.
    equal(vscode.workspace.getConfiguration('crossquote').get('coder'), 'ana');
    match(await desk.read(OWN), /coder: ana/);
  });

  it('one says that one is done with a source, and takes it back', async () => {
    await openAt(desk, 'report.txt', 'The plan| was');
    await run('crossquote.finishSource');
    match(await desk.read(OWN), /finished: 20/);
    await run('crossquote.finishSource');
    doesNotMatch((await readIfThere(desk, OWN)) ?? '', /finished/);
  });

  it('stays open where not all are done, until somebody says so all the same', async () => {
    await run('crossquote.closeRound');
    doesNotMatch(await desk.read('codebook.yaml'), /closed/);
    await openAt(desk, 'report.txt', 'The plan| was');
    await run('crossquote.finishSource');
    await run('crossquote.closeRound');
    match(await desk.read('codebook.yaml'), /closed: 20/);
    await untilShown(desk, 'report.txt', [PLAN, 'Nobody believed him.']);
  });
});

describe('after a blind round', () => {
  const desk = deskWith('decided', {
    ...FILES,
    [OWN]: TOMS.replace('coder: tom\n', 'coder: ana\n')
      .replaceAll('coder: tom', 'coder: ana')
      .replace('stance: doubts', 'stance: supports')
      .replaceAll(TOM, 'anasword'),
    'codebook.yaml': CODEBOOK + rounds(', closed: 2026-11-24T00:00:00Z'),
  });

  beforeEach(async () => {
    await desk.open('report.txt');
    await untilShown(desk, 'report.txt', [PLAN, 'Nobody believed him.']);
  });

  it('a quote that coders take for different things says so, with who, what and when', async () => {
    const { document } = await openAt(desk, 'report.txt', 'The plan| was');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 30),
    );
    // Markdown has a backslash before each sign.
    const told = asTold(hovers).replaceAll('\\', '');
    match(told, /Coders differ/);
    match(told, /ana · 2026-11-22/);
    match(told, /tom · 2026-11-22/);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    ok(JSON.stringify(hints).includes('≠'), JSON.stringify(hints));
  });

  it('what all agree on is taken over at once, and what differs is decided one by one', async () => {
    await openAt(desk, 'report.txt', 'The plan| was');
    const toms = await desk.read('report.txt.quotes.tom.yaml');
    await run('crossquote.reviewDisagreements');
    const shared = await desk.read('report.txt.quotes.yaml');
    match(shared, /id: planquote1[\s\S]*\{ claim: plan-agreed, stance: supports/);
    match(shared, /decided: \{ by: ana, at: 20\S+, from: \{ ana: planquote1, tom: planquote1 \} \}/);
    match(shared, /id: tomsquote1[\s\S]*from: \{ ana: tomsquote1, tom: tomsquote1 \}/);
    equal(await desk.read('report.txt.quotes.tom.yaml'), toms);
    await eventually(async () => {
      const page = await vscode.workspace.openTextDocument(
        vscode.Uri.from({
          scheme: 'crossquote-page',
          path: '/agreement/pilot.md',
          query: JSON.stringify({
            kind: 'agreement',
            codebook: desk.file('codebook.yaml').toString(),
            round: 'pilot',
          }),
        }),
      );
      match(page.getText(), /Krippendorff/);
      doesNotMatch(page.getText(), /to settle/);
    });
    await run('crossquote.undo');
    doesNotMatch(await desk.read('report.txt.quotes.yaml'), /by: ana/);
  });
});
