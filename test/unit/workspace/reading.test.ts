import assert from 'node:assert/strict';
import { doubtfulQuotes } from '../../../src/core/corpus';
import { asReport } from '../../../src/core/format';
import { MOST_SIDE_BY_SIDE } from '../../../src/core/store';
import { coded, sidecarFor } from '../../editor/support/sidecars';
import { type Files, Host, ROOT, sourcesOf, wordsIn } from './folder';

const WORDS = 'agreed with all of us.';
const ARTICLE = `Talks ended early\n\nLee Park said: “The plan was ${WORDS}” Nobody believed him.\n`;
const SIDECAR = sidecarFor(ARTICLE, { title: 'Talks ended early' }, [
  { id: 'agreed0001', exact: WORDS, speakers: ['lee-park'], codings: [coded('plan-agreed', 'supports')] },
]);
const OTHER = sidecarFor(ARTICLE, {}, [{ id: 'believed01', exact: 'Nobody believed him.' }]);
const CODEBOOK = 'crossquote: 1\nclaims:\n  plan-agreed: { text: The plan was agreed. }\n';

const OF_ANA = SIDECAR.replace('crossquote: 1\n', 'crossquote: 1\ncoder: Ana Lind\n');

const BLIND = 'rounds:\n  pilot: { coders: [Ana Lind, Ben], blind: true }\n';

const FILES: Files = {
  'codebook.yaml': CODEBOOK,
  'untagged.txt': ARTICLE,
  'report.txt': ARTICLE,
  'report.txt.quotes.yaml': SIDECAR,
  'changed.txt': ARTICLE.replace(WORDS, 'Nothing at all.'),
  'changed.txt.quotes.yaml': SIDECAR,
};

