import * as vscode from 'vscode';
import { Checker } from '../core/checks';
import { Corpus, type TaggedSource } from '../core/corpus';
import {
  doneTo,
  type Edit,
  editFile,
  type FileEdit,
  inverseEdit,
  inverseFiles,
  isIdle,
  type TagContext,
} from '../core/edits';
import { type FileId, isCodebook, isSidecar } from '../core/format';
import type { Quote } from '../core/model';
import { Finder } from '../core/search';
import { type FileStore, type Kept, StoreError } from '../core/store';
import { withoutByteOrderMark } from '../core/text';
import { Variants } from '../core/variants';
import { wordRefusal, wordStoreError } from '../wording';
import { CorpusReader, SidecarCache, textOf } from './files';
import { History } from './history';
import { type Log, Steps } from './host';
import { Trail } from './trail';
import { Turns } from './turns';

/** Why an action was not carried out, in words for the person who asked for it. */
export class Refused extends Error {}

/** What the person is looking at: a source in the active editor, and the quote under the cursor. */
export interface Place {
  readonly editor: vscode.TextEditor;
  readonly source: TaggedSource;
  readonly quote: Quote | undefined;
}

/** An edit that was taken back or done again, and where the change is now. */
export interface CarriedOut {
  readonly edit: Edit;
  readonly kept: Kept;
}

/** The extension's own storage for a workspace. */
export interface Storage {
  readonly folder: vscode.Uri;
  /** Who writes: another version or machine may mean something else by the same words. */
  readonly writer: string;
}

/** Told of a long edit file by file; false takes back what was written and writes no more. */
export type Follow = (written: number, all: number) => boolean;

/** All that the features share: what was read, the one way to change it, and what can be taken back. */
export class Session implements vscode.Disposable {
  readonly corpus = new Corpus();
  readonly variants = new Variants(this.corpus);
  readonly finder = new Finder(this.corpus);
  readonly checker = new Checker(this.corpus);
  readonly history = new History();
  readonly trail = new Trail();
  readonly steps = new Steps();
  readonly reader: CorpusReader;
  /** Where VS Code keeps what is no part of the workspace; none where no folder is open. */
  readonly storage: Storage | undefined;
  readonly #cache: SidecarCache | undefined;
  /** Resolves when codebooks and sidecars of the workspace have been read for the first time. */
  readonly ready: Promise<void>;
  /** Resolves when the texts of the sources that have a sidecar have been read too. */
  readonly textsRead: Promise<void>;
  readonly #began = Date.now();
  #isReading = true;

