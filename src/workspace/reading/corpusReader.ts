import { type Corpus, Emitter } from '../../core/corpus';
import {
  addressIn,
  type FileId,
  folderOf,
  isAppleDouble,
  isCodebook,
  isMarkdown,
  isSidecar,
  nameOf,
  sidecarOf,
  sourceOf,
} from '../../core/format';
import { afterMoves } from '../../core/moving';
import type { StoreError } from '../../core/store';
import type { SidecarCache } from '../cache';
import { SearchScope, search } from '../discovery';
import type { Clock, FileChange, OpenDocument, Ports } from '../ports';
import { Debouncer, TimeSlicer } from '../scheduling';
import type { Respelling } from '../spelling';
import { AgreedSources } from './agreedSources';
import { FileChangeGatherer } from './fileChanges';
import { FileIngester } from './fileIngester';
import { codebookText, FileReader, isLong, isWholly } from './fileReader';
import { FolderChangeGatherer } from './folderChanges';
import { type Generation, Generations } from './generations';
import { codebooksIn, foldersAbove, isBelow, isTagFile, sourcesAt } from './places';
import { Reports } from './reports';
import { SearchedSources } from './searchedSources';
import { WantedTexts } from './wantedTexts';

/** Typing is taken in when the hands rest. */
const TYPING_MS = 80;

/** So often is looked what was typed while it was read what was typed before, when somebody asks for all of it. */
const MOST_LOOKS = 20;

/** How far the reading of sidecars is. */
export interface ReadingProgress {
  readonly read: number;
  readonly found: number;
}

/** What is read, where that is not all of the workspace folders. */
export interface ReadOptions {
  /** Folders, each with its final slash, in which files are searched in place of the workspace folders. */
  readonly folders?: readonly FileId[];
  /** Files that are read with what stands beside them; they are sources whatever they are called. */
  readonly files?: readonly FileId[];
  /** Whether the texts of sources without a sidecar are read too. */
  readonly allTexts?: boolean;
}

/** Finds and reads the files of the workspace, follows their changes, and tells the corpus what they say. */
export class CorpusReader {
  readonly searched = new SearchedSources();
  readonly #progress = new Emitter<ReadingProgress>();
  readonly onDidProgress = this.#progress.listen;
  readonly #readings = new Generations();
  readonly #lifetime = new Generations();
  /** As long as nobody has disposed of the reader. */
  readonly #alive: Generation = this.#lifetime.begin();
  readonly #files: FileReader;
  readonly #ingester: FileIngester;
  readonly #texts: WantedTexts;
  readonly #reports: Reports;
  #scope: SearchScope;
  #roots: readonly FileId[];
  readonly #options: ReadOptions;
  /** The latest reading of all files. */
  #reading: Promise<void> = Promise.resolve();
  #tellRecalled: () => void = () => undefined;
  /** Resolves when all that was kept of the last time is known again. */
  readonly recalled = new Promise<void>(resolve => {
    this.#tellRecalled = resolve;
  });
  #isRecalled = false;
  #isStopped = false;
  /** Sidecars that were not read because a person did not want to wait. */
  #skipped: Set<FileId> = new Set();
  /** Folders that could not be looked into. */
  #closed: readonly StoreError[] = [];
  /** What came or changed since the last search began, which may not have found it. */
  readonly #changedSince = new Set<FileId>();
  readonly #typedIn = new Set<OpenDocument>();
  /** What is being read in slices of what was typed. */
  readonly #typedReadings = new Map<
    OpenDocument,
    { readonly content: OpenDocument['content']; readonly done: Promise<void> }
  >();
  readonly #typing: Debouncer;
  readonly #agreed: AgreedSources;
  readonly #fileChanges: FileChangeGatherer;
  readonly #folderChanges: FolderChangeGatherer;
  readonly #stops: (() => void)[] = [];

