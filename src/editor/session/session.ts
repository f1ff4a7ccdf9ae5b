import * as vscode from 'vscode';
import type { Checker } from '../../core/checks';
import type { Corpus, TaggedSource } from '../../core/corpus';
import type { Edit, FileEdit, TagContext } from '../../core/edits';
import type { FileId } from '../../core/format';
import type { Quote } from '../../core/model';
import type { Finder } from '../../core/search';
import { type FileStore, StoreError, type WrittenTo } from '../../core/store';
import type { Variants } from '../../core/variants';
import { wordNotTakenBack, wordRefusal, wordStoreError, wordUnrouted } from '../../wording';
import {
  type CacheStorage,
  type CarriedOut,
  type CorpusReader,
  EditCancelled,
  EditRefused,
  type Follow,
  NotRouted,
  NotTakenBack,
  openWorkspace,
  type QuoteWorker,
  type SidecarLoader,
  type Spellings,
  type UndoHistory,
  type Workspace,
} from '../../workspace';
import {
  ExtensionStorage,
  isFile,
  textOf,
  VscodeWatcher,
  vscodeDocuments,
  vscodeSettings,
  workspaceRoots,
} from '../files';
import { idOf, type Log, spellAs } from '../host';
import { CONTEXTS } from '../ids';
import { ClaimTrail } from './claimTrail';
import { Failed, Refused } from './refused';
import { ToldApart } from './toldApart';
import { WalkthroughSteps } from './walkthroughSteps';

/** What the person is looking at: a source in the active editor, and the quote under the cursor. */
export interface ActiveSource {
  readonly editor: vscode.TextEditor;
  readonly source: TaggedSource;
  readonly quote: Quote | undefined;
}

/** The extension's own storage for a workspace. */
export interface Storage {
  readonly folder: vscode.Uri;
  /** Who writes: another version or machine may mean something else by the same words. */
  readonly writer: string;
}

/** Changes come in flocks; what shows them shows those together that come so soon after others. */
const REST_MS = 100;

/** All that the features share: the workspace, what was made of it, and where a person is in it. */
export class Session implements vscode.Disposable {
  readonly workspace: Workspace;
  readonly corpus: Corpus;
  readonly reader: CorpusReader;
  readonly history: UndoHistory;
  readonly variants: Variants;
  readonly finder: Finder;
  readonly checker: Checker;
  readonly trail = new ClaimTrail();
  readonly walkthrough = new WalkthroughSteps();
  readonly toldApart: ToldApart;
  /** Where VS Code keeps what is no part of the workspace; none where no folder is open. */
  readonly storage: Storage | undefined;
  /** Resolves when codebooks and sidecars of the workspace have been read for the first time. */
  readonly ready: Promise<void>;
  /** Resolves when the texts of the sources that have a sidecar have been read too. */
  readonly textsRead: Promise<void>;
  readonly #watcher = new VscodeWatcher();
  readonly #listening: vscode.Disposable[] = [];

