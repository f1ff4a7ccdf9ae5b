import { equal } from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus';
import type { FileStore, Kept, LoadedFile } from '../../../src/core/store';
import { PackedText } from '../../../src/core/text';
import { CorpusReader } from '../../../src/editor/files';
import { Log } from '../../../src/editor/host/log';

const SOURCE = 'file:///nowhere/report.txt';
const SIDECAR = `${SOURCE}.quotes.yaml`;
const CODEBOOK = 'file:///nowhere/codebook.yaml';
const OLD = 'crossquote: 1\n';
const NEW = 'crossquote: 1\n# newer\n';

/** Gives what files said when they were asked for, and that only when it is let go, unless it answers at once. */
class SlowStore implements FileStore {
  readonly sideBySide = 1;
  text: string | undefined = OLD;
  answersAtOnce = false;
  #letGo: () => void = () => undefined;
  readonly #isLetGo = new Promise<void>(resolve => {
    this.#letGo = resolve;
  });

  async read(): Promise<string | undefined> {
    const { text } = this;
    if (!this.answersAtOnce) await this.#isLetGo;
    return text;
  }

  async load(): Promise<LoadedFile | undefined> {
    const text = await this.read();
    return text === undefined ? undefined : { text: PackedText.of(text) };
  }

  async stamp(): Promise<undefined> {}

  async list(): Promise<readonly []> {
    return [];
  }

  update(): Promise<Kept> {
    throw new Error('nothing is written here');
  }

  letGo(): void {
    this.#letGo();
  }
}

describe('what was read late', () => {
  let store: SlowStore;
  let corpus: Corpus;
  let reader: CorpusReader;
  const log = new Log();

  beforeEach(() => {
    store = new SlowStore();
    corpus = new Corpus();
    reader = new CorpusReader(corpus, store, log);
  });
  afterEach(() => reader.dispose());
  after(() => log.dispose());

  it('does not take the place of what was written meanwhile', async () => {
    const reading = Promise.all([reader.reread(SIDECAR), reader.reread(CODEBOOK)]);
    store.text = NEW;
    corpus.setSidecar(SIDECAR, NEW);
    corpus.setCodebook(CODEBOOK, NEW);
    store.letGo();
    await reading;
    equal(corpus.source(SOURCE)?.sidecarText, NEW);
    equal(corpus.openCodebook(CODEBOOK)?.text, NEW);
  });

  it('does not bring back what has been deleted meanwhile', async () => {
    const reading = Promise.all([reader.reread(SIDECAR), reader.reread(CODEBOOK)]);
    store.text = undefined;
    store.answersAtOnce = true;
    await Promise.all([reader.reread(SIDECAR), reader.reread(CODEBOOK)]);
    store.letGo();
    await reading;
    equal(corpus.source(SOURCE)?.sidecarText, undefined);
    equal(corpus.openCodebook(CODEBOOK), undefined);
  });
});
