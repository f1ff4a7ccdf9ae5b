import * as vscode from 'vscode';
import {
  CODEBOOK_NAME,
  type Corpus,
  Emitter,
  type FileId,
  type FileStore,
  isCodebook,
  isCrossquoteCodebook,
  isSidecar,
  SoundReading,
  type SourceText,
  StoredText,
  StoreError,
  sidecarOf,
  sourceOf,
  withoutByteOrderMark,
} from '../../core';
import { SETTINGS } from '../ids';
import type { Log } from '../log';
import { affects, settings } from '../settings';
import { FolderWatcher } from './folderWatcher';
import { OutsideWatcher } from './outsideWatcher';
import { Searched } from './searched';
import { isTelling, type SidecarCache } from './sidecarCache';
import { TaggedTexts } from './taggedTexts';
import { type Reading, Taking } from './taking';
import { CODEBOOKS, findFiles, isBelow, MARKDOWN, SIDECARS, workspaceRoots } from './workspaceFiles';

/** Changes from outside come in flocks; they are taken in together. */
const GATHER_MS = 60;
/** Typing is taken in when the hands rest. */
const TYPING_MS = 80;

/** How far the first reading is. */
export interface ReadingProgress {
  readonly read: number;
  readonly found: number;
}

/** Finds and reads the files of the workspace, watches them, and tells the corpus what they say. */
export class CorpusReader implements vscode.Disposable {
  readonly searched = new Searched();
  readonly #progress = new Emitter<ReadingProgress>();
  readonly onDidProgress = this.#progress.listen;
  /** Sidecars that were not read because a person did not want to wait. */
  #skipped: Set<FileId> = new Set();
  readonly #taking: Taking;
  readonly #texts: TaggedTexts;
  #reading: Promise<void> = Promise.resolve();
  #isStopped = false;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #changedOutside = new Set<FileId>();
  readonly #typedIn = new Set<vscode.TextDocument>();
  readonly #besideSources = new OutsideWatcher(file => this.#outside(file));
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly store: FileStore,
    private readonly log: Log,
    /** What was read before; absent where there is no place to keep it. */
    private readonly cache?: SidecarCache,
  ) {
    this.#taking = new Taking(corpus, file => this.#known(file));
    this.#texts = new TaggedTexts(
      corpus,
      sources => this.#taking.all(sources, file => this.#readSource(file)),
      () => this.#reading,
    );
    this.#watch(SIDECARS);
    this.#watch(CODEBOOKS);
    this.#disposables.push(
      { dispose: corpus.onDidChange(change => this.#texts.changed(change)) },
      new FolderWatcher(
        folders => this.#lookInto(folders),
        folders => this.#lookAgain(folders),
      ),
      vscode.workspace.onDidOpenTextDocument(document => this.#takeDocument(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed(document)),
      vscode.workspace.onDidCloseTextDocument(document => {
        const file = document.uri.toString();
        if (isFile(document) && this.#isOurs(file)) this.#outside(file);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.readAll()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affects(event, SETTINGS.sources)) void this.readAll();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#gathering);
    clearTimeout(this.#typing);
    vscode.Disposable.from(...this.#disposables, ...this.#sourceWatchers, this.#besideSources).dispose();
  }

  /**
   * Reads codebooks first, then sidecars. The texts of the sources that have one are read afterwards: until then all is
   * usable, and nothing is said of quotes that have lost their place.
   */
  readAll(): Promise<void> {
    this.#reading = this.#readAll();
    return this.#reading;
  }

  /** Resolves when the text of every source that has a sidecar has been read too. */
  async readTagged(): Promise<void> {
    await this.#reading;
    await this.#texts.done();
  }

  /** Ends the first reading early: what has been read is there, the rest is read when its source is opened. */
  stopReading(): void {
    this.#isStopped = true;
  }

  /** How many sidecars were left out when the reading was stopped. */
  get skipped(): number {
    return this.#skipped.size;
  }

  /** Reads what was left out. */
  readSkipped(): Promise<void> {
    this.#reading = this.#readSidecars([...this.#skipped]);
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    this.corpus.setRoots(workspaceRoots());
    this.#watchSources();
    const finding = findFiles();
    // What is at hand is shown while many files are still being looked for.
    const atRoots = workspaceRoots().map(root => root + CODEBOOK_NAME);
    await this.#taking.all(atRoots, file => this.#readCodebook(file));
    await this.#recall();
    const { codebooks, sidecars, sources: texts, markdown } = await finding;
    await this.#taking.all(
      codebooks.filter(file => !atRoots.includes(file)),
      file => this.#readCodebook(file),
    );
    const covered = markdown.filter(file => this.corpus.codebookOf(file) !== undefined);
    const sources = [...texts, ...covered].filter(file => !isSidecar(file) && !isCodebook(file));
    await this.#taking.inSlices(sources, file => {
      if (!this.corpus.source(file)) this.corpus.setSource(file, { state: 'unread' });
    });
    await this.#readSidecars(sidecars);
    const found = new Set([...sources, ...sidecars.map(sourceOf)]);
    await this.#taking.inSlices([...this.corpus.sources()], ({ file }) => {
      if (found.has(file)) return;
      this.cache?.put(sidecarOf(file), undefined);
      if (!isOpen(file)) this.corpus.forget(file);
    });
    this.corpus.batch(() => {
      for (const document of vscode.workspace.textDocuments) this.#takeDocument(document);
    });
  }

  /** Shows what was there when the workspace was read last, while its files are looked for. */
  async #recall(): Promise<void> {
    const recalled = await this.cache?.load();
    if (!recalled) return;
    await this.#taking.inSlices(recalled, ([file, { reading }]) => this.corpus.recallSidecar(file, reading));
  }

  async #readSidecars(files: readonly FileId[]): Promise<void> {
    this.#isStopped = false;
    const skipped = await this.#taking.all(
      files,
      file => this.#readSidecarIfOther(file),
      read => {
        this.#progress.emit({ read, found: files.length });
        return !this.#isStopped;
      },
    );
    this.#skipped = new Set(skipped);
  }

  /** Reads the texts of sources, side by side, so that quotes can be looked for in them. */
  async readTexts(files: readonly FileId[]): Promise<void> {
    this.searched.add(files);
    const unread = files.filter(file => this.corpus.source(file)?.sourceText.state === 'unread');
    await this.#taking.all(unread, file => this.#readSource(file));
  }

  /** Takes in what was typed and not yet looked at, so that what follows speaks of today's text. */
  flush(): void {
    clearTimeout(this.#typing);
    const documents = [...this.#typedIn];
    this.#typedIn.clear();
    this.corpus.batch(() => {
      for (const document of documents) this.#takeDocument(document);
    });
  }

  /** Reads a file again, now. */
  async reread(file: FileId): Promise<void> {
    await this.#taking.all([file], one => this.#readAny(one));
  }

  /** Reads again what a source's sidecar and codebook say, now. */
  async rereadTags(source: FileId): Promise<void> {
    await Promise.all(this.#tagFilesOf(source).map(file => this.reread(file)));
  }

  /** Whether a document is a source, or would be one when tagged. */
  isSource(document: vscode.TextDocument): boolean {
    const file = document.uri.toString();
    if (this.corpus.source(file)) return true;
    if (!isFile(document)) return false;
    if (isSidecar(file) || isCodebook(file)) return false;
    if (file.endsWith('.md')) return this.corpus.codebookOf(file) !== undefined;
    return vscode.languages.match({ pattern: settings.sources }, document) > 0;
  }

  #isOurs(file: FileId): boolean {
    return isSidecar(file) || isCodebook(file) || this.corpus.source(file) !== undefined;
  }

  #watch(pattern: string): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    this.#disposables.push(watcher, ...this.#listen(watcher));
  }

  #sourceWatchers: vscode.Disposable[] = [];

  #watchSources(): void {
    vscode.Disposable.from(...this.#sourceWatchers).dispose();
    this.#sourceWatchers = [settings.sources, MARKDOWN].flatMap(pattern => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      return [watcher, ...this.#listen(watcher)];
    });
  }

  #listen(watcher: vscode.FileSystemWatcher): vscode.Disposable[] {
    const tell = (uri: vscode.Uri) => this.#outside(uri.toString());
    return [watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell)];
  }

  async #lookInto(folders: ReadonlySet<FileId>): Promise<void> {
    for (const file of Object.values(await findFiles()).flat())
      if (isBelow(file, folders)) this.#outside(file);
  }

  #lookAgain(folders: ReadonlySet<FileId>): void {
    const sources = [...this.corpus.sources()].flatMap(({ file, sidecarFile }) => [file, sidecarFile]);
    const codebooks = [...this.corpus.codebooks()].map(({ file }) => file);
    for (const file of [...sources, ...codebooks]) if (isBelow(file, folders)) this.#outside(file);
  }

  #outside(file: FileId): void {
    this.#changedOutside.add(file);
    this.#gathering ??= setTimeout(async () => {
      this.#gathering = undefined;
      const files = [...this.#changedOutside];
      this.#changedOutside.clear();
      await this.#taking.all(files, file => this.#readAny(file));
    }, GATHER_MS);
  }

  #typed(document: vscode.TextDocument): void {
    this.#typedIn.add(document);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.flush(), TYPING_MS);
  }

  /** What an open document says counts for what is on disk. */
  #takeDocument(document: vscode.TextDocument): void {
    if (document.isClosed || !isFile(document)) return;
    const file = document.uri.toString();
    if (isSidecar(file) || isCodebook(file)) {
      // What was reverted counts no more; what the file says does.
      if (!document.isDirty) this.#outside(document.uri.toString());
      else if (isSidecar(file)) this.corpus.setSidecar(file, document.getText());
      else this.corpus.setCodebook(file, codebookText(document.getText()));
    } else if (this.isSource(document)) {
      if (!this.corpus.source(file)) this.#lookBeside(document.uri);
      if (this.#skipped.delete(sidecarOf(file))) this.#outside(sidecarOf(file));
      this.corpus.setSource(file, textOf(document));
    }
  }

  /** Outside the workspace folders nobody has looked for a source's sidecar and codebook yet, or watches them. */
  #lookBeside(source: vscode.Uri): void {
    if (vscode.workspace.getWorkspaceFolder(source)) return;
    this.#besideSources.watchBeside(source);
    for (const file of this.#tagFilesOf(source.toString())) this.#outside(file);
  }

  #tagFilesOf(source: FileId): FileId[] {
    return [sidecarOf(source), this.corpus.codebookFor(source)];
  }

  /** What is known of a file now; another object as soon as something else is. */
  #known(file: FileId): object | undefined {
    if (isSidecar(file)) return this.corpus.source(sourceOf(file))?.reading;
    if (isCodebook(file)) return this.corpus.openCodebook(file);
    return this.corpus.source(file)?.sourceText;
  }

  #readAny(file: FileId): ReturnType<Reading> {
    if (isSidecar(file)) return this.#readSidecar(file);
    if (isCodebook(file)) return this.#readCodebook(file);
    return this.#readSource(file);
  }

  async #readCodebook(file: FileId): Promise<() => void> {
    const text = await this.#read(file);
    return () => {
      if (text.state === 'unreadable') this.corpus.setUnreadableCodebook(file, text.why);
      else this.corpus.setCodebook(file, text.state === 'read' ? codebookText(text.text) : undefined);
    };
  }

  /** Reads a sidecar, unless it is recalled and its file is as it was. */
  async #readSidecarIfOther(file: FileId): ReturnType<Reading> {
    const cached = this.cache?.get(file);
    const isRecalled = cached && this.corpus.source(sourceOf(file))?.reading === cached.reading;
    if (isRecalled && (await this.store.stamp(file))?.key === cached.stamp) return undefined;
    return this.#readSidecar(file);
  }

  async #readSidecar(file: FileId): Promise<() => void> {
    const source = sourceOf(file);
    const stamp = this.cache && (await this.store.stamp(file));
    const isKept = isTelling(stamp);
    const text = await this.#read(file);
    return () => {
      if (text.state === 'unreadable') this.corpus.setUnreadableSidecar(file, text.why);
      else this.corpus.setSidecar(file, text.state === 'read' ? text.text : undefined);
      const reading = this.corpus.source(source)?.reading;
      const isSound = reading instanceof SoundReading;
      this.cache?.put(file, isKept && isSound ? { reading, stamp: stamp.key } : undefined);
      this.#forgetIfGone(source);
    };
  }

  async #readSource(file: FileId): Promise<(() => void) | undefined> {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file);
    // VS Code keeps a document for minutes after its file and its editor are gone.
    if (document && (document.isDirty || (await this.#read(file)).state !== 'missing'))
      return () => this.#takeDocument(document);
    if (file.endsWith('.md') && !this.#isOurs(file) && !this.corpus.codebookOf(file)) return undefined;
    const text = await this.#read(file);
    return () => {
      // Only what is shown or checked needs its text: quotes of sources that have a sidecar, and what is suggested.
      const isNeeded = this.searched.has(file) || this.corpus.source(file)?.reading !== undefined;
      this.corpus.setSource(file, text.state === 'read' && !isNeeded ? { state: 'unread' } : text);
      this.#forgetIfGone(file);
    };
  }

  /** Of a source that is not there its sidecar is told; where that is not there either, nothing is. */
  #forgetIfGone(source: FileId): void {
    const known = this.corpus.source(source);
    if (known?.sourceText.state === 'missing' && !known.reading) this.corpus.forget(source);
  }

  async #read(file: FileId): Promise<SourceText> {
    try {
      const text = await this.store.read(file);
      return text === undefined ? { state: 'missing' } : new StoredText(withoutByteOrderMark(text));
    } catch (error) {
      this.log.error(`reading ${file}`, error);
      const failure = error instanceof StoreError ? error.failure : 'unavailable';
      return { state: 'unreadable', why: failure === 'busy' ? 'unavailable' : failure };
    }
  }
}

/** What a document says as a source. VS Code opens UTF-16 too, which nobody else who reads the file here does. */
export const textOf = (document: vscode.TextDocument): SourceText =>
  document.encoding.startsWith('utf16')
    ? { state: 'unreadable', why: 'utf-16' }
    : { state: 'read', text: document.getText() };

/** Another tool may have a `codebook.yaml` too. */
const codebookText = (text: string): string | undefined => (isCrossquoteCodebook(text) ? text : undefined);

/** VS Code shows other documents under a file's name: what git had, or what a refactoring would make of it. */
const isFile = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;

const isOpen = (file: FileId): boolean =>
  vscode.workspace.textDocuments.some(document => document.uri.toString() === file);
