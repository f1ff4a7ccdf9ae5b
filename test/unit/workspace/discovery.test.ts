import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { Corpus } from '../../../src/core/corpus';
import { globs } from '../../../src/core/text';
import { runs } from '../support/runs';
import { type Files, Host, ROOT, sourcesOf } from './folder';

describe('a pattern of paths', () => {
  const cases: [pattern: string, fits: readonly string[], fitsNot: readonly string[]][] = [
    ['**/*.txt', ['a.txt', 'x/a.txt', 'x/.y/a.txt', '.txt'], ['a.text', 'a.txt/b', 'x/a.txt.md']],
    ['*.txt', ['a.txt'], ['x/a.txt']],
    ['drafts', ['drafts'], ['x/drafts', 'drafts/a.txt']],
    ['**/drafts', ['drafts', 'x/drafts'], ['drafts2']],
    ['x/**', ['x/a', 'x/y/z.txt'], ['y/a']],
    ['**/er/**', ['er/a', 'deep/er/a/b'], ['deeper/a']],
    ['**/page?.txt', ['page1.txt', 'x/pageé.txt', 'page😀.txt'], ['page.txt', 'page10.txt']],
    ['page[0-9].*', ['page1.txt'], ['pagex.txt']],
    ['page[!0-9].txt', ['pagex.txt'], ['page1.txt']],
    ['**/*.{txt,text}', ['a.txt', 'a.text'], ['a.tx']],
    ['**/{drafts,{s,c}ans}/**', ['drafts/a', 'x/sans/a', 'cans/a'], ['ans/a']],
    ['**/*(#3)*', ['a (#3) b'], ['a #3 b']],
    ['a+b.txt', ['a+b.txt'], ['aab.txt']],
    ['{drafts', ['{drafts'], ['drafts']],
    ['[a', ['[a'], ['a']],
    ['!a', ['!a'], ['b']],
    ['', [], ['', 'a']],
  ];
  for (const [pattern, fitting, others] of cases)
    it(`“${pattern}” fits what VS Code says it does`, () => {
      const test = globs([pattern]);
      assert.deepEqual([...fitting, ...others].filter(test), fitting);
    });

  it('fits what a library says that knows the same patterns', () => {
    const words = fc.stringMatching(/^[abx.]{1,4}$/);
    const parts = fc.oneof(words, fc.constantFrom('*', '**', '?', '*.x', 'a*', '{a,b}', '[ab]x'));
    fc.assert(
      fc.property(
        fc.array(parts, { minLength: 1, maxLength: 4 }).map(names => names.join('/')),
        fc
          .array(words, { minLength: 1, maxLength: 5 })
          .filter(names => names.every(name => !/^\.+$/.test(name))),
        (pattern, names) => {
          const path = names.join('/');
          const theirs = picomatch.makeRe(pattern, { dot: true, noextglob: true, nonegate: true }).test(path);
          // They have `a/**` fit `a` itself, which is a folder then.
          if (!pattern.endsWith('**')) assert.equal(globs([pattern])(path), theirs, `${pattern} on ${path}`);
        },
      ),
      runs(500),
    );
  });

  it('takes no longer for a pattern that is made to take long', () => {
    const evil = `${'*a'.repeat(200)}b`;
    assert.equal(
      globs([evil, `${'**/'.repeat(200)}b`, '{a,b}'.repeat(100)])(`${'a'.repeat(250)}/`.repeat(8)),
      false,
    );
  });

  it('is none where it is longer than anybody writes', () => {
    assert.equal(globs(['{'.repeat(100_000) + '}'.repeat(100_000)])('a'), false);
  });
});

