import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { Corpus, doubtfulQuotes } from '../../../src/core/corpus';
import type { LoadedFile, Stamp } from '../../../src/core/store';
import { CorpusReader, SidecarCache, VscodeStore } from '../../../src/editor/files';
import { Log } from '../../../src/editor/host/log';
import type { Session } from '../../../src/editor/session';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { untilProblems } from '../support/hands';
import { withSession } from '../support/session';
import { coded, sidecarFor } from '../support/sidecars';

// Too short to be looked for in other articles.
const WORDS = 'agreed with all of us.';
const DETAILS = { title: 'Talks ended early', published: '2025-05-02' };
const SIDECAR = sidecarFor(ARTICLE, DETAILS, [
  { id: 'agreed0001', exact: WORDS, speakers: ['lee-park'], codings: [coded('plan-agreed', 'supports')] },
]);

/** Counts how often each file is read. */
class CountingStore extends VscodeStore {
  readonly reads = new Map<string, number>();

  override async stamp(file: string): Promise<Stamp | undefined> {
    return settled(await super.stamp(file));
  }

  override async load(file: string): Promise<LoadedFile | undefined> {
    const name = file.slice(file.lastIndexOf('/') + 1);
    this.reads.set(name, (this.reads.get(name) ?? 0) + 1);
    const loaded = await super.load(file);
    const stamp = settled(loaded?.stamp);
    return loaded && { ...loaded, ...(stamp && { stamp }) };
  }
}

/** Keeps whoever reads a file waiting. */
class LateStore extends VscodeStore {
  begun: Promise<void>;
  #begin = () => {};
  answer = () => {};
  readonly #answered = new Promise<void>(resolve => {
    this.answer = resolve;
  });

  constructor(private readonly late: string) {
    super();
    this.begun = new Promise(resolve => {
      this.#begin = resolve;
    });
  }

  override async load(file: string): Promise<LoadedFile | undefined> {
    if (file === this.late) {
      this.#begin();
      await this.#answered;
    }
    return super.load(file);
  }
}

/** To the cache, what a test wrote just now is old enough to be kept. */
const settled = (stamp: Stamp | undefined) => stamp && { ...stamp, changed: 0 };

