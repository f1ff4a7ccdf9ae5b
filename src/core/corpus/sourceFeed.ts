import type { FileId } from '../format';
import type { Corpus } from './corpus';
import { isSameState, type SlicedIndex, type SourceIndex, type SourceState } from './sourceIndex';

/**
 * Feeds indexes with the sources of a corpus when somebody asks, and not while files are read or letters typed. However
 * often a source has changed meanwhile, they are told once. What changes in between is only noted.
 */
export class SourceFeed {
  readonly #indexes: readonly (SourceIndex | SlicedIndex)[];
  /** The sources of which something has not been told yet, with what was told of them last. */
  readonly #waiting = new Map<FileId, SourceState | undefined>();
  /** What tells of one source; it is done before another one is told of, for nobody may ask indexes in the midst of it. */
  #telling: Generator<void, void> | undefined;
  #stopFollowing: (() => void) | undefined;

  /** Nothing is told before the first update. */
  constructor(
    private readonly corpus: Corpus,
    ...indexes: readonly (SourceIndex | SlicedIndex)[]
  ) {
    this.#indexes = indexes;
  }

  /** Tells of all changes, until `isOver` says to stop, which is asked between slices. Gives whether all is told. */
  update(isOver: () => boolean = never): boolean {
    this.#follow();
    if (!this.#goOn(isOver)) return false;
    for (const file of this.#waiting.keys()) {
      this.#telling = this.#tell(file);
      if (!this.#goOn(isOver) || isOver()) break;
    }
    return this.#waiting.size === 0 && !this.#telling;
  }

  /** Tells of what has changed in one source, before all others. Gives whether that is done. */
  updateFirst(file: FileId, isOver: () => boolean = never): boolean {
    this.#follow();
    if (!this.#goOn(isOver)) return false;
    this.#telling = this.#tell(file);
    return this.#goOn(isOver);
  }

  /** Stops following. An update after that tells of all sources anew, to indexes that must be empty by then. */
  stop(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#telling = undefined;
    this.#waiting.clear();
  }

  #follow(): void {
    this.#stopFollowing ??= this.corpus.follow({
      replace: (before, _now, file) => {
        if (!this.#waiting.has(file)) this.#waiting.set(file, before);
      },
    });
  }

  /** Goes on with what is being told; gives whether that is done. */
  #goOn(isOver: () => boolean): boolean {
    while (this.#telling && !this.#telling.next().done) if (isOver()) return false;
    this.#telling = undefined;
    return true;
  }

  *#tell(file: FileId): Generator<void, void> {
    if (!this.#waiting.has(file)) return;
    const before = this.#waiting.get(file);
    this.#waiting.delete(file);
    const now = this.corpus.state(file);
    if (isSameState(before, now)) return;
    for (const index of this.#indexes)
      if ('replaceInSlices' in index) yield* index.replaceInSlices(before, now, file);
      else index.replace(before, now, file);
  }
}

const never = () => false;