  constructor(
    readonly store: FileStore & SidecarLoader,
    /** Undefined: quotes are found on this thread. */
    startQuoteWorker: (() => QuoteWorker) | undefined,
    readonly context: vscode.ExtensionContext,
    readonly log: Log,
    /** How files are spelled; absent where a name has one spelling alone. */
    readonly spellings?: Spellings,
  ) {
    spellAs(spellings);
    this.toldApart = new ToldApart(context.workspaceState);
    this.storage = storageOf(context);
    const cache = this.storage && cacheIn(this.storage, store);
    this.workspace = openWorkspace(
      {
        store,
        sidecars: store,
        ...(startQuoteWorker && { startQuoteWorker }),
        ...(cache && { cache }),
        watcher: this.#watcher,
        ...(spellings && { spellings }),
        documents: vscodeDocuments,
        settings: vscodeSettings,
        log,
      },
      workspaceRoots(),
    );
    const { corpus, reader, history, variants, finder, checker, ready, textsRead } = this.workspace;
    this.corpus = corpus;
    this.reader = reader;
    this.history = history;
    this.variants = variants;
    this.finder = finder;
    this.checker = checker;
    this.ready = ready;
    this.textsRead = textsRead;
    this.#listening.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => void reader.setRoots(workspaceRoots())),
      { dispose: history.onDidChange(() => this.#showUndoable()) },
    );
  }

  dispose(): void {
    vscode.Disposable.from(
      ...this.#listening,
      this.workspace,
      this.#watcher,
      this.walkthrough,
      this.toldApart,
      this.trail,
    ).dispose();
  }

  /**
   * How long what shows the corpus rests until it looks again, in milliseconds. While a large workspace is read, all counts
   * change all the time, and showing them holds up the reading: that is done the more rarely the longer it goes on.
   */
  get restMs(): number {
    return Math.max(REST_MS, this.workspace.readingMs);
  }

  /** As `Workspace.settled`. */
  settled(): Promise<void> {
    return this.workspace.settled();
  }

  /** As `Workspace.lookedThrough`. */
  lookedThrough({ file }: TaggedSource): Promise<void> {
    return this.workspace.lookedThrough(file);
  }

  /** Whether a document is a source, or would be one when tagged. */
  isSource(document: vscode.TextDocument): boolean {
    const file = idOf(document.uri);
    return this.corpus.source(file) !== undefined || (isFile(document) && this.reader.isSource(file));
  }

  /** A document's source as of its text now; undefined where the document is none. */
  sourceOf(document: vscode.TextDocument): TaggedSource | undefined {
    if (!this.isSource(document)) return undefined;
    const file = idOf(document.uri);
    const content = textOf(document);
    if (this.corpus.source(file)?.sourceText !== content) this.corpus.setSource(file, content);
    return this.corpus.source(file);
  }

  /** The source that an editor shows, by default the active one; undefined when it shows none. */
  activeSource(editor = vscode.window.activeTextEditor): ActiveSource | undefined {
    const source = editor && this.sourceOf(editor.document);
    if (!source) return undefined;
    const quote = source.quoteAt(editor.document.offsetAt(editor.selection.active));
    return { editor, source, quote };
  }

  /** As `Workspace.tagContext`. */
  tagContext(source: TaggedSource): TagContext {
    return this.workspace.tagContext(source);
  }

  /**
   * Carries out what a person asked for: every file of the edit or none. Resolves when it is on disk, or says that it
   * waits in an editor for saving. Throws `Refused` with the reason.
   */
  apply(edit: Edit, follow?: Follow): Promise<WrittenTo> {
    return worded(this.workspace.apply(edit, follow));
  }

  /** Changes files without a trace in the list of what can be undone: upkeep that nobody asked for. */
  maintain(files: readonly FileEdit[]): Promise<void> {
    return worded(this.workspace.maintain(files));
  }

  /** Writes a file anew that is not as edits need it: nobody but VS Code can take that back. */
  rewrite(file: FileId, change: (text: string | undefined) => string): Promise<WrittenTo> {
    return worded(this.workspace.rewrite(file, change));
  }

  undo(): Promise<CarriedOut | undefined> {
    return worded(this.workspace.undo());
  }

  redo(): Promise<CarriedOut | undefined> {
    return worded(this.workspace.redo());
  }

  #showUndoable(): void {
    const { lastDone, lastUndone } = this.history;
    void vscode.commands.executeCommand('setContext', CONTEXTS.canUndo, lastDone !== undefined);
    void vscode.commands.executeCommand('setContext', CONTEXTS.canRedo, lastUndone !== undefined);
  }
}

/** The same, with what was refused said in words. */
async function worded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusedFor(error) ?? error;
  }
}

/** Undefined where something else went wrong than what can be foreseen. */
function refusedFor(error: unknown): Refused | undefined {
  if (error instanceof EditRefused) return new Failed(wordRefusal(error.file, error.text, error.refusal));
  if (error instanceof NotRouted) return new Refused(wordUnrouted(error.why));
  if (error instanceof StoreError) return new Failed(wordStoreError(error));
  if (error instanceof EditCancelled) return new Refused(vscode.l10n.t('Cancelled. Nothing was changed.'));
  if (error instanceof NotTakenBack)
    return new Failed(wordNotTakenBack(error.files, refusedFor(error.cause)?.message ?? ''));
  return undefined;
}

const cacheIn = ({ folder, writer }: Storage, store: FileStore): CacheStorage =>
  new ExtensionStorage(store, vscode.Uri.joinPath(folder, 'sidecars'), writer);

function storageOf({ storageUri, extension }: vscode.ExtensionContext): Storage | undefined {
  const writer = `${extension?.packageJSON.version} on ${vscode.env.machineId}`;
  return storageUri && { folder: storageUri, writer };
}
