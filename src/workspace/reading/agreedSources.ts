import type { Corpus } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { Clock } from '../ports';
import { Debouncer } from '../scheduling';

/** Other sources are looked for when nobody has changed for so long what the codebooks say of them. */
const SETTLE_MS = 500;

/**
 * By which words of each codebook sources were looked for: a codebook says which files are sources, and where it says
 * something else, they are looked for again.
 */
export class AgreedSources {
  readonly #searchedBy = new Map<FileId, string>();
  readonly #searchingAgain: Debouncer;

  constructor(
    private readonly corpus: Corpus,
    searchAgain: () => void,
    clock: Clock,
  ) {
    this.#searchingAgain = new Debouncer(searchAgain, SETTLE_MS, clock);
  }

  dispose(): void {
    this.#searchingAgain.dispose();
  }

  /** A search begins, which has seen no codebook so far. */
  clear(): void {
    this.#searchedBy.clear();
  }

  /** Whether the search has come by a codebook. */
  has(codebook: FileId): boolean {
    return this.#searchedBy.has(codebook);
  }

  /** The search has come by a codebook, which is still to be read. */
  meet(codebook: FileId): void {
    this.#searchedBy.set(codebook, '');
  }

  /** The search goes on by what a codebook says now. */
  take(codebook: FileId): void {
    this.#searchedBy.set(codebook, this.#agreedIn(codebook));
  }

  /** Has sources looked for again, once all is quiet, where a codebook says something else than they were looked for by. */
  searchAgainIfOtherwise(): void {
    const files = [...this.#searchedBy.keys(), ...Array.from(this.corpus.codebooks(), ({ file }) => file)];
    const isOther = (file: FileId) => this.#agreedIn(file) !== (this.#searchedBy.get(file) ?? '');
    if (files.some(isOther)) this.#searchingAgain.schedule();
  }

  /** What a codebook says of which files are sources; nothing where it does not say. */
  #agreedIn(file: FileId): string {
    const { sources, drafts } = this.corpus.codebook(file);
    return sources || drafts.length > 0 ? JSON.stringify([sources, drafts]) : '';
  }
}
