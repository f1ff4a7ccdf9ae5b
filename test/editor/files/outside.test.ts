import { deepEqual, equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { untilKnown, untilProblems, untilShown, untilUnknown, writeSeen } from '../support/hands';

/** After so long VS Code has told of all problems that there are. */
const QUIET_MS = 500;
const SIDECAR = 'report.txt.quotes.yaml';
const sidecarWith = (exact: string) =>
  `crossquote: 1\nquotes:\n  - { id: aaaaaaaaa1, exact: "${exact}", start: ${ARTICLE.indexOf(exact)} }\n`;

describe('what another program does', () => {
  const desk = deskWith('outside', {
    'codebook.yaml': CODEBOOK,
    'report.txt': ARTICLE,
    [SIDECAR]: sidecarWith('Nobody believed him.'),
  });
  beforeEach(() => untilShown(desk, 'report.txt', ['Nobody believed him.']));

  it('to a sidecar is shown', async () => {
    await desk.write(SIDECAR, sidecarWith('She left at once.'));
    await untilShown(desk, 'report.txt', ['She left at once.']);
  });

  it('to a sidecar that it deletes and brings back is shown', async () => {
    await desk.delete(SIDECAR);
    await untilShown(desk, 'report.txt', []);
    await desk.write(SIDECAR, sidecarWith('Nobody believed him.'));
    await untilShown(desk, 'report.txt', ['Nobody believed him.']);
  });

  it('to a sidecar that it moves is shown', async () => {
    await desk.write('other.txt', ARTICLE);
    await vscode.workspace.fs.rename(desk.file(SIDECAR), desk.file('other.txt.quotes.yaml'));
    await untilShown(desk, 'report.txt', []);
    await untilShown(desk, 'other.txt', ['Nobody believed him.']);
  });

  it('under the name of a sidecar is none, where it is no file', async () => {
    const scheme = 'crossquote-test';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => 'crossquote: 1\nquotes: [\n',
    });
    const uri = desk.file(SIDECAR).with({ scheme });
    const document = await vscode.workspace.openTextDocument(uri);
    // Another language closes a document, and opens it again.
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await desk.write(SIDECAR, 'crossquote: 1\nquotes: [\n');
    await untilProblems(desk, SIDECAR, ['yaml-syntax 3']);
    deepEqual(vscode.languages.getDiagnostics(uri), []);
    provider.dispose();
  });

  it('to a codebook is known', async () => {
    await desk.write('codebook.yaml', CODEBOOK.replace('The weather stays fine.', 'It rains.'));
    await untilKnown(desk, 'codebook.yaml', 'It rains.');
  });

  it('to a source that it deletes is told at the sidecar', async () => {
    await writeSeen(desk, 'other.txt', ARTICLE);
    await desk.write('other.txt.quotes.yaml', sidecarWith('She left at once.'));
    await untilKnown(desk, 'other.txt', 'She left at once.');
    await desk.delete('other.txt');
    await untilProblems(desk, 'other.txt.quotes.yaml', ['no-source 1']);
  });

  it('to a folder that it removes, and to one that it moves to another place, is shown', async () => {
    await desk.write('inner/a.txt', ARTICLE);
    await desk.write('inner/a.txt.quotes.yaml', sidecarWith('She left at once.'));
    await untilKnown(desk, 'inner/a.txt', 'She left at once.');
    await vscode.workspace.fs.rename(desk.file('inner'), desk.file('moved'));
    await untilKnown(desk, 'moved/a.txt', 'She left at once.');
    await untilUnknown(desk, 'inner/', 'She left at once.');
    await vscode.workspace.fs.delete(desk.file('moved'), { recursive: true });
    await untilUnknown(desk, '', 'She left at once.');
  });

  it('to one sidecar has the problems of no other told again', async () => {
    const names = ['a.txt', 'b.txt', 'c.txt'].map(name => `told/${name}`);
    const told = new Set<string>();
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const { path } of uris) if (path.includes('/told/')) told.add(path.slice(path.indexOf('told/')));
    });
    for (const name of names) {
      await desk.write(name, 'Nobody is quoted here.\n');
      await desk.write(`${name}.quotes.yaml`, sidecarWith('She left at once.'));
    }
    for (const name of names) await untilProblems(desk, `${name}.quotes.yaml`, ['orphan 3']);
    // VS Code tells of problems a moment after they are there, and of those that were there for a moment.
    await eventually(async () => {
      told.clear();
      await new Promise(resolve => setTimeout(resolve, QUIET_MS));
      equal(told.size, 0);
    });
    await desk.write(`${names[1]}.quotes.yaml`, `# now\n${sidecarWith('She left at once.')}`);
    await untilProblems(desk, `${names[1]}.quotes.yaml`, ['orphan 4']);
    await eventually(() => equal(told.size, 1));
    listening.dispose();
    deepEqual([...told], [`${names[1]}.quotes.yaml`]);
  });

  it('to 500 files at once is known', async () => {
    const names = Array.from({ length: 500 }, (_, i) => `flock/${i}.txt.quotes.yaml`);
    await Promise.all(names.map(name => desk.write(name, sidecarWith('She left at once.'))));
    const told = () =>
      vscode.languages
        .getDiagnostics()
        .filter(([{ path }, found]) => path.includes('/flock/') && found.length > 0);
    await eventually(() => equal(told().length, names.length));
  });
});
