import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NameRules, Spellings, spellingsOn } from '../../../src/workspace';
import { runs } from '../support/runs';
import { problemsIn, sidecarWith } from '../support/workspace';
import { Host, pathOf, ROOT, sourcesOf, wordsIn } from './folder';

const MAC: NameRules = { ignoresCase: true, decomposes: true };
const WINDOWS: NameRules = { ignoresCase: true, decomposes: false };

/** As a path of a file stands in its address. */
const at = (path: string): string => ROOT + path.split('/').map(encodeURIComponent).join('/');

const COMPOSED = 'Z\u00fcrich.txt';
const DECOMPOSED = 'Zu\u0308rich.txt';

describe('the address of a file that has several spellings', () => {
  const cases: [title: string, rules: NameRules, one: string, other: string, areOne: boolean][] = [
    ['is one in capitals or not', WINDOWS, at('Report.txt'), at('REPORT.txt'), true],
    ['is one in folders in capitals or not', MAC, at('In/report.txt'), at('in/report.txt'), true],
    ['is one in letters beyond ASCII', WINDOWS, at('\u00c4rger.txt'), at('\u00e4rger.txt'), true],
    ['is one with marks in the letters or after them', MAC, at(COMPOSED), at(DECOMPOSED), true],
    ['is another where marks make names', WINDOWS, at(COMPOSED), at(DECOMPOSED), false],
    ['is one on a drive', WINDOWS, 'file:///c%3A/W/a.txt', 'file:///c%3A/w/a.txt', true],
    ['is one on a server', WINDOWS, 'file://server/Share/a.txt', 'file://server/share/A.txt', true],
    ['is another elsewhere than on disks', WINDOWS, 'vscode-vfs://x/A.txt', 'vscode-vfs://x/a.txt', false],
    ['is one for a sidecar', WINDOWS, at('A.txt.quotes.yaml'), at('a.txt.quotes.yaml'), true],
    ['is one for a folder', MAC, at('In/'), at('in/'), true],
  ];
  for (const [title, rules, one, other, areOne] of cases)
    it(title, () => assert.equal(new Spellings(rules).areOne(one, other), areOne));

  it('is each by itself on Linux', () => assert.equal(spellingsOn('linux'), undefined));

  it('stays the first that somebody used, until the disk has been looked at', () => {
    const spellings = new Spellings(WINDOWS);
    const told: unknown[] = [];
    spellings.onDidRespell(respelling => told.push(respelling));
    assert.equal(spellings.idOf(at('REPORT.txt')), at('REPORT.txt'));
    assert.equal(spellings.idOf(at('report.txt')), at('REPORT.txt'));
    spellings.listed(ROOT, [at('Report.txt'), at('Report.txt.quotes.yaml')]);
    assert.equal(spellings.idOf(at('REPORT.txt')), at('Report.txt'));
    assert.equal(spellings.idOf(at('REPORT.TXT.quotes.yaml')), at('Report.txt.quotes.yaml'));
    assert.deepEqual(told, [{ from: at('REPORT.txt'), to: at('Report.txt') }]);
  });

  it('follows a folder that is spelled otherwise', () => {
    const spellings = new Spellings(WINDOWS);
    spellings.idOf(at('In/deep/a.txt'));
    spellings.found(at('in'));
    assert.equal(spellings.idOf(at('IN/Deep/A.txt')), at('in/deep/a.txt'));
  });

  it('is another in a folder where two names differ by case alone', () => {
    const spellings = new Spellings(MAC);
    spellings.listed(ROOT, [at('a.txt'), at('A.txt')]);
    assert.equal(spellings.areOne(at('a.txt'), at('A.txt')), false);
    assert.equal(spellings.areOne(at('in/a.txt'), at('in/A.txt')), true);
  });

  it('is the same for whatever spelling, and stands for itself', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aAbB\u00e4\u00c4 .'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), names => {
        const spellings = new Spellings(MAC);
        const address = at(names.join('/'));
        const id = spellings.idOf(address);
        assert.equal(spellings.idOf(id), id);
        const path = names.join('/');
        for (const other of [path.toUpperCase(), path.toLowerCase(), path.normalize('NFD')])
          assert.equal(spellings.idOf(at(other)), id);
      }),
      runs(200),
    );
  });
});

