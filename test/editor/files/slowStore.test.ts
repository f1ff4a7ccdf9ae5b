import { deepEqual, equal, ok } from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus';
import { MemoryStore, MOST_SIDE_BY_SIDE } from '../../../src/core/store';
import { CorpusReader } from '../../../src/editor/files';
import { Log } from '../../../src/editor/host/log';

const FILES = Array.from({ length: 300 }, (_, i) => `file:///far/report-${i}.txt`);
const ANSWER_MS = 5;

/** Files on a machine far away. */
class FarStore extends MemoryStore {
  asked = 0;
  most = 0;
  #waiting = 0;

  override async read(file: string): Promise<string | undefined> {
    this.asked += 1;
    this.#waiting += 1;
    this.most = Math.max(this.most, this.#waiting);
    await new Promise(resolve => setTimeout(resolve, ANSWER_MS));
    this.#waiting -= 1;
    return super.read(file);
  }
}

describe('a store that answers late', () => {
  const log = new Log();
  after(() => log.dispose());

  it('is asked for many files side by side, for each once, and not for all at a time', async () => {
    const store = new FarStore(new Map(FILES.map(file => [file, `Of ${file}`])));
    const corpus = new Corpus();
    for (const file of FILES) corpus.setSource(file, { state: 'unread' });
    const reader = new CorpusReader(corpus, store, log);
    try {
      await reader.readTexts(FILES);
    } finally {
      reader.dispose();
    }
    deepEqual(
      FILES.map(file => corpus.source(file)?.text),
      FILES.map(file => `Of ${file}`),
    );
    equal(store.asked, FILES.length);
    ok(store.most > 1 && store.most <= MOST_SIDE_BY_SIDE, String(store.most));
  });
});
