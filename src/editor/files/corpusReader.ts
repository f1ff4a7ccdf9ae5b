import * as vscode from 'vscode';
import {
  type Corpus,
  type FileId,
  type FileStore,
  folderOf,
  isCodebook,
  isCrossquoteCodebook,
  isSidecar,
  type SourceText,
  StoreError,
  sidecarOf,
  sourceOf,
  withoutByteOrderMark,
} from '../../core';
import { SETTINGS } from '../ids';
import type { Log } from '../log';
import { affects, settings } from '../settings';
import { Turns } from '../turns';
import { FolderWatcher } from './folderWatcher';
import { OutsideWatcher } from './outsideWatcher';
import { Searched } from './searched';

const SIDECARS = '**/*.quotes.yaml';
const CODEBOOKS = '**/codebook.yaml';
const MARKDOWN = '**/*.md';

/** How many files are read side by side. */
const READERS = 16;
/** Changes from outside come in flocks; they are taken in together. */
const GATHER_MS = 60;
/** Typing is taken in when the hands rest. */
const TYPING_MS = 80;

/** Finds and reads the files of the workspace, watches them, and tells the corpus what they say. */
export class CorpusReader implements vscode.Disposable {
  readonly searched = new Searched();
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
  ) {
    this.#watch(SIDECARS);
    this.#watch(CODEBOOKS);
    this.#disposables.push(
      new FolderWatcher(
        folders => this.#lookInto(folders),
        folders => this.#lookAgain(folders),
      ),
      vscode.workspace.onDidOpenTextDocument(document => this.#takeDocument(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#isOurs(uri.toString())) this.#outside(uri.toString());
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

  /** Reads codebooks first, then sidecars, then the texts of the sources that have one. */
  async readAll(): Promise<void> {
    this.corpus.setRoots(rootsOf(vscode.workspace.workspaceFolders));
    this.#watchSources();
    const [codebooks, sidecars, texts, markdown] = await findAll();
    await this.#takeAll(codebooks!, file => this.#readCodebook(file));
    await this.#takeAll(sidecars!, file => this.#readSidecar(file));
    const covered = markdown!.filter(file => this.corpus.codebookOf(file) !== undefined);
    const sources = [...texts!, ...covered].filter(file => !isSidecar(file) && !isCodebook(file));
    this.corpus.batch(() => {
      for (const file of sources)
        if (!this.corpus.source(file)) this.corpus.setSource(file, { state: 'unread' });
      const found = new Set([...sources, ...sidecars!.map(sourceOf)]);
      for (const { file } of [...this.corpus.sources()])
        if (!found.has(file) && !isOpen(file)) this.corpus.forget(file);
      for (const document of vscode.workspace.textDocuments) this.#takeDocument(document);
    });
    const tagged = [...this.corpus.sources()].filter(({ reading, text }) => reading && text === undefined);
    await this.#takeAll(
      tagged.map(({ file }) => file),
      file => this.#readSource(file),
    );
  }

  /** Reads the texts of sources, side by side, so that quotes can be looked for in them. */
  async readTexts(files: readonly FileId[]): Promise<void> {
    this.searched.add(files);
    const unread = files.filter(file => this.corpus.source(file)?.sourceText.state === 'unread');
    await this.#takeAll(unread, file => this.#readSource(file));
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
    await this.#takeAll([file], one => this.#readAny(one));
  }

  /** Reads again what a source's sidecar and codebook say, now. */
  async rereadTags(source: FileId): Promise<void> {
    await Promise.all(this.#tagFilesOf(source).map(file => this.reread(file)));
  }

  /** Whether a document is a source, or would be one when tagged. */
  isSource(document: vscode.TextDocument): boolean {
    const file = document.uri.toString();
    if (this.corpus.source(file)) return true;
    if (document.uri.scheme !== 'file' && !vscode.workspace.getWorkspaceFolder(document.uri)) return false;
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
    for (const file of (await findAll()).flat()) if (isBelow(file, folders)) this.#outside(file);
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
      await this.#takeAll(files, file => this.#readAny(file));
    }, GATHER_MS);
  }

  #typed(document: vscode.TextDocument): void {
    this.#typedIn.add(document);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.flush(), TYPING_MS);
  }

  /** What an open document says counts for what is on disk. */
  #takeDocument(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    const file = document.uri.toString();
    if (isSidecar(file) || isCodebook(file)) {
      // What was reverted counts no more; what the file says does.
      if (!document.isDirty) this.#outside(document.uri.toString());
      else if (isSidecar(file)) this.corpus.setSidecar(file, document.getText());
      else this.corpus.setCodebook(file, codebookText(document.getText()));
    } else if (this.isSource(document)) {
      if (!this.corpus.source(file)) this.#lookBeside(document.uri);
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

  /**
   * Reads files and takes in what they say. What was taken in while a file was being read may be newer than what was
   * read: then it is read once more.
   */
  async #takeAll(
    files: readonly FileId[],
    read: (file: FileId) => Promise<(() => void) | undefined>,
  ): Promise<void> {
    const waiting = [...files];
    const taken: { file: FileId; known: unknown; take: () => void }[] = [];
    const reader = async () => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const known = this.#known(file);
        const take = await read(file);
        if (take) taken.push({ file, known, take });
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    const overtaken: FileId[] = [];
    const turns = new Turns();
    for (let next = 0; next < taken.length; await turns.give())
      this.corpus.batch(() => {
        for (; next < taken.length && !turns.isOver; next++) {
          const { file, known, take } = taken[next]!;
          if (this.#known(file) === known) take();
          else overtaken.push(file);
        }
      });
    if (overtaken.length > 0) await this.#takeAll(overtaken, read);
  }

  /** What is known of a file now; another object as soon as something else is. */
  #known(file: FileId): object | undefined {
    if (isSidecar(file)) return this.corpus.source(sourceOf(file))?.reading;
    if (isCodebook(file)) return this.corpus.openCodebook(file);
    return this.corpus.source(file)?.sourceText;
  }

  #readAny(file: FileId): Promise<(() => void) | undefined> {
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

  async #readSidecar(file: FileId): Promise<() => void> {
    const source = sourceOf(file);
    const text = await this.#read(file);
    return () => {
      if (text.state === 'unreadable') this.corpus.setUnreadableSidecar(file, text.why);
      else this.corpus.setSidecar(file, text.state === 'read' ? text.text : undefined);
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
    // Only what is shown needs its text: quotes of sources that have a sidecar, and what is suggested.
    if (text.state === 'read' && !this.searched.has(file) && !(await this.#hasSidecar(file)))
      return () => this.corpus.setSource(file, { state: 'unread' });
    return () => {
      this.corpus.setSource(file, text);
      this.#forgetIfGone(file);
    };
  }

  /** Of a source that is not there its sidecar is told; where that is not there either, nothing is. */
  #forgetIfGone(source: FileId): void {
    const known = this.corpus.source(source);
    if (known?.sourceText.state === 'missing' && !known.reading) this.corpus.forget(source);
  }

  async #hasSidecar(file: FileId): Promise<boolean> {
    return (
      this.corpus.source(file)?.reading !== undefined || (await this.#read(sidecarOf(file))).state === 'read'
    );
  }

  async #read(file: FileId): Promise<SourceText> {
    try {
      const text = await this.store.read(file);
      return text === undefined ? { state: 'missing' } : { state: 'read', text: withoutByteOrderMark(text) };
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

function isBelow(file: FileId, folders: ReadonlySet<FileId>): boolean {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1)))
    if (folders.has(folder)) return true;
  return false;
}

const findAll = (): Promise<FileId[][]> =>
  Promise.all(
    [CODEBOOKS, SIDECARS, settings.sources, MARKDOWN].map(async pattern =>
      (await vscode.workspace.findFiles(pattern)).map(uri => uri.toString()),
    ),
  );

const isOpen = (file: FileId): boolean =>
  vscode.workspace.textDocuments.some(document => document.uri.toString() === file);

const rootsOf = (folders: readonly vscode.WorkspaceFolder[] | undefined): FileId[] =>
  (folders ?? []).map(({ uri }) => {
    const root = uri.toString();
    return root.endsWith('/') ? root : `${root}/`;
  });