describe('a file in two spellings', () => {
  const quotes = sidecarWith([{ id: 'q1', exact: 'We stay' }]);
  const text = '“We stay,” she said.';

  it('is one source where a folder names it decomposed, and VS Code composed', async () => {
    const host = new Host(
      {
        [encodeURIComponent(DECOMPOSED)]: text,
        [encodeURIComponent(`${DECOMPOSED}.quotes.yaml`)]: quotes,
        'other.txt': text,
        'other.txt.quotes.yaml': sidecarWith([
          { id: 'q2', exact: 'We stay', variants: [`${DECOMPOSED}#q1`] },
          { id: 'q3', exact: 'We stay', variants: [`${COMPOSED}#q1`] },
        ]),
      },
      undefined,
      MAC,
    );
    const workspace = host.open();
    await workspace.ready;
    host.documents.open(workspace.idOf(at(COMPOSED)), text);
    host.watcher.tell('changed', at(DECOMPOSED), at(`${DECOMPOSED}.quotes.yaml`));
    await host.settle();
    assert.deepEqual(sourcesOf(workspace), [COMPOSED, 'other.txt']);
    assert.equal(workspace.corpus.source(at(COMPOSED))?.quotes.length, 1);
    const broken = problemsIn(workspace.corpus, 'other.txt').filter(({ code }) => code === 'bad-link');
    assert.deepEqual(broken, []);
  });

  it('is one source with the codebook of its folder, however the workspace is spelled', async () => {
    const host = new Host(
      {
        'Press/report.txt': text,
        'codebook.yaml': 'crossquote: 1\n',
        'Press/Codebook.yaml': 'crossquote: 1\n',
      },
      undefined,
      WINDOWS,
    );
    const workspace = host.open({}, ['file:///W/']);
    await workspace.ready;
    host.documents.open(workspace.idOf(at('press/REPORT.txt')), text);
    host.watcher.tell('created', at('press/report.TXT'), at('press/codebook.yaml'));
    await host.settle();
    const [source, ...others] = workspace.corpus.sources();
    assert.equal(source?.file, 'file:///W/Press/report.txt');
    assert.deepEqual(others, []);
    assert.equal(workspace.corpus.codebookFor(source.file), 'file:///W/Press/Codebook.yaml');
    assert.equal([...workspace.corpus.codebooks()].length, 2);
  });

  it('that was open before its folder was looked into is one source', async () => {
    const host = new Host({ 'Report.txt': text, 'Report.txt.quotes.yaml': quotes }, undefined, WINDOWS);
    const { spellings } = host;
    assert(spellings);
    const early = spellings.idOf(at('report.txt'));
    const workspace = host.open();
    workspace.corpus.setSource(early, { state: 'read', text });
    await workspace.ready;
    await host.settle();
    assert.deepEqual(sourcesOf(workspace), ['Report.txt']);
    assert.deepEqual(wordsIn(workspace, 'Report.txt'), ['We stay']);
  });

  it('takes its quotes along when another program renames it by case alone', async () => {
    const host = new Host({ 'report.txt': text, 'report.txt.quotes.yaml': quotes }, undefined, WINDOWS);
    const workspace = host.open();
    await workspace.ready;
    host.store.write('report.txt', undefined);
    host.store.write('Report.txt', text);
    host.watcher.tell('deleted', at('report.txt'));
    host.watcher.tell('created', at('Report.txt'));
    await host.settle();
    assert.deepEqual(
      [...workspace.corpus.sources()].map(({ file }) => pathOf(file)),
      ['Report.txt'],
    );
    assert.deepEqual(wordsIn(workspace, 'Report.txt'), ['We stay']);
  });

  it('leaves the name free that differs by case alone, and no other', async () => {
    const host = new Host({ 'report.txt': text, 'report.txt.quotes.yaml': quotes }, undefined, WINDOWS);
    const workspace = host.open();
    await workspace.ready;
    const [sidecar] = await workspace.reader.sidecarsBeside([at('report.txt')]);
    assert.equal(sidecar, at('report.txt.quotes.yaml'));
    assert.equal(host.spellings?.areOne(at('Report.TXT.quotes.yaml'), sidecar), true);
    assert.equal(host.spellings?.areOne(at('report2.txt.quotes.yaml'), sidecar), false);
    assert.equal(host.spellings?.namedAnew(at('Report.TXT')), at('Report.TXT'));
  });
});