  /** @param roots the workspace folders, each with its final slash */
  constructor(
    private readonly corpus: Corpus,
    private readonly ports: Ports & { readonly clock: Clock },
    roots: readonly FileId[],
    options: ReadOptions,
    /** What was read before; absent where there is no place to keep it. */
    private readonly cache: SidecarCache | undefined,
  ) {
    const { store, sidecars, documents, watcher, settings, log, clock, spellings } = ports;
    this.#roots = roots.map(this.#idOf);
    this.#options = {
      ...options,
      ...(options.folders && { folders: options.folders.map(this.#idOf) }),
      ...(options.files && { files: options.files.map(this.#idOf) }),
    };
    const isTextWanted = (file: FileId) =>
      options.allTexts === true || this.searched.files.has(file) || corpus.source(file)?.hasSidecars === true;
    this.#scope = new SearchScope(this.#roots, corpus, settings);
    this.#reports = new Reports(corpus);
    this.#files = new FileReader({
      corpus,
      store,
      sidecars: sidecars ?? { loadSidecar: file => store.load(file) },
      documents,
      cache,
      log,
      clock,
      reports: this.#reports,
      isTextWanted,
      takeDocument: (document, take) => {
        // What was typed meanwhile has its own turn.
        if (take || !this.#typedIn.has(document)) this.#takeSource(document, take);
      },
    });
    this.#ingester = new FileIngester(
      corpus,
      file => this.#files.known(file),
      file => this.#idOf(file) === file,
      () => store.sideBySide,
      clock,
    );
    this.#texts = new WantedTexts(
      corpus,
      isTextWanted,
      sources => this.#ingester.all(sources, file => this.#files.source(file), this.#alive),
      () => this.#latestReading(),
    );
    this.#typing = new Debouncer(() => void this.#lookAtTyped(), TYPING_MS, clock);
    this.#agreed = new AgreedSources(corpus, () => void this.readAll(), clock);
    this.#fileChanges = new FileChangeGatherer(
      files => void this.#ingester.all(files, file => this.#readChanged(file), this.#alive),
      clock,
    );
    this.#folderChanges = new FolderChangeGatherer(store, clock, {
      came: folders => void this.#lookInto(folders),
      gone: folders => this.#lookAgain(folders),
    });
    this.#stops.push(
      corpus.onDidChange(change => {
        this.#texts.changed(change);
        if (change.codebooks.size > 0) this.#agreed.searchAgainIfOtherwise();
      }),
    );
    if (spellings) this.#stops.push(spellings.onDidRespell(respelling => this.#respelled(respelling)));
    if (watcher) this.#stops.push(watcher.onDidChange(change => this.#watched(change)));
    if (settings) this.#stops.push(settings.onDidChange(() => void this.readAll()));
    if (documents)
      this.#stops.push(
        documents.onDidOpen(document => this.#takeDocument(document)),
        documents.onDidChange(document => this.#typed(document)),
        documents.onDidClose(file => {
          if (this.#isKnownOrTags(file)) this.#outside(file);
        }),
      );
  }

  #idOf = (address: FileId): FileId => this.ports.spellings?.idOf(address) ?? address;

  /** Stops following changes; what is being read is not taken in any more. */
  dispose(): void {
    this.#lifetime.begin();
    this.#readings.begin();
    for (const stop of this.#stops) stop();
    for (const late of [this.#typing, this.#agreed, this.#fileChanges, this.#folderChanges]) late.dispose();
  }

  /** Why files and folders that are there could not be read, as of the last time that somebody tried. */
  get failures(): readonly StoreError[] {
    return [...this.#closed, ...this.#files.failures.values()];
  }

  /** Takes other workspace folders, each with its final slash, and reads them. */
  setRoots(roots: readonly FileId[]): Promise<void> {
    this.#roots = roots.map(this.#idOf);
    return this.readAll();
  }

  /**
   * Reads codebooks first, then sidecars. The texts of the sources that have one are read afterwards: until then all is
   * usable, and nothing is said of quotes that have lost their place. A reading that is overtaken by a later one brings
   * nothing any more; it resolves with the later one.
   */
  readAll(): Promise<void> {
    const generation = this.#readings.begin();
    const reading: Promise<void> = this.#readAll(generation)
      .finally(() => this.#tellRecalled())
      .then(() => (generation.isCurrent || this.#reading === reading ? undefined : this.#reading));
    this.#reading = reading;
    return reading;
  }

  /** Resolves when the text of every source whose text is wanted has been read too. */
  async readTexts(): Promise<void> {
    await this.#latestReading();
    await this.#texts.done();
  }

  /** Ends the reading of sidecars early: what has been read is there, the rest is read when its source is opened. */
  stopReading(): void {
    this.#isStopped = true;
  }

  /** How many sidecars were left out when the reading was stopped. */
  get skipped(): number {
    return this.#skipped.size;
  }

  /** Reads what was left out. */
  readSkipped(): Promise<void> {
    this.#reading = this.#readSidecars([...this.#skipped], this.#readings.current);
    return this.#reading;
  }

  /** Reads the texts of sources, side by side, so that quotes can be looked for in them. */
  async readSearched(files: readonly FileId[]): Promise<void> {
    this.searched.add(files);
    const unread = files.filter(file => this.corpus.source(file)?.sourceText.state === 'unread');
    await this.#ingester.all(unread, file => this.#files.source(file), this.#alive);
  }

  /** Resolves when what was typed until now is taken in, so that what follows speaks of today's text. */
  async flush(): Promise<void> {
    for (let asked = 0; this.#typedIn.size > 0 && asked < MOST_LOOKS; asked++) {
      this.#typing.dispose();
      await Promise.all(this.#lookAtTyped());
    }
    // Whoever types on and on does not hold up what was asked for.
    this.#takeNews([...this.#typedIn]);
  }

  #takeNews(documents: readonly OpenDocument[]): void {
    for (const document of documents) this.#typedIn.delete(document);
    this.corpus.batch(() => {
      for (const document of documents) this.#takeDocument(document, true);
    });
  }

  /** What was typed into a long sidecar or codebook, or a source of one, is read in slices: it resolves when that is done. */
  #lookAtTyped(): Promise<void>[] {
    const documents = [...this.#typedIn];
    this.#takeNews(documents.filter(document => !this.#isForSlices(document)));
    return documents.flatMap(document => (this.#isForSlices(document) ? this.#readTypedOnce(document) : []));
  }

  #isForSlices(document: OpenDocument): boolean {
    const { file, content } = document;
    if (content.state !== 'read') return false;
    return isTagFile(file) ? isLong(content.text) : this.isLong(file) && isWholly(document);
  }

  /** Whoever asks for what is being read waits for that. */
  #readTypedOnce(document: OpenDocument): Promise<void> {
    const { content } = document;
    const before = this.#typedReadings.get(document);
    if (before?.content === content) return before.done;
    const done = this.#readTyped(document).finally(() => {
      if (this.#typedReadings.get(document)?.content === content) this.#typedReadings.delete(document);
    });
    this.#typedReadings.set(document, { content, done });
    return done;
  }

  /** What is typed meanwhile has its own turn, and this reading is given up. */
  async #readTyped(document: OpenDocument): Promise<void> {
    const { file, content } = document;
    if (document.isClosed || content.state !== 'read') return;
    const { text } = content;
    if (isTagFile(file)) await this.#takeInSlices(file, text, () => document.content === content);
    else await this.#ingester.all([file], () => this.#files.document(document), this.#alive);
    const now = document.content;
    // As it is in the corpus now, there is no more work in it.
    if (now.state === 'read' && now.text === text && this.#typedIn.has(document)) this.#takeNews([document]);
  }

  /** Takes in what a sidecar or codebook says now; where others come in between, what it says by then is read. */
  async #takeInSlices(file: FileId, text: string, isWanted?: () => boolean): Promise<void> {
    let isOvertaken = false;
    await this.#ingester.all(
      [file],
      one => {
        const reading = isOvertaken ? this.#files.any(one) : this.#files.tags(one, text, isWanted);
        isOvertaken = true;
        return reading;
      },
      this.#alive,
    );
  }

  /** Reads a file again, now. */
  async reread(file: FileId): Promise<void> {
    await this.#ingester.all([file], one => this.#files.any(one), this.#alive);
  }

  /** Reads again what a source's sidecars and codebook say, now. */
  async rereadTags(source: FileId): Promise<void> {
    await Promise.all(this.#tagFilesOf(source).map(file => this.reread(file)));
  }

  /** Takes in what was written into a sidecar or codebook; the watchers find nothing new when they come. */
  async wrote(file: FileId, text: string | undefined): Promise<void> {
    this.#changedSince.add(file);
    if (text !== undefined && isTagFile(file) && isLong(text)) await this.#takeInSlices(file, text);
    else if (isSidecar(file)) this.corpus.setSidecar(file, text);
    else if (isCodebook(file)) this.corpus.setCodebook(file, text);
  }

  /** Whether what a file says is worked on in slices, as far as it is known. */
  isLong(file: FileId): boolean {
    return this.#files.isLong(file);
  }

  /** Whether a file is a source, or would be one when tagged. */
  isSource(file: FileId): boolean {
    return this.#mayBeSource(file) && !this.#reports.has(file);
  }

  /** Whether a file is a source by its name, whatever it says of itself. */
  #mayBeSource(file: FileId): boolean {
    if (this.corpus.source(file)) return true;
    if (isTagFile(file)) return false;
    return this.#scope.isSource(file) || this.#isCoveredMarkdown(file);
  }

  /** The sidecars that stand beside sources on disk, whether these are there or not: the shared ones, and those of coders. */
  async sidecarsBeside(files: readonly FileId[]): Promise<FileId[]> {
    const { store } = this.ports;
    const sources = new Set(files);
    const folders = new Set(Array.from(sources, folderOf));
    const beside = await Promise.all(
      Array.from(folders, async folder => {
        const listed = await store.list(folder).catch(() => []);
        return listed.flatMap(({ name }) => (isSidecar(name) ? (addressIn(folder, name) ?? []) : []));
      }),
    );
    return beside.flat().filter(sidecar => sources.has(sourceOf(sidecar)));
  }

  async #readAll(generation: Generation): Promise<void> {
    const { store, settings } = this.ports;
    const { corpus } = this;
    const roots = this.#roots;
    corpus.setRoots(roots);
    const scope = new SearchScope(roots, corpus, settings);
    this.#scope = scope;
    this.#changedSince.clear();
    this.#agreed.clear();
    const takeCodebook = async (file: FileId) => {
      if (this.#agreed.has(file) || !generation.isCurrent) return;
      this.#agreed.meet(file);
      await this.#ingester.all([file], one => this.#files.codebook(one), generation);
      if (generation.isCurrent) this.#agreed.take(file);
    };
    const folders = this.#options.folders ?? roots;
    const { files: named = [] } = this.#options;
    // What is at hand is shown while many files are still being looked for.
    const codebooks = await this.#codebooksAbove([...folders, ...named.map(folderOf)]);
    await Promise.all(codebooks.map(takeCodebook));
    const searching = search(store, scope, folders, takeCodebook);
    await this.#recall(generation);
    const found = await searching;
    const sidecars = [...found.sidecars, ...(await this.sidecarsBeside(named.flatMap(sourcesAt)))];
    if (!generation.isCurrent) return;
    this.#closed = found.closed;
    await this.#readSidecars(sidecars, generation);
    const covered = found.markdown.filter(file => this.#isCoveredMarkdown(file));
    const sources = [...found.sources, ...covered, ...named.filter(file => !isTagFile(file))];
    // Reports are Markdown, and say in their text that they are no sources.
    const asked = sources.filter(file => isMarkdown(file) && !corpus.source(file)?.hasSidecars);
    await this.#ingester.all(asked, file => this.#files.source(file), generation);
    await this.#ingester.inSlices(
      sources,
      file => {
        if (!corpus.source(file) && !this.#reports.has(file)) corpus.setSource(file, { state: 'unread' });
      },
      generation,
    );
    await this.#forgetOthers(new Set([...sources, ...sidecars]), generation);
    if (!generation.isCurrent) return;
    corpus.batch(() => {
      for (const document of this.ports.documents?.all() ?? []) this.#takeDocument(document);
    });
    this.#agreed.searchAgainIfOtherwise();
  }

  /** The codebooks that count for these folders. */
  async #codebooksAbove(folders: readonly FileId[]): Promise<FileId[]> {
    const scope = this.#scope;
    const found = await Promise.all(
      foldersAbove(folders, scope).map(folder => codebooksIn(this.ports.store, folder)),
    );
    return found.flat().filter(file => !scope.leavesOut(file) || folders.includes(folderOf(file)));
  }

  /** Resolves when no reading of all files is going on. */
  async #latestReading(): Promise<void> {
    let reading: Promise<void>;
    do {
      reading = this.#reading;
      await reading;
    } while (reading !== this.#reading);
  }

  /** Shows what was there when the workspace was read last, while its files are looked for. */
  async #recall(generation: Generation): Promise<void> {
    if (!this.cache || this.#isRecalled) return;
    let count = 0;
    const slicer = new TimeSlicer(false, this.ports.clock);
    for await (const recalled of this.cache.load()) {
      if (!generation.isCurrent) return;
      this.corpus.batch(() => {
        for (const [file, { reading }] of recalled) this.corpus.recallSidecar(file, reading);
      });
      count += recalled.size;
      await slicer.yieldIfDue();
    }
    this.#isRecalled = true;
    if (count > 0) this.ports.log?.info(`Recalled ${count} sidecars`);
    this.#tellRecalled();
  }

  async #readSidecars(files: readonly FileId[], generation: Generation): Promise<void> {
    this.#isStopped = false;
    const skipped = await this.#ingester.all(
      files,
      file => this.#files.sidecarIfChanged(file),
      generation,
      read => {
        this.#progress.emit({ read, found: files.length });
        return !this.#isStopped;
      },
    );
    if (generation.isCurrent) this.#skipped = new Set(skipped);
  }

  /** Forgets what is not among the files that were found; where nobody has looked, what is open is left as it is. */
  async #forgetOthers(found: ReadonlySet<FileId>, generation: Generation): Promise<void> {
    const { corpus, ports } = this;
    const isOpen = (file: FileId) => ports.documents?.find(file) !== undefined;
    const isThere = (file: FileId) => found.has(file) || this.#changedSince.has(file);
    const wasSearched = (file: FileId) => corpus.rootOf(file) !== undefined && !this.#scope.leavesOut(file);
    const codebooks = [...corpus.codebooks()].map(({ file }) => file);
    for (const file of codebooks)
      if (wasSearched(file) && !this.#agreed.has(file) && !isThere(file) && !isOpen(file))
        corpus.setCodebook(file, undefined);
    await this.#ingester.inSlices(
      [...corpus.sources()],
      ({ file, sidecars }) => {
        if (isOpen(file) && !wasSearched(file)) return;
        const gone = [...sidecars.keys()].filter(sidecar => !isThere(sidecar) && !isOpen(sidecar));
        for (const sidecar of gone) {
          this.cache?.put(sidecar, undefined);
          corpus.setSidecar(sidecar, undefined);
        }
        if (gone.length === sidecars.size && !isThere(file) && !isOpen(file)) corpus.forget(file);
      },
      generation,
    );
  }

  #isCoveredMarkdown = (file: FileId): boolean =>
    isMarkdown(file) &&
    !isAppleDouble(nameOf(file)) &&
    !this.#scope.isDraft(file) &&
    this.corpus.codebookOf(file) !== undefined;

  /** Whether a file is a source or a report that is known, or a sidecar or codebook. */
  #isKnownOrTags(file: FileId): boolean {
    return isTagFile(file) || this.corpus.source(file) !== undefined || this.#reports.has(file);
  }

  #watched(change: FileChange): void {
    const { file } = change;
    const source = isSidecar(file) ? sourceOf(file) : file;
    const isKnown = this.corpus.source(source) !== undefined || this.corpus.openCodebook(file) !== undefined;
    // A host may watch what is left out too; of that only what somebody has opened is known.
    const isLeftOut = !isKnown && this.#scope.leavesOut(file);
    if (!isLeftOut && (isTagFile(file) || this.#mayBeSource(file))) this.#outside(file);
    if (!isLeftOut || change.kind === 'deleted') this.#folderChanges.add(change);
  }

  /** A file that is spelled in another way is read as another one, and nothing is left of the old one. */
  #respelled(respelling: Respelling): void {
    const { corpus } = this;
    const now = (file: FileId) => afterMoves(file, [respelling]);
    corpus.batch(() => {
      for (const { file, sidecars } of [...corpus.sources()]) {
        if (now(file) === file) continue;
        corpus.forget(file);
        for (const one of [file, ...sidecars.keys()]) this.#outside(now(file) + one.slice(file.length));
      }
      for (const { file } of [...corpus.codebooks()]) {
        if (now(file) === file) continue;
        corpus.setCodebook(file, undefined);
        this.#outside(now(file));
      }
    });
  }

  async #lookInto(folders: ReadonlySet<FileId>): Promise<void> {
    const generation = this.#readings.current;
    const found = await search(this.ports.store, this.#scope, [...folders], file => this.reread(file));
    if (!generation.isCurrent) return;
    const covered = found.markdown.filter(this.#isCoveredMarkdown);
    for (const file of [...found.codebooks, ...found.sidecars, ...found.sources, ...covered])
      this.#outside(file);
  }

  #lookAgain(folders: ReadonlySet<FileId>): void {
    const sources = [...this.corpus.sources()].flatMap(({ file, sidecars }) => [file, ...sidecars.keys()]);
    const codebooks = [...this.corpus.codebooks()].map(({ file }) => file);
    for (const file of [...sources, ...codebooks]) if (isBelow(file, folders)) this.#outside(file);
  }

  #outside(file: FileId): void {
    this.#changedSince.add(file);
    this.#fileChanges.add(file);
  }

  /** What changed may be no source any more when it has been read. */
  async #readChanged(file: FileId): Promise<(() => void) | undefined> {
    const take = await this.#files.any(file);
    return take && (() => (isTagFile(file) || this.#mayBeSource(file) ? take() : undefined));
  }

  #typed(document: OpenDocument): void {
    this.#typedIn.add(document);
    this.#typing.schedule();
  }

  /**
   * What an open document says counts for what is on disk.
   * @param isNews whether it has just changed: what was typed and saved in one go is known before the file is read again
   */
  #takeDocument(document: OpenDocument, isNews = false): void {
    if (document.isClosed) return;
    const { file, content } = document;
    if (isTagFile(file)) {
      if ((document.isDirty || isNews) && content.state === 'read') this.#takeTyped(file, content.text);
      // What was reverted counts no more; what the file says does.
      if (!document.isDirty) this.#outside(file);
    } else if (this.#mayBeSource(file)) {
      if (!isWholly(document)) this.#outside(file);
      else if (!isNews && this.#isForSlices(document)) void this.#readTyped(document);
      else this.#takeSource(document);
    }
  }

  #takeSource(document: OpenDocument, take?: () => void): void {
    const { file, content, isClosed } = document;
    if (isClosed || !this.#mayBeSource(file)) return;
    if (content.state === 'read' && this.#reports.isOne(file, content.text)) return;
    if (!this.corpus.source(file)) void this.#lookBeside(file);
    for (const sidecar of this.#tagFilesOf(file)) if (this.#skipped.delete(sidecar)) this.#outside(sidecar);
    if (take) take();
    else this.corpus.setSource(file, content);
  }

  #takeTyped(file: FileId, text: string): void {
    if (isSidecar(file)) this.corpus.setSidecar(file, text);
    else this.corpus.setCodebook(file, codebookText(text));
  }

  /**
   * Nobody has looked yet for the sidecars and the codebook of a source that the search left out. Outside the workspace
   * folders nobody watches them either.
   */
  async #lookBeside(source: FileId): Promise<void> {
    if (this.corpus.rootOf(source) === undefined) this.ports.watcher?.watchFolder(folderOf(source));
    for (const file of this.#tagFilesOf(source)) this.#outside(file);
    for (const file of await this.sidecarsBeside([source])) this.#outside(file);
  }

  /** The codebook of a source, its shared sidecar, and those of coders that are known. */
  #tagFilesOf(source: FileId): FileId[] {
    const known = this.corpus.source(source)?.sidecars.keys() ?? [];
    return [...new Set([sidecarOf(source), ...known, this.corpus.codebookFor(source)])];
  }
}
