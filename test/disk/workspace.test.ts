import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openPaths } from '../../src/cli/opening';
import { Checker, levelOf } from '../../src/core/checks';
import { fileIdOf, LoadingThread, NodeStore } from '../../src/node';
import { MemorySettings, openWorkspace, type Workspace } from '../../src/workspace';
import { coding, type Files, tagged } from '../unit/checks/files';

const CODEBOOK = `crossquote: 1
checks: { orphan: error, contradiction: off }
drafts: ['drafts/**']
actors:
  lind: { name: Marta Lind }
claims:
  keep: { text: The night boat stays. }
`;

const LONG = `${'n'.repeat(248)}.txt`;
const ARTICLE = '“⟦We stay⟧,” said Lind.\n“⟦We go⟧,” said Lind.\n';
const TAGS = [
  { id: 'q1', speakers: ['lind'], codings: [coding('keep', 'supports')] },
  { id: 'q2', speakers: ['lind'], codings: [coding('keep', 'opposes')] },
];
const untagged = (path: string): Files => ({ [path]: 'So it is.\n' });
const orphaned = (path: string): Files => ({
  ...tagged(path, ARTICLE, TAGS),
  [path]: 'Quite another text.\n',
});

/** Everything that may be odd about a folder of articles. */
const ODDITIES: Files = {
  'codebook.yaml': CODEBOOK,
  ...tagged('report.txt', ARTICLE, TAGS),
  ...orphaned('lost.txt'),
  ...untagged('100% of it, said “she” (#3) é.txt'),
  ...untagged('no ending'),
  ...untagged(LONG),
  ...untagged('drafts/mine.txt'),
  ...untagged('covered.md'),
  ...tagged('.hidden/x.txt', ARTICLE, TAGS),
  ...untagged('node_modules/x.txt'),
  ...untagged('deep/.git/x.txt'),
  'empty.txt': '',
  'binary.txt': '\0\0\0',
  'unreadable.txt': 'It rains.\n',
  'unreadable.txt.quotes.yaml': '\0\0\0',
  'broken.txt': 'It rains.\n',
  'broken.txt.quotes.yaml': 'crossquote: 1\nquotes: [\n',
  'gone.txt.quotes.yaml': tagged('gone.txt', ARTICLE, TAGS)['gone.txt.quotes.yaml']!,
  'letters/codebook.yaml': 'crossquote: 1\nsources: ["*.letter", "in/**"]\nchecks: { no-entry: error }\n',
  ...orphaned('letters/a.letter'),
  ...untagged('letters/plain.txt'),
  ...untagged('letters/in/any.thing'),
  'other/codebook.yaml': 'name: of another tool\n',
  ...orphaned('other/x.txt'),
};

