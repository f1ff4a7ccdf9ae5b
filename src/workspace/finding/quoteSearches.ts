import { type Corpus, type CorpusChange, isLookedThrough, type SourceText } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { FoundQuote } from '../../core/model';
import { findQuotes } from '../../core/quotes';
import type { Clock, Log, QuoteQuestion, QuoteWorker } from '../ports';

/** A text that was edited is looked through again when the hands have rested for so long. */
const REST_MS = 300;
/** So long after its last text a worker ends: its memory is for others. */
const IDLE_MS = 10_000;
/** A text that takes longer was made to; 16 MB of news take some ten seconds. */
const LONGEST_MS = 60_000;

interface Search {
  readonly file: FileId;
  readonly sourceText: SourceText;
  /** Ends the search, and whoever waits for it. */
  readonly giveUp: () => void;
}

/** Has quotes found in texts that are too long for that to be done while somebody waits: one after the other, by a worker. */
export class QuoteSearches {
  readonly #searched = new Map<FileId, Promise<void>>();
  #last: Promise<void> = Promise.resolve();
  #running: Search | undefined;
  #worker: QuoteWorker | undefined;
  #stopIdling: (() => void) | undefined;
  #isDisposed = false;
  readonly #stopFollowing: () => void;

  constructor(
    private readonly corpus: Corpus,
    private readonly start: () => QuoteWorker = findingHere,
    private readonly clock: Clock,
    private readonly log: Log | undefined,
  ) {
    this.#stopFollowing = corpus.onDidChange(change => this.#changed(change));
  }

  /** Resolves when quotes have been looked for in today's text of a source; at once where that is short or was done before. */
  async search(file: FileId): Promise<void> {
    const source = this.corpus.source(file);
    if (!source || isLookedThrough(source)) return;
    const known = this.#searched.get(file);
    if (known) return known;
    const asked = this.#after(this.#last, file);
    this.#searched.set(file, asked);
    this.#last = asked.catch(() => undefined);
    await asked;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#stopFollowing();
    this.#running?.giveUp();
    this.#end();
  }

  async #after(others: Promise<void>, file: FileId): Promise<void> {
    await others;
    try {
      while (await this.#isOvertaken(file)) await this.#rest();
    } finally {
      this.#searched.delete(file);
    }
  }

  /** Looks through a source's text; whether it has another one by then. */
  async #isOvertaken(file: FileId): Promise<boolean> {
    const source = this.corpus.source(file);
    if (!source || isLookedThrough(source) || this.#isDisposed) return false;
    const { sourceText, text = '', toldLanguage: language } = source;
    const found = await this.#find(file, sourceText, { text, language });
    const now = this.corpus.source(file);
    if (now?.sourceText !== sourceText || now.toldLanguage !== language) return true;
    // Where nothing came, nothing more will come of this text.
    this.corpus.takeFound(file, sourceText, found ?? [], language);
    return false;
  }

  /** The quotes of a text; undefined where it was given up. */
  async #find(
    file: FileId,
    sourceText: SourceText,
    question: QuoteQuestion,
  ): Promise<readonly FoundQuote[] | undefined> {
    this.#stopIdling?.();
    let giveUp = () => {};
    const givenUp = new Promise<undefined>(resolve => {
      giveUp = () => resolve(undefined);
    });
    this.#running = { file, sourceText, giveUp };
    const stopWaiting = this.clock.after(LONGEST_MS, giveUp);
    let found: readonly FoundQuote[] | undefined;
    try {
      this.#worker ??= this.start();
      found = await Promise.race([this.#worker.find(question), givenUp]);
    } catch (error) {
      this.log?.error(`finding quotes in ${file}`, error);
    }
    stopWaiting();
    this.#running = undefined;
    // Whoever has not answered is still at it.
    if (found) this.#stopIdling = this.clock.after(IDLE_MS, () => this.#end());
    else this.#end();
    return found;
  }

  #changed({ sources }: CorpusChange): void {
    const running = this.#running;
    if (!running || !sources.has(running.file)) return;
    if (this.corpus.source(running.file)?.sourceText !== running.sourceText) running.giveUp();
  }

  #rest(): Promise<void> {
    return new Promise(resolve => this.clock.after(REST_MS, resolve));
  }

  #end(): void {
    this.#stopIdling?.();
    this.#worker?.end();
    this.#worker = undefined;
  }
}

/** Where a host has no other thread. */
const findingHere = (): QuoteWorker => ({
  find: async ({ text, language }) => findQuotes(text, { language }),
  end: () => {},
});
