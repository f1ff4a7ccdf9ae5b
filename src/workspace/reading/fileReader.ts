import { type Corpus, type SourceText, StoredText } from '../../core/corpus';
import {
  type FileId,
  isCodebook,
  isCrossquoteFile,
  isSidecar,
  sourceOf,
  ValidSidecar,
} from '../../core/format';
import { type FileStore, type LoadedFile, StoreError, unreadable } from '../../core/store';
import { PackedText } from '../../core/text';
import type { SidecarCache } from '../cache';
import type { Clock, LoadedSidecar, Log, OpenDocument, OpenDocuments, SidecarLoader } from '../ports';
import { inSlicesWhile, TimeSlicer } from '../scheduling';
import type { ReadFile } from './fileIngester';
import type { Reports } from './reports';

/** What is longer, in UTF-16 units or bytes, is read in slices: an odd sidecar of a megabyte takes some 80 ms. */
const LONGEST_AT_ONCE = 64 * 1024;

/** Whether what a sidecar or codebook says is read in slices. */
export const isLong = (text: string): boolean => text.length > LONGEST_AT_ONCE;

/** What came of reading a file. */
type FileRead<Loaded extends LoadedFile> =
  | Exclude<SourceText, { state: 'read' | 'unread' }>
  | ({ readonly state: 'read' } & Loaded);

export interface FileReaderParts {
  readonly corpus: Corpus;
  readonly store: FileStore;
  readonly sidecars: SidecarLoader;
  readonly documents: OpenDocuments | undefined;
  /** What was read before; absent where there is no place to keep it. */
  readonly cache: SidecarCache | undefined;
  readonly log: Log | undefined;
  readonly clock: Clock;
  readonly reports: Reports;
  /** Whether the text of a source is wanted that has no sidecar. */
  isTextWanted(source: FileId): boolean;
  /**
   * Takes a source from an editor.
   * @param take what takes in what it says now, where that is at hand
   */
  takeDocument(document: OpenDocument, take: (() => void) | undefined): void;
}

/** Reads a file of the workspace, and says how to take into the corpus what it says. */
export class FileReader {
  /** Why files could not be read that are there, as of the last time that somebody tried. */
  readonly failures = new Map<FileId, StoreError>();

  constructor(private readonly parts: FileReaderParts) {}

  /** What is known of a file now; another object as soon as something else is. */
  known(file: FileId): object | undefined {
    const { corpus } = this.parts;
    if (isSidecar(file)) return corpus.sidecarReading(file);
    if (isCodebook(file)) return corpus.openCodebook(file);
    return corpus.source(file)?.sourceText;
  }

  any(file: FileId): ReturnType<ReadFile> {
    if (isSidecar(file)) return this.sidecar(file);
    if (isCodebook(file)) return this.codebook(file);
    return this.source(file);
  }

  async codebook(file: FileId): Promise<() => void> {
    const { corpus, store } = this.parts;
    const read = await this.#read(file, this.#typed(file) ?? store.load(file));
    const text = read.state === 'read' ? codebookText(read.text.text) : undefined;
    if (text !== undefined && isLong(text)) return this.#inSlices(corpus.codebookInSlices(file, text));
    return () => {
      if (read.state === 'unreadable') corpus.setUnreadableCodebook(file, read.why);
      else corpus.setCodebook(file, text);
    };
  }

  /** Reads a sidecar, unless it is recalled and its file is as it was. */
  async sidecarIfChanged(file: FileId): ReturnType<ReadFile> {
    const { corpus, store, cache } = this.parts;
    const cached = cache?.get(file);
    const isRecalled = cached && corpus.sidecarReading(file) === cached.reading;
    if (isRecalled && (await store.stamp(file))?.key === cached.stamp) return undefined;
    return this.sidecar(file);
  }

  async sidecar(file: FileId): Promise<() => void> {
    const { corpus, sidecars, cache } = this.parts;
    const read: FileRead<LoadedSidecar> = await this.#read(
      file,
      this.#typed(file) ?? sidecars.loadSidecar(file),
    );
    const isLong = read.state === 'read' && read.text.bytes.length > LONGEST_AT_ONCE;
    const takeLong = isLong && (await this.#inSlices(corpus.sidecarInSlices(file, read.text, read.summary)));
    return () => {
      if (takeLong) takeLong();
      else if (read.state === 'unreadable') corpus.setUnreadableSidecar(file, read.why);
      else if (read.state === 'read') corpus.setSidecar(file, read.text, read.summary);
      else corpus.setSidecar(file, undefined);
      const stamp = read.state === 'read' ? read.stamp : undefined;
      const reading = corpus.sidecarReading(file);
      const isCacheable = reading instanceof ValidSidecar && cache?.isTelling(stamp);
      cache?.put(file, isCacheable ? { reading, stamp: stamp!.key } : undefined);
      this.#forgetIfGone(sourceOf(file));
    };
  }