  constructor(
    readonly store: FileStore,
    readonly context: vscode.ExtensionContext,
    readonly log: Log,
  ) {
    this.storage = storageOf(context);
    this.#cache = this.storage && cacheIn(this.storage, store, log);
    this.reader = new CorpusReader(this.corpus, store, log, this.#cache);
    this.ready = this.reader.readAll().catch(error => log.error('reading the workspace', error));
    this.textsRead = this.ready
      .then(() => this.reader.readTagged())
      .finally(() => {
        this.#isReading = false;
      });
  }

  /** How long the first reading of the workspace has been going on, in milliseconds; 0 once it is done. */
  get readingMs(): number {
    return this.#isReading ? Date.now() - this.#began : 0;
  }

  dispose(): void {
    this.reader.dispose();
    this.#cache?.dispose();
    this.steps.dispose();
    this.trail.dispose();
    this.history.dispose();
    this.checker.dispose();
  }

  /** Resolves when all that has been read can be found by its words. */
  async indexed(): Promise<void> {
    const turns = new Turns();
    await turns.begin();
    while (!this.finder.refresh(() => turns.isOver)) await turns.give();
  }

  /** Resolves when all files have been read, with what was typed just now. */
  async settled(): Promise<void> {
    await this.ready;
    this.reader.flush();
  }

  /** A document's source as of its text now; undefined where the document is none. */
  sourceOf(document: vscode.TextDocument): TaggedSource | undefined {
    if (!this.reader.isSource(document)) return undefined;
    const file = document.uri.toString();
    const known = this.corpus.source(file);
    if (known?.text === document.getText()) return known;
    this.corpus.setSource(file, textOf(document));
    return this.corpus.source(file);
  }

  /** Where the cursor is; undefined when the active editor shows no source. */
  place(editor = vscode.window.activeTextEditor): Place | undefined {
    const source = editor && this.sourceOf(editor.document);
    if (!source) return undefined;
    const quote = source.quoteAt(editor.document.offsetAt(editor.selection.active));
    return { editor, source, quote };
  }

  /** What an edit of a source needs to know of its codebook. */
  tagContext({ file, codebook }: TaggedSource): TagContext {
    const codebookFile = this.corpus.codebookFor(file);
    return {
      codebookFile,
      codebook: this.corpus.codebook(codebook),
      codebookExists: this.corpus.openCodebook(codebookFile) !== undefined,
    };
  }

  /**
   * Carries out what a person asked for: every file of the edit or none. Resolves when it is on disk, or says that it
   * waits in an editor for saving. Throws `Refused` with the reason.
   */
  async apply(edit: Edit, follow?: Follow): Promise<Kept> {
    const { kept, done } = await this.#write(edit.files, follow);
    if (!done.every(isIdle)) this.history.did({ ...edit, files: done });
    return kept;
  }

  /** Changes files without a trace in the list of what can be undone: upkeep that nobody asked for. */
  async maintain(files: readonly FileEdit[]): Promise<void> {
    await this.#write(files);
  }

  /** Writes a file anew that is not as edits need it: nobody but VS Code can take that back. */
  async rewrite(file: FileId, change: (text: string | undefined) => string): Promise<Kept> {
    let written: string | undefined;
    const kept = await this.#update(file, text => {
      written = change(text);
      return written;
    });
    this.#take(file, written);
    return kept;
  }

  async undo(): Promise<CarriedOut | undefined> {
    const edit = this.history.lastDone;
    if (!edit) return undefined;
    const { kept } = await this.#write(inverseEdit(edit).files);
    this.history.undid();
    return { edit, kept };
  }

  async redo(): Promise<CarriedOut | undefined> {
    const edit = this.history.lastUndone;
    if (!edit) return undefined;
    const { kept } = await this.#write(edit.files);
    this.history.redid();
    return { edit, kept };
  }

  async #write(
    files: readonly FileEdit[],
    follow?: Follow,
  ): Promise<{ kept: Kept; done: readonly FileEdit[] }> {
    const done: FileEdit[] = [];
    let kept: Kept = 'on-disk';
    try {
      for (const file of files) {
        const written = await this.#writeFile(file);
        if (written.kept === 'in-editor') kept = 'in-editor';
        done.push(written.done);
        if (follow && !follow(done.length, files.length))
          throw new Refused(vscode.l10n.t('Cancelled. Nothing was changed.'));
      }
    } catch (error) {
      await this.#takeBack(done);
      throw error;
    }
    return { kept, done };
  }

  /** After a file was refused, the files before it go back to what they were. */
  async #takeBack(done: readonly FileEdit[]): Promise<void> {
    for (const file of inverseFiles(done))
      await this.#writeFile(file).catch(error => this.log.error('taking back', error));
  }

  async #writeFile(edit: FileEdit): Promise<{ kept: Kept; done: FileEdit }> {
    const { file } = edit;
    let done: FileEdit = { file, changes: [] };
    let written: string | undefined;
    const kept = await this.#update(file, text => {
      const result = editFile(text, edit);
      if ('refused' in result) throw new Refused(wordRefusal(file, text, result));
      done = doneTo(edit, text, result);
      written = result.text;
      return written;
    });
    this.#take(file, written);
    return { kept, done };
  }

  async #update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<Kept> {
    try {
      return await this.store.update(file, change);
    } catch (error) {
      if (error instanceof StoreError) throw new Refused(wordStoreError(error));
      throw error;
    }
  }

  /** The corpus knows at once; the watchers find nothing new when they come. */
  #take(file: FileId, text: string | undefined): void {
    const known = text === undefined ? undefined : withoutByteOrderMark(text);
    if (isSidecar(file)) this.corpus.setSidecar(file, known);
    else if (isCodebook(file)) this.corpus.setCodebook(file, known);
  }
}

const cacheIn = ({ folder, writer }: Storage, store: FileStore, log: Log): SidecarCache =>
  new SidecarCache(store, vscode.Uri.joinPath(folder, 'sidecars'), writer, log);

function storageOf({ storageUri, extension }: vscode.ExtensionContext): Storage | undefined {
  const writer = `${extension?.packageJSON.version} on ${vscode.env.machineId}`;
  return storageUri && { folder: storageUri, writer };
}
