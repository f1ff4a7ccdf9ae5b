import { deepEqual, equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { Corpus } from '../../../src/core/corpus';
import { VscodeStore, vscodeSettings, workspaceRoots } from '../../../src/editor/files';
import { SearchScope, search } from '../../../src/workspace/discovery';
import { eventually } from '../../ui/driver/eventually';
import { Folder } from '../support/folder';

const FILES = [
  'report.txt',
  'report.txt.quotes.yaml',
  'codebook.yaml',
  'notes.md',
  'Ünïcode and spaces.txt',
  "100% of it, said “she” (#3) 'so'.txt",
  'deep/er/still.txt',
  'deep/er/still.txt.quotes.yaml',
  'deep/codebook.yaml',
  'drafts/one.txt',
  'drafts/two.md',
  'deep/drafts/three.txt',
  'made.txt',
  'made.src',
  'alone.txt',
  'scans/page1.txt',
  'scans/page2.txt',
  'scans/page10.txt',
  'scans/cover.text',
];

/** What a person may have written into the settings. */
const SETTINGS: readonly { sources: string; exclude: Record<string, boolean | { when: string }> }[] = [
  { sources: '**/*.txt', exclude: {} },
  { sources: '**/*.txt', exclude: { '**/drafts': true } },
  { sources: '**/*.txt', exclude: { drafts: true, '**/er/**': true } },
  { sources: '**/*.txt', exclude: { '**/drafts': false, '**/*.quotes.yaml': true } },
  { sources: '**/*.txt', exclude: { '**/*.txt': { when: '$(basename).src' } } },
  { sources: '**/*.{txt,text}', exclude: { '**/page?.txt': true } },
  { sources: '**/scans/page[0-9].*', exclude: { '**/page1.txt': true } },
  { sources: '**/{drafts,scans}/**/*.t*', exclude: { '**/sc*': true } },
  { sources: '**/*(#3)*', exclude: { '!**/deep': true } },
];

/** What the workspace has, as the settings are now; codebooks say nothing of it. */
function searched() {
  const roots = workspaceRoots();
  const corpus = new Corpus();
  corpus.setRoots(roots);
  return search(new VscodeStore(), new SearchScope(roots, corpus, vscodeSettings), roots, async () => {});
}

describe('the search for files', () => {
  const folder = new Folder('search');
  before(async () => {
    for (const file of FILES) await folder.write(file, `Of ${file}`);
  });
  after(() => folder.remove());

  const below = (files: readonly string[]) => {
    const root = folder.file('').toString();
    return files
      .filter(file => file.startsWith(root))
      .map(file => decodeURIComponent(file.slice(root.length)));
  };
  const found = async (pattern: string) =>
    below((await vscode.workspace.findFiles(pattern)).map(uri => uri.toString())).sort();

  async function withSettings(sources: string, exclude: object, work: () => Promise<void>) {
    const files = vscode.workspace.getConfiguration('files');
    const crossquote = vscode.workspace.getConfiguration('crossquote');
    await files.update('exclude', exclude, vscode.ConfigurationTarget.Global);
    await crossquote.update('sources', sources, vscode.ConfigurationTarget.Global);
    try {
      await work();
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Global);
      await crossquote.update('sources', undefined, vscode.ConfigurationTarget.Global);
    }
  }

  for (const { sources, exclude } of SETTINGS)
    it(`finds what VS Code finds as ${sources}, without ${JSON.stringify(exclude)}`, () =>
      withSettings(sources, exclude, () =>
        // VS Code's search may still use the settings of before.
        eventually(async () => {
          const ours = await searched();
          deepEqual(below(ours.sources).sort(), await found(sources));
          deepEqual(below(ours.sidecars).sort(), await found('**/*.quotes.yaml'));
          deepEqual(below(ours.codebooks).sort(), await found('**/codebook.yaml'));
        }),
      ));

  it('leaves nothing out for what is no pattern', () =>
    withSettings('**/report.*', { '': true, '{drafts': true }, async () => {
      const { sources } = await searched();
      deepEqual(below(sources), ['/report.txt']);
    }));

  it('finds no source where the setting is empty, and sidecars as ever', () =>
    withSettings('', {}, async () => {
      const { sources, sidecars } = await searched();
      deepEqual(sources, []);
      equal(below(sidecars).length, 2);
    }));
});
