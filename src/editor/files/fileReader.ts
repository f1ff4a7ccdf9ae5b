import * as vscode from 'vscode';
import { type Corpus, type SourceText, StoredText } from '../../core/corpus';
import { type FileId, isCodebook, isSidecar, SoundReading, sourceOf } from '../../core/format';
import { type FileStore, type LoadedFile, StoreError } from '../../core/store';
import type { PackedText } from '../../core/text';
import type { Log } from '../host';
import { codebookText } from './documents';
import type { Searched } from './searched';
import { isTelling, type SidecarCache } from './sidecarCache';
import type { Reading } from './taking';

/** What came of reading a file. */
type FileRead = Exclude<SourceText, { state: 'read' | 'unread' }> | ({ readonly state: 'read' } & LoadedFile);

/** Reads a file of the workspace, and says how to take into the corpus what it says. */
export class FileReader {
  constructor(
    private readonly corpus: Corpus,
    private readonly store: FileStore,
    private readonly log: Log,
    /** Whose texts are needed beside those of sources that have a sidecar. */
    private readonly searched: Searched,
    private readonly takeDocument: (document: vscode.TextDocument) => void,
    /** What was read before; absent where there is no place to keep it. */
    private readonly cache?: SidecarCache,
  ) {}

  /** What is known of a file now; another object as soon as something else is. */
  known(file: FileId): object | undefined {
    if (isSidecar(file)) return this.corpus.source(sourceOf(file))?.reading;
    if (isCodebook(file)) return this.corpus.openCodebook(file);
    return this.corpus.source(file)?.sourceText;
  }

  any(file: FileId): ReturnType<Reading> {
    if (isSidecar(file)) return this.sidecar(file);
    if (isCodebook(file)) return this.codebook(file);
    return this.source(file);
  }

  async codebook(file: FileId): Promise<() => void> {
    const text = await this.#read(file);
    return () => {
      if (text.state === 'unreadable') this.corpus.setUnreadableCodebook(file, text.why);
      else this.corpus.setCodebook(file, text.state === 'read' ? codebookText(text.text.text) : undefined);
    };
  }

  /** Reads a sidecar, unless it is recalled and its file is as it was. */
  async sidecarIfOther(file: FileId): ReturnType<Reading> {
    const cached = this.cache?.get(file);
    const isRecalled = cached && this.corpus.source(sourceOf(file))?.reading === cached.reading;
    if (isRecalled && (await this.store.stamp(file))?.key === cached.stamp) return undefined;
    return this.sidecar(file);
  }

  async sidecar(file: FileId): Promise<() => void> {
    const source = sourceOf(file);
    const read = await this.#read(file);
    return () => {
      if (read.state === 'unreadable') this.corpus.setUnreadableSidecar(file, read.why);
      else if (read.state === 'read') this.corpus.setSidecar(file, read.text, read.summary);
      else this.corpus.setSidecar(file, undefined);
      const stamp = read.state === 'read' ? read.stamp : undefined;
      const reading = this.corpus.source(source)?.reading;
      const isSound = reading instanceof SoundReading;
      this.cache?.put(file, isTelling(stamp) && isSound ? { reading, stamp: stamp.key } : undefined);
      this.#forgetIfGone(source);
    };
  }

  async source(file: FileId): Promise<(() => void) | undefined> {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file);
    // VS Code keeps a document for minutes after its file and its editor are gone.
    if (document && (document.isDirty || (await this.#read(file)).state !== 'missing'))
      return () => this.takeDocument(document);
    const isKnown = this.corpus.source(file) !== undefined;
    if (file.endsWith('.md') && !isKnown && !this.corpus.codebookOf(file)) return undefined;
    const text = await this.#read(file);
    return () => {
      this.corpus.setSource(file, text.state === 'read' ? this.#textOf(file, text.text) : text);
      this.#forgetIfGone(file);
    };
  }

  /** Only what is shown or checked needs its text: quotes of sources that have a sidecar, and what is suggested. */
  #textOf(file: FileId, text: PackedText): SourceText {
    const isNeeded = this.searched.files.has(file) || this.corpus.source(file)?.reading !== undefined;
    return isNeeded ? new StoredText(text) : { state: 'unread' };
  }

  /** Of a source that is not there its sidecar is told; where that is not there either, nothing is. */
  #forgetIfGone(source: FileId): void {
    const known = this.corpus.source(source);
    if (known?.sourceText.state === 'missing' && !known.reading) this.corpus.forget(source);
  }

  async #read(file: FileId): Promise<FileRead> {
    try {
      const loaded = await this.store.load(file);
      if (!loaded) return { state: 'missing' };
      return { ...loaded, state: 'read', text: loaded.text.withoutByteOrderMark() };
    } catch (error) {
      this.log.error(`reading ${file}`, error);
      const failure = error instanceof StoreError ? error.failure : 'unavailable';
      return { state: 'unreadable', why: failure === 'busy' ? 'unavailable' : failure };
    }
  }
}
