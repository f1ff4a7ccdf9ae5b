import * as vscode from 'vscode';
import { type Corpus, Emitter } from '../../core/corpus';
import {
  CODEBOOK_NAME,
  type FileId,
  folderOf,
  isCodebook,
  isSidecar,
  sidecarOf,
  sourceOf,
} from '../../core/format';
import type { FileStore } from '../../core/store';
import type { Log } from '../host';
import { affects, settings } from '../host';
import { SETTINGS } from '../ids';
import { Turns } from '../turns';
import { codebookText, isFile, isOpen, textOf } from './documents';
import { FileReader } from './fileReader';
import { FolderWatcher } from './folderWatcher';
import { OutsideWatcher } from './outsideWatcher';
import { search } from './search';
import { Searched } from './searched';
import { SearchScope } from './searchScope';
import type { SidecarCache } from './sidecarCache';
import { TaggedTexts } from './taggedTexts';
import { Taking } from './taking';

const SIDECARS = '**/*.quotes.yaml';
const CODEBOOKS = '**/codebook.yaml';
const MARKDOWN = '**/*.md';

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
  readonly #files: FileReader;
  readonly #taking: Taking;
  readonly #texts: TaggedTexts;
  #scope = new SearchScope();
  #reading: Promise<void> = Promise.resolve();
  #tellRecalled: () => void = () => undefined;
  /** Resolves when all that was kept of the last time is known again. */
  readonly recalled = new Promise<void>(resolve => {
    this.#tellRecalled = resolve;
  });
  #isStopped = false;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #changedOutside = new Set<FileId>();
  /** What came or changed since the last search began, which may not have found it. */
  readonly #changedSince = new Set<FileId>();
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
    this.#files = new FileReader(
      corpus,
      store,
      log,
      this.searched,
      document => this.#takeDocument(document),
      cache,
    );
    this.#taking = new Taking(
      corpus,
      file => this.#files.known(file),
      () => store.sideBySide,
    );
    this.#texts = new TaggedTexts(
      corpus,
      sources => this.#taking.all(sources, file => this.#files.source(file)),
      () => this.#reading,
    );
    this.#watch(SIDECARS);
    this.#watch(CODEBOOKS);
    this.#disposables.push(
      { dispose: corpus.onDidChange(change => this.#texts.changed(change)) },
      new FolderWatcher(
        folders => this.#lookInto(folders),
        folders => this.#lookAgain(folders),
        uri => this.#scope.leavesOut(uri),
      ),
      vscode.workspace.onDidOpenTextDocument(document => this.#takeDocument(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed(document)),
      vscode.workspace.onDidCloseTextDocument(document => {
        const file = document.uri.toString();
        if (isFile(document) && this.#isOurs(file)) this.#outside(file);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.readAll()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affects(event, SETTINGS.sources) || event.affectsConfiguration('files.exclude'))
          void this.readAll();
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
    this.#reading = this.#readAll().finally(() => this.#tellRecalled());
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
    this.#scope = new SearchScope();
    const roots = this.#scope.folders.map(({ root }) => root);
    this.corpus.setRoots(roots);
    this.#watchSources();
    this.#changedSince.clear();
    const searching = search(this.store, this.#scope);
    // What is at hand is shown while many files are still being looked for.
    const atRoots = roots.map(root => root + CODEBOOK_NAME);
    await this.#taking.all(atRoots, file => this.#files.codebook(file));
    await this.#recall();
    const { codebooks, sidecars, sources: texts, markdown } = await searching;
    await this.#taking.all(without(codebooks, atRoots), file => this.#files.codebook(file));
    // A codebook that a first tag has made meanwhile was not found either.
    for (const excluded of without(atRoots, [...codebooks, ...this.#changedSince]))
      this.corpus.setCodebook(excluded, undefined);
    await this.#readSidecars(sidecars);
    const covered = markdown.filter(file => this.corpus.codebookOf(file) !== undefined);
    const sources = [...texts, ...covered];
    await this.#taking.inSlices(sources, file => {
      if (!this.corpus.source(file)) this.corpus.setSource(file, { state: 'unread' });
    });
    const found = new Set([...sources, ...sidecars.map(sourceOf)]);
    await this.#taking.inSlices([...this.corpus.sources()], ({ file, sidecarFile }) => {
      if ([file, sidecarFile].some(known => found.has(known) || this.#changedSince.has(known))) return;
      this.cache?.put(sidecarFile, undefined);
      if (!isOpen(file)) this.corpus.forget(file);
    });
    this.corpus.batch(() => {
      for (const document of vscode.workspace.textDocuments) this.#takeDocument(document);
    });
  }

  /** Shows what was there when the workspace was read last, while its files are looked for. */
  async #recall(): Promise<void> {
    let count = 0;
    const turns = new Turns();
    for await (const recalled of this.cache?.load() ?? []) {
      this.corpus.batch(() => {
        for (const [file, { reading }] of recalled) this.corpus.recallSidecar(file, reading);
      });
      count += recalled.size;
      await turns.give();
    }
    if (count > 0) this.log.info(`Recalled ${count} sidecars`);
    this.#tellRecalled();
  }

  async #readSidecars(files: readonly FileId[]): Promise<void> {
    this.#isStopped = false;
    const skipped = await this.#taking.all(
      files,
      file => this.#files.sidecarIfOther(file),
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
    await this.#taking.all(unread, file => this.#files.source(file));
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
    await this.#taking.all([file], one => this.#files.any(one));
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

  /** Whether a file is a source that is known, its sidecar, or a codebook that is. */
  #isOfKnown(file: FileId): boolean {
    const source = isSidecar(file) ? sourceOf(file) : file;
    return this.corpus.source(source) !== undefined || this.corpus.openCodebook(file) !== undefined;
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
    const tell = (uri: vscode.Uri) => {
      const file = uri.toString();
      // VS Code watches what is left out too; of that only what somebody has opened is known.
      if (this.#isOfKnown(file) || !this.#scope.leavesOut(uri)) this.#outside(file);
    };
    return [watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell)];
  }

  async #lookInto(folders: ReadonlySet<FileId>): Promise<void> {
    for (const file of Object.values(await search(this.store, this.#scope)).flat())
      if (isBelow(file, folders)) this.#outside(file);
  }

  #lookAgain(folders: ReadonlySet<FileId>): void {
    const sources = [...this.corpus.sources()].flatMap(({ file, sidecarFile }) => [file, sidecarFile]);
    const codebooks = [...this.corpus.codebooks()].map(({ file }) => file);
    for (const file of [...sources, ...codebooks]) if (isBelow(file, folders)) this.#outside(file);
  }

  #outside(file: FileId): void {
    this.#changedSince.add(file);
    this.#changedOutside.add(file);
    this.#gathering ??= setTimeout(async () => {
      this.#gathering = undefined;
      const files = [...this.#changedOutside];
      this.#changedOutside.clear();
      await this.#taking.all(files, file => this.#files.any(file));
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

  /**
   * Nobody has looked yet for the sidecar and the codebook of a source that the search left out. Outside the workspace
   * folders nobody watches them either.
   */
  #lookBeside(source: vscode.Uri): void {
    if (!vscode.workspace.getWorkspaceFolder(source)) this.#besideSources.watchBeside(source);
    for (const file of this.#tagFilesOf(source.toString())) this.#outside(file);
  }

  #tagFilesOf(source: FileId): FileId[] {
    return [sidecarOf(source), this.corpus.codebookFor(source)];
  }
}

function isBelow(file: FileId, folders: ReadonlySet<FileId>): boolean {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1)))
    if (folders.has(folder)) return true;
  return false;
}

/** Those of a list that are not in another. */
function without(files: readonly FileId[], others: readonly FileId[]): readonly FileId[] {
  const known = new Set(others);
  return files.filter(file => !known.has(file));
}