describe('one folder', () => {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'crossquote-odd-')));
  const folder = join(parent, 'articles');
  after(() => rmSync(parent, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(parent, path)), { recursive: true });
    writeFileSync(join(parent, path), text);
  };
  const root = `${fileIdOf(folder)}/`;

  before(() => {
    for (const [path, text] of Object.entries(ODDITIES)) write(`articles/${path}`, text);
    for (const [path, text] of Object.entries(tagged('far.txt', ARTICLE, TAGS)))
      write(`elsewhere/${path}`, text);
    symlinkSync(join(parent, 'elsewhere'), join(folder, 'linked'));
    symlinkSync('report.txt', join(folder, 'alias.txt'));
    symlinkSync('nowhere.txt', join(folder, 'nowhere.txt'));
    symlinkSync('.', join(folder, 'itself'));
    symlinkSync('../deep', join(folder, 'letters/over'));
    mkdirSync(join(folder, 'deep'), { recursive: true });
    symlinkSync('../letters', join(folder, 'deep/over'));
  });

  /** As the editor opens it, once the texts have been opened of which it does not read all. */
  async function openedInEditor(settings: MemorySettings): Promise<Workspace> {
    const store = new NodeStore(new LoadingThread(resolve('dist', 'loading.js')));
    const workspace = openWorkspace({ store, sidecars: store, settings }, [root]);
    await workspace.textsRead;
    await workspace.reader.readSearched([...workspace.corpus.sources()].map(({ file }) => file));
    return workspace;
  }

  const sourcesOf = ({ corpus }: Workspace) =>
    [...corpus.sources()].map(({ file }) => decodeURIComponent(file.slice(root.length))).sort();

  function problemsOf(workspace: Workspace): string[] {
    const checker = new Checker(workspace.corpus);
    checker.check(() => undefined);
    return [...checker.all()]
      .flatMap(([file, { problems }]) =>
        problems.map(problem => {
          const level = levelOf(problem, workspace.levelsIn(file));
          return `${decodeURIComponent(file.slice(root.length))}:${problem.start} ${problem.code} ${level}`;
        }),
      )
      .sort();
  }

  it('has each source once, also where it is opened by a link and has links to itself', async () => {
    const entry = join(parent, 'entry');
    symlinkSync(folder, entry);
    const straight = await openPaths([folder]);
    const linked = await openPaths([entry]);
    assert.equal(
      [...linked.workspace.corpus.sources()].length,
      [...straight.workspace.corpus.sources()].length,
    );
    for (const { workspace } of [straight, linked]) workspace.dispose();
  });

  it('has the same sources and the same problems for the editor and the command line', async () => {
    const editor = await openedInEditor(new MemorySettings());
    const { workspace: cli, failures } = await openPaths([folder]);
    assert.deepEqual(failures, []);
    assert.deepEqual(sourcesOf(cli), sourcesOf(editor));
    assert.deepEqual(problemsOf(cli), problemsOf(editor));
    assert.deepEqual(sourcesOf(cli), [
      '100% of it, said “she” (#3) é.txt',
      'alias.txt',
      'binary.txt',
      'broken.txt',
      'covered.md',
      'deep/over/a.letter',
      'deep/over/in/any.thing',
      'empty.txt',
      'gone.txt',
      'letters/a.letter',
      'letters/in/any.thing',
      'linked/far.txt',
      'lost.txt',
      LONG,
      'other/x.txt',
      'report.txt',
      'unreadable.txt',
    ]);
    const told = problemsOf(cli);
    // What the codebooks say of checks counts below them.
    assert(told.some(line => /^lost\.txt.* orphan error$/.test(line)));
    assert(told.some(line => /^letters\/a\.letter.* orphan warning$/.test(line)));
    assert(told.some(line => /^report\.txt.* contradiction off$/.test(line)));
    editor.dispose();
    cli.dispose();
  });

  it('obeys what a person has set in either before what its codebooks say', async () => {
    const sources = ['**/*.{letter,ending}', 'no*'];
    const levels = { orphan: 'information', contradiction: 'warning' } as const;
    const editor = await openedInEditor(new MemorySettings({ sources, checks: levels }));
    const { workspace: cli } = await openPaths([folder], { sources, levels });
    assert.deepEqual(sourcesOf(cli), sourcesOf(editor));
    assert.deepEqual(problemsOf(cli), problemsOf(editor));
    assert(sourcesOf(cli).includes('no ending'));
    assert(!sourcesOf(cli).includes('letters/in/any.thing'));
    assert(problemsOf(cli).some(line => /^lost\.txt.* orphan information$/.test(line)));
    editor.dispose();
    cli.dispose();
  });

  it('is read in part where somebody names files in it, whatever they are called', async () => {
    const names = ['no ending', 'report.txt.quotes.yaml', 'codebook.yaml', LONG, '.hidden'];
    const { workspace, failures } = await openPaths([
      ...names.map(name => join(folder, name)),
      join(folder, 'none'),
    ]);
    assert.equal(failures.length, 1);
    assert.deepEqual(sourcesOf(workspace), ['.hidden/x.txt', LONG, 'no ending', 'report.txt'].sort());
    assert.equal(workspace.corpus.source(`${root}report.txt`)?.quotes.length, 2);
    workspace.dispose();
  });
});