describe('the files of a workspace', () => {
  const files: Files = {
    'report.txt': '',
    'letter.text': '',
    'deep/er/still.txt': '',
    'drafts/one.txt': '',
    '.hidden/x.txt': '',
    'node_modules/x.txt': '',
    'a/.git/x.txt': '',
  };
  const found = async (
    set: ConstructorParameters<typeof Host>[0],
    change: (host: Host) => void = () => {},
  ) => {
    const host = new Host(set);
    change(host);
    const workspace = host.open();
    await workspace.ready;
    return sourcesOf(workspace);
  };

  it('are all text files outside hidden folders and node_modules', async () =>
    assert.deepEqual(await found(files), ['deep/er/still.txt', 'drafts/one.txt', 'report.txt']));

  it('are those in capitals too, as older systems name them', async () => {
    const capitals = { 'REPORT.TXT': '', 'NOTES.MD': '', 'Codebook.yaml': 'crossquote: 1\n' };
    assert.deepEqual(await found(capitals), ['NOTES.MD', 'REPORT.TXT']);
  });

  it('are not what macOS lays beside files, on disks of others and into archives', async () => {
    const beside = '\0\x05\x16\x07';
    const archive = {
      'report.txt': '',
      'report.txt.quotes.yaml': 'crossquote: 1\nquotes: []\n',
      '._report.txt': beside,
      '._report.txt.quotes.yaml': beside,
      '._report.txt.quotes.ana.yaml': beside,
      '._notes.md': beside,
      'codebook.yaml': 'crossquote: 1\n',
      '._codebook.yaml': beside,
      '__MACOSX/x.txt': beside,
    };
    const host = new Host(archive);
    const workspace = host.open();
    await workspace.ready;
    assert.deepEqual(sourcesOf(workspace), ['report.txt']);
    host.watcher.tell('created', ...Object.keys(archive).map(path => ROOT + path));
    await host.settle();
    assert.deepEqual(sourcesOf(workspace), ['report.txt']);
    assert.equal(workspace.corpus.source(`${ROOT}report.txt`)?.coders.size, 0);
    assert.deepEqual(workspace.failures, []);
  });

  it('are what a person has set', async () =>
    assert.deepEqual(await found(files, ({ settings }) => settings.change({ sources: ['*.{txt,text}'] })), [
      'letter.text',
      'report.txt',
    ]));

  it('are without what is left out, and so is the codebook there', async () => {
    const host = new Host({ ...files, 'drafts/codebook.yaml': 'crossquote: 1\n' });
    host.settings.change({ exclude: ['**/drafts'] });
    const workspace = host.open();
    await workspace.ready;
    assert.deepEqual(sourcesOf(workspace), ['deep/er/still.txt', 'report.txt']);
    assert.deepEqual([...workspace.corpus.codebooks()], []);
  });

  it('are none where a person has set none', async () =>
    assert.deepEqual(await found(files, ({ settings }) => settings.change({ sources: [''] })), []));

  it('are looked for anew when workspace folders come and go', async () => {
    const host = new Host(files);
    const workspace = host.open({}, [`${ROOT}deep/`]);
    await workspace.ready;
    assert.deepEqual(sourcesOf(workspace), ['deep/er/still.txt']);
    await workspace.reader.setRoots([`${ROOT}drafts/`]);
    assert.deepEqual(sourcesOf(workspace), ['drafts/one.txt']);
  });

  it('of workspace folders in each other belong to the innermost', async () => {
    const host = new Host({
      ...files,
      'codebook.yaml': 'crossquote: 1\n',
      '.hidden/codebook.yaml': 'crossquote: 1\n',
    });
    const workspace = host.open({}, [ROOT, `${ROOT}deep/`, `${ROOT}.hidden/`]);
    await workspace.ready;
    const { corpus } = workspace;
    assert.deepEqual(sourcesOf(workspace), [
      '.hidden/x.txt',
      'deep/er/still.txt',
      'drafts/one.txt',
      'report.txt',
    ]);
    assert.equal(corpus.source(`${ROOT}deep/er/still.txt`)?.codebook, undefined);
    assert.equal(corpus.source(`${ROOT}.hidden/x.txt`)?.codebook, `${ROOT}.hidden/codebook.yaml`);
  });
});

describe('the codebook that the first tag makes', () => {
  it('is one that its own source sees, also in workspace folders in each other', () => {
    const corpus = new Corpus();
    corpus.setRoots([ROOT, `${ROOT}in/`]);
    const source = `${ROOT}in/report.txt`;
    const made = corpus.codebookFor(source);
    corpus.setCodebook(made, 'crossquote: 1\n');
    assert.equal(corpus.codebookOf(source), made);
  });
});

describe('a codebook with capitals in its name', () => {
  const claims = (text: string) => `crossquote: 1\nclaims:\n  a: { text: ${text} }\n`;

  it('counts for its folder, also above what is searched', async () => {
    const host = new Host({ 'Codebook.yaml': claims('One.'), 'in/report.txt': '', 'out/report.txt': '' });
    const workspace = host.open({ folders: [`${ROOT}in/`] });
    await workspace.ready;
    assert.equal(workspace.corpus.codebookFor(`${ROOT}in/report.txt`), `${ROOT}Codebook.yaml`);
    await host.change('Codebook.yaml', undefined);
    assert.equal(workspace.corpus.codebookFor(`${ROOT}in/report.txt`), `${ROOT}codebook.yaml`);
  });

  it('gives way where one with the usual name stands beside it', async () => {
    const host = new Host({
      'codebook.yaml': claims('Two.'),
      'Codebook.yaml': claims('One.'),
      'report.txt': '',
    });
    const workspace = host.open();
    await workspace.ready;
    assert.equal(workspace.corpus.codebookOf(`${ROOT}report.txt`), `${ROOT}codebook.yaml`);
    await host.change('codebook.yaml', undefined);
    assert.equal(workspace.corpus.codebookOf(`${ROOT}report.txt`), `${ROOT}Codebook.yaml`);
  });
});