describe('a workspace', () => {
  it('reads each file once, and a source that has no sidecar not at all', async () => {
    const host = new Host(FILES);
    const workspace = host.open();
    await workspace.textsRead;
    assert.deepEqual(sourcesOf(workspace), ['changed.txt', 'report.txt', 'untagged.txt']);
    assert.deepEqual(
      host.store.loaded.sort(),
      Object.keys(FILES)
        .filter(path => path !== 'untagged.txt')
        .sort(),
    );
  });

  it('reads the texts of all sources where they are wanted', async () => {
    const workspace = new Host(FILES).open({ allTexts: true });
    await workspace.textsRead;
    assert.equal(workspace.corpus.source(`${ROOT}untagged.txt`)?.text, ARTICLE);
  });

  it('asks for many files side by side, for each once, and not for all at a time', async () => {
    const paths = Array.from({ length: 300 }, (_, i) => `report-${i}.txt`);
    const host = new Host(Object.fromEntries(paths.map(path => [path, ARTICLE])));
    const workspace = host.open({ allTexts: true });
    await workspace.textsRead;
    assert.deepEqual(host.store.loaded.filter(path => path !== 'codebook.yaml').sort(), paths.sort());
    assert(host.store.mostAtOnce > 1 && host.store.mostAtOnce <= MOST_SIDE_BY_SIDE);
  });

  it('is of use before the texts are read, and says nothing of lost quotes until then', async () => {
    const workspace = new Host(FILES).open();
    const changed = () => workspace.corpus.source(`${ROOT}changed.txt`)!;
    await workspace.ready;
    assert.deepEqual(wordsIn(workspace, 'changed.txt'), [WORDS]);
    assert.deepEqual(doubtfulQuotes(changed()), []);
    await workspace.textsRead;
    assert.equal(doubtfulQuotes(changed()).length, 1);
  });

  it('reads Markdown where a sidecar or a codebook covers it', async () => {
    const workspace = new Host({
      'coded/codebook.yaml': CODEBOOK,
      'coded/notes.md': ARTICLE,
      'plain/notes.md': ARTICLE,
      'plain/tagged.md': ARTICLE,
      'plain/tagged.md.quotes.yaml': SIDECAR,
    }).open();
    await workspace.ready;
    assert.deepEqual(sourcesOf(workspace), ['coded/notes.md', 'plain/tagged.md']);
  });

  it('takes no page for a source that was saved among the articles, as long as the page says what it is', async () => {
    const PAGE = asReport(`# The plan was agreed.\n\n> “${WORDS}”\n`);
    const host = new Host({
      'codebook.yaml': CODEBOOK,
      'notes.md': ARTICLE,
      'plan-agreed.md': PAGE,
      'with-mark.md': `\ufeff${PAGE.replaceAll('\n', '\r\n')}`,
      'tagged.md': PAGE,
      'tagged.md.quotes.yaml': SIDECAR,
    });
    const workspace = host.open();
    await workspace.textsRead;
    assert.deepEqual(sourcesOf(workspace), ['notes.md', 'tagged.md']);
    assert(!workspace.reader.isSource(`${ROOT}plan-agreed.md`));
    // One that is saved, opened or changed meanwhile.
    await host.change('lee-park.md', PAGE);
    host.documents.open(`${ROOT}lee-park.md`, PAGE);
    host.documents.open(`${ROOT}plan-agreed.md`, PAGE);
    await host.settle();
    assert.deepEqual(sourcesOf(workspace), ['notes.md', 'tagged.md']);
    host.documents.type(`${ROOT}lee-park.md`, ARTICLE);
    await workspace.settled();
    assert.deepEqual(sourcesOf(workspace), ['lee-park.md', 'notes.md', 'tagged.md']);
    host.documents.close(`${ROOT}lee-park.md`);
    await host.change('plan-agreed.md', ARTICLE);
    await host.change('notes.md', PAGE);
    host.documents.close(`${ROOT}plan-agreed.md`);
    await host.settle();
    assert.deepEqual(sourcesOf(workspace), ['plan-agreed.md', 'tagged.md']);
  });

  it('leaves the rest for later when a person stops it, and reads what is opened', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        [`r${i}.txt`, ARTICLE],
        [`r${i}.txt.quotes.yaml`, SIDECAR],
      ]).flat(),
    );
    const host = new Host(files);
    const workspace = host.open();
    const { reader } = workspace;
    reader.onDidProgress(({ read }) => (read > 0 ? reader.stopReading() : undefined));
    await workspace.ready;
    assert.equal(workspace.reader.skipped, 300 - 256);
    const skipped = Array.from({ length: 300 }, (_, i) => `r${i}.txt`).filter(
      path => wordsIn(workspace, path)?.length === 0,
    );
    const [first = '', second = ''] = skipped;
    host.documents.open(ROOT + first, ARTICLE);
    await host.settle();
    assert.deepEqual(wordsIn(workspace, first), [WORDS]);
    assert.deepEqual(wordsIn(workspace, second), []);
    await workspace.reader.readSkipped();
    assert.deepEqual(wordsIn(workspace, second), [WORDS]);
    assert.equal(workspace.reader.skipped, 0);
  });

  it('tells how long its first reading has been going on, until that is done', async () => {
    const host = new Host(FILES);
    const slow = host.store.hold('report.txt');
    const workspace = host.open();
    await slow.begun;
    host.clock.advance(3000);
    assert.equal(workspace.readingMs, 3000);
    slow.letGo();
    await workspace.textsRead;
    assert.equal(workspace.readingMs, 0);
  });

  it('is settled when what was typed just now is known', async () => {
    const host = new Host(FILES);
    const workspace = host.open();
    await workspace.ready;
    host.documents.open(`${ROOT}report.txt`, ARTICLE);
    host.documents.type(`${ROOT}report.txt`, `Late news\n\n${ARTICLE}`);
    await workspace.settled();
    assert.equal(workspace.corpus.source(`${ROOT}report.txt`)?.text, `Late news\n\n${ARTICLE}`);
  });

  it('finds quotes and claims by their words once it is indexed, also what came later', async () => {
    const host = new Host(FILES);
    const workspace = host.open();
    await workspace.textsRead;
    const kinds = () =>
      workspace.finder
        .find('agreed', 10)
        .best.map(({ kind }) => kind)
        .sort();
    await workspace.indexed();
    assert.deepEqual(kinds(), ['claim', 'quote', 'quote']);
    await host.change('untagged.txt.quotes.yaml', SIDECAR);
    await workspace.indexed();
    assert.deepEqual(kinds(), ['claim', 'quote', 'quote', 'quote']);
  });

  describe('while it is read', () => {
    it('gives way to a later reading for good when other files become sources', async () => {
      const host = new Host({ ...FILES, 'letter.text': ARTICLE });
      const slow = host.store.hold('report.txt.quotes.yaml');
      const workspace = host.open();
      await slow.begun;
      host.settings.change({ sources: ['**/*.text'] });
      await host.settle();
      slow.letGo();
      await workspace.ready;
      // Those with a sidecar are sources whatever is set.
      assert.deepEqual(sourcesOf(workspace), ['changed.txt', 'letter.text', 'report.txt']);
      await host.settle();
      assert.deepEqual(sourcesOf(workspace), ['changed.txt', 'letter.text', 'report.txt']);
    });

    it('is ready when the reading is done that counts, not the one that was overtaken', async () => {
      const host = new Host(FILES);
      const first = host.store.hold('report.txt.quotes.yaml');
      const workspace = host.open();
      let isReady = false;
      void workspace.ready.then(() => {
        isReady = true;
      });
      await first.begun;
      const second = host.store.hold('changed.txt.quotes.yaml');
      void workspace.reader.readAll();
      await second.begun;
      first.letGo();
      await host.settle();
      assert.equal(isReady, false);
      second.letGo();
      await workspace.ready;
      assert.deepEqual(wordsIn(workspace, 'changed.txt'), [WORDS]);
    });

    it('keeps what came meanwhile', async () => {
      const host = new Host(FILES);
      const slow = host.store.hold('report.txt.quotes.yaml');
      const workspace = host.open();
      await slow.begun;
      await host.change('come.txt', ARTICLE);
      await host.change('come.txt.quotes.yaml', SIDECAR);
      assert.deepEqual(wordsIn(workspace, 'come.txt'), [WORDS]);
      slow.letGo();
      await workspace.ready;
      assert.deepEqual(wordsIn(workspace, 'come.txt'), [WORDS]);
    });

    it('takes nothing in any more once it is disposed of', async () => {
      const host = new Host(FILES);
      const slow = host.store.hold('report.txt.quotes.yaml');
      const workspace = host.open();
      await slow.begun;
      workspace.dispose();
      slow.letGo();
      await host.settle();
      assert.deepEqual(sourcesOf(workspace), []);
    });
  });

  describe('follows changes of others:', () => {
    const opened = async (files: Files = FILES) => {
      const host = new Host(files);
      const workspace = host.open();
      await workspace.textsRead;
      return { host, workspace };
    };

    it('a sidecar that says something else', async () => {
      const { host, workspace } = await opened();
      await host.change('report.txt.quotes.yaml', OTHER);
      assert.deepEqual(wordsIn(workspace, 'report.txt'), ['Nobody believed him.']);
    });

    it('of two readings of a file at once, what the later one brings', async () => {
      const { host, workspace } = await opened();
      const slow = host.store.hold('report.txt.quotes.yaml');
      const first = workspace.reader.reread(`${ROOT}report.txt.quotes.yaml`);
      await slow.begun;
      host.store.write('report.txt.quotes.yaml', OTHER);
      await workspace.reader.reread(`${ROOT}report.txt.quotes.yaml`);
      slow.letGo();
      await first;
      assert.deepEqual(wordsIn(workspace, 'report.txt'), ['Nobody believed him.']);
    });

    it('of what was written here while a file was being read, what was written', async () => {
      const { host, workspace } = await opened();
      const slow = host.store.hold('codebook.yaml');
      const reading = workspace.reader.reread(`${ROOT}codebook.yaml`);
      await slow.begun;
      const written = CODEBOOK.replace('The plan', 'No plan');
      await workspace.rewrite(`${ROOT}codebook.yaml`, () => written);
      slow.letGo();
      await reading;
      assert.equal(workspace.corpus.openCodebook(`${ROOT}codebook.yaml`)?.text, written);
    });

    it('of what is deleted while it is being read, nothing', async () => {
      const { host, workspace } = await opened();
      const slow = host.store.hold('report.txt.quotes.yaml');
      const reading = workspace.reader.reread(`${ROOT}report.txt.quotes.yaml`);
      await slow.begun;
      await host.change('report.txt.quotes.yaml', undefined);
      slow.letGo();
      await reading;
      assert.equal(workspace.corpus.source(`${ROOT}report.txt`)?.reading, undefined);
    });

    it('a source that goes is told at its sidecar, and forgotten with it', async () => {
      const { host, workspace } = await opened();
      await host.change('report.txt', undefined);
      assert.equal(workspace.corpus.source(`${ROOT}report.txt`)?.sourceText.state, 'missing');
      await host.change('report.txt.quotes.yaml', undefined);
      assert.equal(workspace.corpus.source(`${ROOT}report.txt`), undefined);
    });

    it('a folder that comes and goes as a whole', async () => {
      const { host, workspace } = await opened();
      host.store.write('in/new.txt', ARTICLE);
      host.store.write('in/new.txt.quotes.yaml', SIDECAR);
      host.watcher.tell('created', `${ROOT}in`);
      await host.settle();
      assert.deepEqual(wordsIn(workspace, 'in/new.txt'), [WORDS]);
      host.store.write('in/new.txt', undefined);
      host.store.write('in/new.txt.quotes.yaml', undefined);
      host.watcher.tell('deleted', `${ROOT}in`);
      await host.settle();
      assert.equal(workspace.corpus.source(`${ROOT}in/new.txt`), undefined);
    });

    it('nothing in hidden folders and node_modules, except what somebody has opened', async () => {
      const { host, workspace } = await opened();
      for (const folder of ['.away', 'node_modules', 'a/.git', 'near']) {
        await host.change(`${folder}/report.txt`, ARTICLE);
        await host.change(`${folder}/report.txt.quotes.yaml`, SIDECAR);
      }
      assert.deepEqual(
        sourcesOf(workspace).filter(path => path.includes('/')),
        ['near/report.txt'],
      );
      host.documents.open(`${ROOT}.away/report.txt`, ARTICLE);
      await host.settle();
      assert.deepEqual(wordsIn(workspace, '.away/report.txt'), [WORDS]);
      await host.change('.away/report.txt.quotes.yaml', OTHER);
      assert.deepEqual(wordsIn(workspace, '.away/report.txt'), ['Nobody believed him.']);
    });

    it('in a folder outside the workspace, whose source somebody has opened', async () => {
      const { host, workspace } = await opened();
      const outside = 'file:///elsewhere/report.txt';
      host.store.files.set(outside, ARTICLE);
      host.store.files.set(`${outside}.quotes.yaml`, SIDECAR);
      host.documents.open(outside, ARTICLE);
      await host.settle();
      assert.deepEqual([...host.watcher.watched], ['file:///elsewhere/']);
      assert.equal(workspace.corpus.source(outside)?.quotes.length, 1);
    });

    it('typing in a sidecar counts, and no more when it is given up', async () => {
      const { host, workspace } = await opened();
      const sidecar = `${ROOT}report.txt.quotes.yaml`;
      host.documents.open(sidecar, SIDECAR);
      host.documents.type(sidecar, OTHER);
      await host.settle();
      assert.deepEqual(wordsIn(workspace, 'report.txt'), ['Nobody believed him.']);
      host.documents.type(sidecar, SIDECAR, false);
      await host.settle();
      assert.deepEqual(wordsIn(workspace, 'report.txt'), [WORDS]);
    });

    it('typing in a sidecar that is saved at once is known when somebody cannot wait', async () => {
      const { host, workspace } = await opened();
      const sidecar = `${ROOT}report.txt.quotes.yaml`;
      host.documents.open(sidecar, SIDECAR);
      host.documents.type(sidecar, OTHER);
      host.store.write('report.txt.quotes.yaml', OTHER);
      host.documents.type(sidecar, OTHER, false);
      await workspace.reader.flush();
      assert.deepEqual(wordsIn(workspace, 'report.txt'), ['Nobody believed him.']);
    });

    it('what is typed in a source is known when somebody cannot wait', async () => {
      const { host, workspace } = await opened();
      host.documents.open(`${ROOT}report.txt`, ARTICLE);
      host.documents.type(`${ROOT}report.txt`, `Late news\n\n${ARTICLE}`);
      await workspace.reader.flush();
      assert.equal(workspace.corpus.source(`${ROOT}report.txt`)?.text, `Late news\n\n${ARTICLE}`);
    });

    it('what is not saved outlives other readings', async () => {
      const { host, workspace } = await opened();
      host.documents.open(`${ROOT}report.txt`, ARTICLE);
      host.documents.type(`${ROOT}report.txt`, 'Another text.\n');
      await host.settle();
      await host.change('report.txt', 'Of somebody else.\n');
      assert.equal(workspace.corpus.source(`${ROOT}report.txt`)?.text, 'Another text.\n');
    });
  });

  describe('with the sidecars of coders', () => {
    const files: Files = {
      'codebook.yaml': CODEBOOK,
      'report.txt': ARTICLE,
      'report.txt.quotes.ana-lind.yaml': OF_ANA,
      'notes.txt': ARTICLE,
      'notes.txt.quotes.yaml': OTHER,
      'notes.txt.quotes.ana-lind.yaml': OF_ANA,
      'notes.txt.quotes.de.yaml': 'translated: true\n',
    };
    const codersOf = ({ corpus }: { readonly corpus: ReturnType<Host['open']>['corpus'] }, path: string) =>
      [...(corpus.source(ROOT + path)?.coders.keys() ?? [])].map(file => file.slice(ROOT.length));

    it('knows them beside the shared one, and has their quotes where no round is blind', async () => {
      const host = new Host(files);
      const workspace = host.open();
      await workspace.textsRead;
      assert.deepEqual(codersOf(workspace, 'report.txt'), ['report.txt.quotes.ana-lind.yaml']);
      assert.deepEqual(codersOf(workspace, 'notes.txt'), ['notes.txt.quotes.ana-lind.yaml']);
      assert.deepEqual(sourcesOf(workspace), ['notes.txt', 'report.txt']);
      assert.deepEqual(wordsIn(workspace, 'report.txt'), ['agreed with all of us.']);
      assert.deepEqual(wordsIn(workspace, 'notes.txt'), ['agreed with all of us.', 'Nobody believed him.']);
      assert.equal(workspace.corpus.source(`${ROOT}notes.txt`)?.reading?.sidecar.quotes.length, 1);
      assert.equal(workspace.corpus.source(`${ROOT}report.txt`)?.text, ARTICLE);
    });

    it('follows their changes', async () => {
      const host = new Host(files);
      const workspace = host.open();
      await workspace.textsRead;
      await host.change('report.txt.quotes.ben.yaml', OF_ANA.replace('Ana Lind', 'Ben'));
      await host.change('report.txt.quotes.ana-lind.yaml', undefined);
      assert.deepEqual(codersOf(workspace, 'report.txt'), ['report.txt.quotes.ben.yaml']);
      await host.change('report.txt.quotes.yaml', OTHER);
      assert.deepEqual(codersOf(workspace, 'report.txt'), ['report.txt.quotes.ben.yaml']);
      assert.deepEqual(wordsIn(workspace, 'report.txt'), ['agreed with all of us.', 'Nobody believed him.']);
    });

    it('leaves out those of others while a round is blind, until it is closed', async () => {
      const host = new Host({ ...files, 'codebook.yaml': `${CODEBOOK}${BLIND}` });
      const workspace = host.open();
      await workspace.textsRead;
      assert.deepEqual(wordsIn(workspace, 'notes.txt'), ['Nobody believed him.']);
      host.settings.coder = 'Ana Lind';
      assert.deepEqual(wordsIn(workspace, 'notes.txt'), ['agreed with all of us.', 'Nobody believed him.']);
      host.settings.coder = 'Ben';
      assert.deepEqual(wordsIn(workspace, 'notes.txt'), ['Nobody believed him.']);
      await host.change(
        'codebook.yaml',
        `${CODEBOOK}${BLIND.replace(' }', ', closed: 2026-12-01T00:00:00Z }')}`,
      );
      assert.deepEqual(wordsIn(workspace, 'notes.txt'), ['agreed with all of us.', 'Nobody believed him.']);
    });
  });
});
