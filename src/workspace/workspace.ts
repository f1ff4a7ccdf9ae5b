import { Checker } from '../core/checks';
import { Corpus, isNamed, type TaggedSource } from '../core/corpus';
import type { Edit, FileEdit, TagContext } from '../core/edits';
import { type FileId, isCodebook, isSidecar, sourceOf } from '../core/format';
import type { Levels } from '../core/model';
import { lensFor, routed } from '../core/rounds';
import { Finder } from '../core/search';
import type { StoreError, WrittenTo } from '../core/store';
import { Variants } from '../core/variants';
import { SidecarCache } from './cache';
import { QuoteSearches } from './finding';
import type { Clock, Ports } from './ports';
import { CorpusReader, type ReadOptions } from './reading';
import { systemClock, TimeSlicer } from './scheduling';
import { spelled } from './spelling';
import { type CarriedOut, type Follow, NotRouted, Transactions } from './transaction';
import type { UndoHistory } from './undo';

/**
 * Opens the articles in some folders, with their sidecars and codebooks: finds them, reads them and follows their changes
 * until it is disposed of.
 *
 * ```ts
 * const workspace = openWorkspace({ store: new NodeStore() }, [folder]);
 * await workspace.ready;
 * for (const source of workspace.corpus.sources()) …
 * workspace.dispose();
 * ```
 *
 * @param ports what the host has; only the store must be there
 * @param roots the workspace folders, as addresses with their final slash: no codebook counts from above them
 * @param options what is read, where that is not all of the workspace folders
 */
export const openWorkspace = (ports: Ports, roots: readonly FileId[], options: ReadOptions = {}): Workspace =>
  new Workspace(ports, roots, options);

/** A folder of articles, or several: what was read of them, and the one way to change them. */
export class Workspace {
  readonly corpus: Corpus;
  /** Reads, rereads and follows the files. */
  readonly reader: CorpusReader;
  /**
   * Resolves when codebooks and sidecars have been read for the first time. Never rejects: what could not be read is among
   * `failures`, and is a problem of its file.
   */
  readonly ready: Promise<void>;
  /** Resolves when the texts of the sources that have a sidecar have been read too; with `allTexts`, those of all. */
  readonly textsRead: Promise<void>;
  readonly #ports: Ports;
  readonly #clock: Clock;
  readonly #began: number;
  readonly #cache: SidecarCache | undefined;
  readonly #transactions: Transactions;
  readonly #stopFollowing: readonly ((() => void) | undefined)[];
  readonly #quoteSearches: QuoteSearches;
  readonly #searchedIn: readonly FileId[];
  #isReading = true;
  #checker: Checker | undefined;
  #finder: Finder | undefined;
  #variants: Variants | undefined;

  constructor(given: Ports, roots: readonly FileId[], options: ReadOptions) {
    const ports = spelled(given);
    const { store, settings, clock = systemClock, log } = ports;
    this.#ports = ports;
    this.#searchedIn = (options.folders ?? roots).map(this.idOf);
    this.#clock = clock;
    this.#began = clock.now();
    this.corpus = new Corpus(
      lensFor(() => this.#coder),
      this.idOf,
      file => settings?.languageOf?.(file),
    );
    this.#stopFollowing = [
      settings?.onDidChangeCoder?.(() => this.corpus.lookAnew()),
      settings?.onDidChangeLanguage?.(() => this.corpus.lookAtLanguages()),
    ];
    this.#cache = ports.cache && new SidecarCache(ports.cache, clock, log);
    this.reader = new CorpusReader(this.corpus, { ...ports, clock }, roots, options, this.#cache);
    this.#quoteSearches = new QuoteSearches(this.corpus, ports.startQuoteWorker, clock, log);
    this.#transactions = new Transactions(
      store,
      (file, text) => this.reader.wrote(file, text),
      (codebook, kind, key) => isNamed(this.corpus, { codebook, kind, key }),
      file => this.reader.isLong(file),
      clock,
      log,
    );
    this.ready = this.reader.readAll().catch(error => log?.error('reading the workspace', error));
    this.textsRead = this.ready
      .then(() => this.reader.readTexts())
      .finally(() => {
        this.#isReading = false;
      });
  }

  /** The one address that a file is known by, however it is spelled. */
  readonly idOf = (address: FileId): FileId => this.#ports.spellings?.idOf(address) ?? address;

