import type { FileId } from '../format';
import type { Corpus } from './corpus';
import { isSameState, type SourceIndex, type SourceState } from './sourceIndex';

/**
 * Feeds indexes with the sources of a corpus when somebody asks, and not while files are read or letters typed. However
 * often a source has changed meanwhile, they are told once. What changes in between is only noted.
 */
export class SourceFeed {
  readonly #indexes: readonly SourceIndex[];
  /** The sources of which something has not been told yet, with what was told of them last. */
  readonly #waiting = new Map<FileId, SourceState | undefined>();
  #stopFollowing: (() => void) | undefined;

  /** Nothing is told before the first update. */
  constructor(
    private readonly corpus: Corpus,
    ...indexes: readonly SourceIndex[]
  ) {
    this.#indexes = indexes;
  }

  /** Tells of all changes, until `isOver` says to stop, which is asked after each source. Gives whether all is told. */
  update(isOver: () => boolean = () => false): boolean {
    this.#follow();
    for (const file of this.#waiting.keys()) {
      this.#tell(file);
      if (isOver()) break;
    }
    return this.#waiting.size === 0;
  }

  /** Tells of what has changed in one source, before all others. */
  updateFirst(file: FileId): void {
    this.#follow();
    this.#tell(file);
  }

  /** Stops following. An update after that tells of all sources anew, to indexes that must be empty by then. */
  stop(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#waiting.clear();
  }

  #follow(): void {
    this.#stopFollowing ??= this.corpus.follow({
      replace: (before, _now, file) => {
        if (!this.#waiting.has(file)) this.#waiting.set(file, before);
      },
    });
  }

  #tell(file: FileId): void {
    if (!this.#waiting.has(file)) return;
    const before = this.#waiting.get(file);
    this.#waiting.delete(file);
    const now = this.corpus.state(file);
    if (isSameState(before, now)) return;
    for (const index of this.#indexes) index.replace(before, now, file);
  }
}
