import { equal } from 'node:assert/strict';
import { Corpus, type FileStore, type Kept } from '../../../src/core';
import { CorpusReader } from '../../../src/editor/files';
import { Log } from '../../../src/editor/log';

const SOURCE = 'file:///nowhere/report.txt';
const SIDECAR = `${SOURCE}.quotes.yaml`;
const CODEBOOK = 'file:///nowhere/codebook.yaml';
const OLD = 'crossquote: 1\n';
const NEW = 'crossquote: 1\n# newer\n';

/** Gives what files said when they were asked for, and the first answers only when they are let go. */
class SlowStore implements FileStore {
  text = OLD;
  #letGo: () => void = () => undefined;
  readonly #isLetGo = new Promise<void>(resolve => {
    this.#letGo = resolve;
  });

  async read(): Promise<string> {
    const { text } = this;
    await this.#isLetGo;
    return text;
  }

  async stamp(): Promise<undefined> {}

  update(): Promise<Kept> {
    throw new Error('nothing is written here');
  }

  letGo(): void {
    this.#letGo();
  }
}

describe('what was read late', () => {
  it('does not take the place of what was written meanwhile', async () => {
    const store = new SlowStore();
    const corpus = new Corpus();
    const log = new Log();
    const reader = new CorpusReader(corpus, store, log);
    try {
      const reading = Promise.all([reader.reread(SIDECAR), reader.reread(CODEBOOK)]);
      store.text = NEW;
      corpus.setSidecar(SIDECAR, NEW);
      corpus.setCodebook(CODEBOOK, NEW);
      store.letGo();
      await reading;
      equal(corpus.source(SOURCE)?.sidecarText, NEW);
      equal(corpus.openCodebook(CODEBOOK)?.text, NEW);
    } finally {
      reader.dispose();
      log.dispose();
    }
  });
});