  /** Ends all that goes on in the background. What was applied is on disk before. */
  dispose(): void {
    for (const stop of this.#stopFollowing) stop?.();
    this.reader.dispose();
    this.#quoteSearches.dispose();
    this.#cache?.dispose();
    this.#checker?.dispose();
  }

  /** How long the first reading has been going on, in milliseconds; 0 once it is done. */
  get readingMs(): number {
    return this.#isReading ? this.#clock.now() - this.#began : 0;
  }

  /** Resolves when all files have been read, with what was changed in the open documents until now. */
  async settled(): Promise<void> {
    await this.ready;
    await this.reader.flush();
  }

  /** Resolves when quotes have been looked for in all of a source, however long it is: then its suggestions are complete. */
  lookedThrough(source: FileId): Promise<void> {
    return this.#quoteSearches.search(source);
  }

  /** What is wrong in what was read. Whoever shows it has it checked. */
  get checker(): Checker {
    this.#checker ??= new Checker(this.corpus, this.#isSearched);
    return this.#checker;
  }

  #isSearched = (file: FileId): boolean => this.#searchedIn.some(folder => file.startsWith(folder));

  /** Finds what was read by its words, as far as it is `indexed`. */
  get finder(): Finder {
    this.#finder ??= new Finder(this.corpus);
    return this.#finder;
  }

  /** Resolves when `finder` finds all that has been read until now. */
  async indexed(): Promise<void> {
    const slicer = new TimeSlicer(false, this.#clock);
    await slicer.begin();
    while (!this.finder.refresh(() => slicer.isOver)) await slicer.yieldIfDue();
  }

  /** Which quotes are one statement in other words. */
  get variants(): Variants {
    this.#variants ??= new Variants(this.corpus);
    return this.#variants;
  }

  /** Why files and folders that are there could not be read. */
  get failures(): readonly StoreError[] {
    return this.reader.failures;
  }

  /** What was done, to be undone and done again. */
  get history(): UndoHistory {
    return this.#transactions.history;
  }

  /**
   * Carries out what a person asked for: every file of the edit or none. Resolves with where the change is now: on
   * disk, or unsaved in an editor. Throws `EditRefused` where it does not fit what a file says today, `StoreError`
   * where a file cannot be read or written, `NotRouted` where a round does not allow it, and `EditCancelled` where
   * `follow` has said no; then nothing was changed. Where files could not be put back, `NotTakenBack` names them. In a
   * blind round, what is made of a source's shared sidecar goes into the coder's own.
   */
  async apply(edit: Edit, follow?: Follow): Promise<WrittenTo> {
    const led = routed(edit, this.corpus, this.#coder);
    if ('refused' in led) throw new NotRouted(led);
    return this.#transactions.apply(led, follow);
  }

  /** Changes files as `apply` does, and leaves no trace in `history`: upkeep that nobody asked for. */
  maintain(files: readonly FileEdit[]): Promise<void> {
    return this.#transactions.maintain(files);
  }

  /** Writes a file anew that is not as edits need it: it cannot be undone here. Throws as `apply` does. */
  rewrite(file: FileId, change: (text: string | undefined) => string): Promise<WrittenTo> {
    return this.#transactions.rewrite(file, change);
  }

  /**
   * Takes back what was done last, in today's files; undefined where nothing was done. Entries of a codebook stay that others
   * name by now. Throws as `apply` does, also where something would go with it that the edit has not brought.
   */
  undo(): Promise<CarriedOut | undefined> {
    return this.#transactions.undo();
  }

  /** Does again what was taken back last; undefined where nothing was. Throws as `apply` does. */
  redo(): Promise<CarriedOut | undefined> {
    return this.#transactions.redo();
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

  /** Who codes; a name of blanks alone is none. */
  get #coder(): string | undefined {
    return this.#ports.settings?.coder?.trim() || undefined;
  }

  /** How much checks matter in a file, by their codes: as a person has set it, else as its codebook says. */
  levelsIn(file: FileId): Levels {
    const codebook = isCodebook(file)
      ? file
      : this.corpus.codebookOf(isSidecar(file) ? sourceOf(file) : file);
    return {
      ...this.corpus.codebook(codebook).checks,
      ...this.#ports.settings?.checks,
    };
  }
}
