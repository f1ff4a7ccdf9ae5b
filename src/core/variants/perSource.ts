import type { Corpus, TaggedSource } from '../corpus';
import type { FileId } from '../format';

interface Kept<T> {
  readonly source: TaggedSource;
  readonly stamp: unknown;
  readonly value: T;
}

/** How something is made of a source, and taken out of an index again. */
export interface Upkeep<T> {
  /** What it is made of beside the source itself; it is made anew when this is another object. */
  readonly stampOf?: (source: TaggedSource) => unknown;
  readonly add: (source: TaggedSource) => T;
  readonly remove: (value: T, source: TaggedSource) => void;
}

/** Keeps something for each source of a corpus. Brought up to date when it is asked: a source that changed is another object. */
export class PerSource<T> {
  readonly #kept = new Map<FileId, Kept<T>>();

  constructor(
    private readonly corpus: Corpus,
    private readonly upkeep: Upkeep<T>,
  ) {}

  update(): void {
    const gone = new Set(this.#kept.keys());
    for (const source of this.corpus.sources()) {
      gone.delete(source.file);
      const stamp = this.upkeep.stampOf?.(source);
      const known = this.#kept.get(source.file);
      if (known?.source === source && known.stamp === stamp) continue;
      if (known) this.upkeep.remove(known.value, known.source);
      this.#kept.set(source.file, { source, stamp, value: this.upkeep.add(source) });
    }
    for (const file of gone) {
      const { value, source } = this.#kept.get(file)!;
      this.#kept.delete(file);
      this.upkeep.remove(value, source);
    }
  }

  *values(): Iterable<T> {
    for (const { value } of this.#kept.values()) yield value;
  }
}