  /**
   * How to take in what a sidecar or codebook says, where that is at hand and no file has to be read; in slices, as long
   * as that is wanted.
   */
  async tags(file: FileId, text: string, isWanted?: () => boolean): ReturnType<ReadFile> {
    const { corpus } = this.parts;
    if (!isSidecar(file)) {
      const own = codebookText(text);
      return own === undefined
        ? () => corpus.setCodebook(file, undefined)
        : this.#inSlices(corpus.codebookInSlices(file, own), isWanted);
    }
    const packed = PackedText.ifSound(text);
    return packed
      ? this.#inSlices(corpus.sidecarInSlices(file, packed), isWanted)
      : () => corpus.setSidecar(file, text);
  }

  async source(file: FileId): ReturnType<ReadFile> {
    const { corpus, store, documents, reports } = this.parts;
    const document = documents?.find(file);
    // An editor may keep a document for minutes after its file and its window are gone.
    if (document?.isDirty && isWholly(document)) return this.document(document);
    const read = await this.#read(file, store.load(file));
    const isLost = read.state === 'unreadable' && typeof read.why === 'object';
    if (document && read.state !== 'missing' && !isLost) return this.document(document);
    const takeLong = read.state === 'read' && (await this.#ifLong(file, new StoredText(read.text)));
    return () => {
      if (read.state === 'read' && reports.isOne(file, read.text.text)) return;
      if (takeLong) takeLong();
      else corpus.setSource(file, read.state === 'read' ? this.#textOf(file, read.text) : read);
      this.#forgetIfGone(file);
    };
  }

  /**
   * Takes a source from an editor, with what is known of it then. The places of its quotes are looked for as long as it
   * says what it did when that began.
   */
  async document(document: OpenDocument): Promise<() => void> {
    const { file, content } = document;
    const isAsItWas = () => document.content === content;
    const takeLong = await this.#ifLong(file, content, isAsItWas);
    return () => this.parts.takeDocument(document, isAsItWas() ? takeLong : undefined);
  }

  /** What takes in the text of a source of which a sidecar is long: the places of its quotes are looked for before. */
  async #ifLong(
    file: FileId,
    sourceText: SourceText,
    isWanted?: () => boolean,
  ): Promise<(() => void) | undefined> {
    if (!this.isLong(file)) return undefined;
    return this.#inSlices(this.parts.corpus.sourceInSlices(file, sourceText), isWanted);
  }

  /** Whether what a file says is worked on in slices, as far as it is known: a source has as much to do as its sidecars. */
  isLong(file: FileId): boolean {
    const { corpus } = this.parts;
    const reading = corpus.sidecarReading(file);
    if (reading instanceof ValidSidecar) return isLong(reading.packed);
    if (reading?.text !== undefined) return isLong(reading.text);
    const sidecars = [...(corpus.source(file)?.sidecars.keys() ?? [])];
    return isLong(corpus.openCodebook(file)?.text ?? '') || sidecars.some(sidecar => this.isLong(sidecar));
  }

  #inSlices<T>(work: Generator<void, T>): Promise<T>;
  #inSlices<T>(work: Generator<void, T>, isWanted: (() => boolean) | undefined): Promise<T | undefined>;
  #inSlices<T>(work: Generator<void, T>, isWanted = () => true): Promise<T | undefined> {
    return inSlicesWhile(work, new TimeSlicer(false, this.parts.clock), isWanted);
  }

  /** Only what is shown or checked needs its text: quotes of sources that have a sidecar, and what somebody wants. */
  #textOf(file: FileId, text: PackedText): SourceText {
    const { corpus, isTextWanted } = this.parts;
    const isNeeded = isTextWanted(file) || corpus.source(file)?.hasSidecars;
    return isNeeded ? new StoredText(text) : { state: 'unread' };
  }

  /** Of a source that is not there its sidecar is told; where that is not there either, nothing is. */
  #forgetIfGone(source: FileId): void {
    const { corpus } = this.parts;
    const known = corpus.source(source);
    if (known?.sourceText.state === 'missing' && !known.hasSidecars) corpus.forget(source);
  }

  /** What stands in an editor and is not saved yet; undefined where nothing does. */
  #typed(file: FileId): Promise<LoadedFile> | undefined {
    const document = this.parts.documents?.find(file);
    if (!document?.isDirty || document.content.state !== 'read') return undefined;
    return Promise.resolve({ text: PackedText.of(document.content.text) });
  }

  async #read<Loaded extends LoadedFile>(
    file: FileId,
    loading: Promise<Loaded | undefined>,
  ): Promise<FileRead<Loaded>> {
    try {
      const loaded = await loading;
      this.failures.delete(file);
      if (!loaded) return { state: 'missing' };
      return { ...loaded, state: 'read', text: loaded.text.withoutByteOrderMark() };
    } catch (error) {
      this.parts.log?.error(`reading ${file}`, error);
      if (error instanceof StoreError) this.failures.set(file, error);
      return { state: 'unreadable', why: error instanceof StoreError ? unreadable(error) : 'unavailable' };
    }
  }
}

/**
 * Whether an open document says all that its file does: of bytes that are no UTF-8 an editor shows a sign that stands for
 * none, which a text may also have by itself. Then the file tells.
 */
export const isWholly = ({ content }: OpenDocument): boolean =>
  content.state !== 'read' || !content.text.includes('\ufffd');

/** Another tool may have a `codebook.yaml` too. */
export const codebookText = (text: string): string | undefined => (isCrossquoteFile(text) ? text : undefined);