describe('reading a workspace', () => {
  const desk = deskWith('reading', {
    'codebook.yaml': CODEBOOK,
    'untagged.txt': ARTICLE,
    'report.txt': ARTICLE,
    'report.txt.quotes.yaml': SIDECAR,
    'moved.txt': `Late news\n\n${ARTICLE}`,
    'moved.txt.quotes.yaml': SIDECAR,
    'changed.txt': ARTICLE.replace(WORDS, 'Nothing at all.'),
    'changed.txt.quotes.yaml': SIDECAR,
  });

  const wordsIn = ({ corpus }: Session, name: string) =>
    corpus.source(desk.file(name).toString())?.quotes.map(({ exact }) => exact);

  it('reads each file once, and a source that has no sidecar not at all', async () => {
    await untilProblems(desk, 'changed.txt.quotes.yaml', ['orphan 7']);
    const log = new Log('Crossquote in tests');
    // What VS Code's watchers still have to tell of files that were just written is read a second time.
    await eventually(async () => {
      const store = new CountingStore();
      const reader = new CorpusReader(new Corpus(), store, log);
      try {
        await reader.readAll();
        await reader.readTagged();
        for (const name of ['report.txt', 'moved.txt']) {
          equal(store.reads.get(name), 1, name);
          equal(store.reads.get(`${name}.quotes.yaml`), 1, name);
        }
        equal(store.reads.get('untagged.txt'), undefined);
      } finally {
        reader.dispose();
      }
    });
  });

  it('leaves out what VS Code is told to leave out, with the codebook there', async () => {
    await desk.write('away/codebook.yaml', CODEBOOK);
    await desk.write('away/report.txt', ARTICLE);
    await desk.write('away/report.txt.quotes.yaml', SIDECAR);
    const files = vscode.workspace.getConfiguration('files');
    const log = new Log('Crossquote in tests');
    await files.update('exclude', { '**/away': true }, vscode.ConfigurationTarget.Global);
    try {
      // VS Code's watchers leave nothing out, and may still have to tell of files that were just written.
      await eventually(async () => {
        const corpus = new Corpus();
        const reader = new CorpusReader(corpus, new VscodeStore(), log);
        try {
          await reader.readAll();
        } finally {
          reader.dispose();
        }
        equal(corpus.source(desk.file('away/report.txt').toString()), undefined);
        equal(corpus.openCodebook(desk.file('away/codebook.yaml').toString()), undefined);
        ok(corpus.source(desk.file('report.txt').toString())?.reading);
      });
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('takes nothing in that comes where it does not search', async () => {
    const corpus = new Corpus();
    const reader = new CorpusReader(corpus, new VscodeStore(), new Log('Crossquote in tests'));
    const come = (name: string) => corpus.source(desk.file(name).toString())?.reading;
    try {
      await reader.readAll();
      for (const folder of ['.away', 'node_modules', 'near']) {
        await desk.write(`${folder}/report.txt`, ARTICLE);
        await desk.write(`${folder}/report.txt.quotes.yaml`, SIDECAR);
      }
      await eventually(() => ok(come('near/report.txt')));
      equal(come('.away/report.txt'), undefined);
      equal(come('node_modules/report.txt'), undefined);
    } finally {
      reader.dispose();
    }
  });

  it('looks beside a source that was left out, once it is opened', () =>
    withSession(async session => {
      await desk.write('.away/report.txt', ARTICLE);
      await desk.write('.away/report.txt.quotes.yaml', SIDECAR);
      await session.reader.readAll();
      await vscode.workspace.openTextDocument(desk.file('.away/report.txt'));
      await eventually(() => deepEqual(wordsIn(session, '.away/report.txt'), [WORDS]));
    }));

  it('keeps what came while it was read', async () => {
    const store = new LateStore(desk.file('report.txt.quotes.yaml').toString());
    const corpus = new Corpus();
    const reader = new CorpusReader(corpus, store, new Log('Crossquote in tests'));
    try {
      const reading = reader.readAll();
      await store.begun;
      await desk.write('come.txt', ARTICLE);
      await desk.write('come.txt.quotes.yaml', SIDECAR);
      const come = () => corpus.source(desk.file('come.txt').toString())?.reading;
      await eventually(() => ok(come()));
      store.answer();
      await reading;
      ok(come());
    } finally {
      reader.dispose();
    }
  });

  it('tells of a quote that lost its words while nobody looked', async () => {
    await untilProblems(desk, 'changed.txt.quotes.yaml', ['orphan 7']);
    await untilProblems(desk, 'report.txt.quotes.yaml', []);
    await desk.write('report.txt', ARTICLE.replace(WORDS, 'Nothing at all.'));
    await untilProblems(desk, 'report.txt.quotes.yaml', ['orphan 7']);
    await desk.write('report.txt', ARTICLE);
    await untilProblems(desk, 'report.txt.quotes.yaml', []);
  });

  it('tells of it too when the sidecar is another one now', async () => {
    await untilProblems(desk, 'changed.txt.quotes.yaml', ['orphan 7']);
    await desk.write('report.txt.quotes.yaml', SIDECAR.replaceAll(WORDS, 'Words of another branch.'));
    await untilProblems(desk, 'report.txt.quotes.yaml', ['orphan 7']);
  });

  it('leaves the rest for later when a person stops it, and reads what is opened', () => {
    let stopListening = () => {};
    return withSession(
      async session => {
        const { reader } = session;
        stopListening();
        ok(reader.skipped >= 3);
        deepEqual(wordsIn(session, 'report.txt'), []);
        await vscode.workspace.openTextDocument(desk.file('report.txt'));
        await eventually(() => deepEqual(wordsIn(session, 'report.txt'), [WORDS]));
        deepEqual(wordsIn(session, 'moved.txt'), []);
        await reader.readSkipped();
        deepEqual(wordsIn(session, 'moved.txt'), [WORDS]);
        equal(reader.skipped, 0);
      },
      ({ reader }) => {
        stopListening = reader.onDidProgress(() => reader.stopReading());
      },
    );
  });

  // VS Code's watchers may come late to tell of files that were just written, which are then read once more.
  describe('again', () => {
    const cacheFolder = () => desk.file('kept');
    const log = new Log('Crossquote in tests');

    beforeEach(async () => {
      await untilProblems(desk, 'changed.txt.quotes.yaml', ['orphan 7']);
      const { cache } = await readWith('1.0');
      await cache.save();
    });

    /** Reads the workspace with what an extension of this version has kept, or keeps. */
    async function readWith(version: string) {
      const cache = new SidecarCache(new VscodeStore(), cacheFolder(), version, log);
      const corpus = new Corpus();
      const store = new CountingStore();
      const reader = new CorpusReader(corpus, store, log, cache);
      try {
        await reader.readAll();
        await reader.readTagged();
      } finally {
        reader.dispose();
        cache.dispose();
      }
      const words = ['report.txt', 'moved.txt', 'changed.txt'].map(name =>
        corpus.source(desk.file(name).toString())?.quotes.map(({ exact }) => exact),
      );
      deepEqual(words, [[WORDS], [WORDS], [WORDS]]);
      const doubtful = corpus.source(desk.file('changed.txt').toString());
      equal(doubtful && doubtfulQuotes(doubtful).length, 1);
      return { cache, corpus, reads: store.reads };
    }

    it('reads no sidecar that is as it was', async () => {
      await eventually(async () => {
        const { reads } = await readWith('1.0');
        for (const name of ['report.txt', 'moved.txt'])
          equal(reads.get(`${name}.quotes.yaml`), undefined, name);
      });
    });

    it('reads what has changed meanwhile', async () => {
      await desk.write('report.txt.quotes.yaml', `${SIDECAR}# settled\n`);
      const { reads, corpus } = await readWith('1.0');
      ok(reads.get('report.txt.quotes.yaml'));
      ok(corpus.source(desk.file('report.txt').toString())?.sidecarText?.endsWith('# settled\n'));
    });

    const harms: Record<string, () => Promise<string>> = {
      'is gone': async () => {
        await vscode.workspace.fs.delete(cacheFolder(), { recursive: true });
        return '1.0';
      },
      'was cut off': async () => {
        for (const [name] of await vscode.workspace.fs.readDirectory(cacheFolder())) {
          const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(cacheFolder(), name));
          await desk.write(`kept/${name}`, bytes.slice(0, bytes.length >> 1));
        }
        return '1.0';
      },
      'is of another version': async () => '1.1',
    };
    for (const [harm, inflict] of Object.entries(harms))
      it(`reads everything when what was kept ${harm}`, async () => {
        const { reads } = await readWith(await inflict());
        ok(reads.get('report.txt.quotes.yaml'));
      });
  });
});
