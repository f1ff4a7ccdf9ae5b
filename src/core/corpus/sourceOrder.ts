import type { FileId } from '../format';
import { inOrder } from './references';
import type { SourceIndex, SourceState } from './sourceIndex';
import type { TaggedSource } from './taggedSource';

/** Sources in the order of publication, and which of them each is. */
interface Ordered {
  readonly sources: readonly TaggedSource[];
  readonly places: ReadonlyMap<FileId, number>;
}

/** The order of publication, sorted when it is asked for; most changes of a source leave its place in it. */
export class SourceOrder implements SourceIndex {
  #ordered: Ordered | undefined;
  /** The last order, which is mostly the next one too. */
  #last: Ordered['places'] = new Map();
  /** Sources that are others now, in the same place. */
  readonly #behind = new Set<FileId>();

  /** @param all the sources as they are now */
  constructor(private readonly all: ReadonlyMap<FileId, TaggedSource>) {}

  get sources(): readonly TaggedSource[] {
    return this.#now().sources;
  }

  /** The same object as long as no source came, went or is of another day. */
  get places(): ReadonlyMap<FileId, number> {
    return this.#now().places;
  }

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    if (before?.source === now?.source || !this.#ordered) return;
    if (before && now && before.source.published === now.source.published) this.#behind.add(file);
    else {
      this.#ordered = undefined;
      this.#behind.clear();
    }
  }

  /** What is nearly in order is quickly sorted. */
  #nearlyInOrder(): TaggedSource[] {
    const known = Array.from(this.#last.keys(), file => this.all.get(file) ?? []).flat();
    const others = [...this.all.values()].filter(({ file }) => !this.#last.has(file));
    return [...known, ...others];
  }

  #now(): Ordered {
    if (!this.#ordered) {
      this.#ordered = ordered(inOrder(this.#nearlyInOrder()));
      this.#last = this.#ordered.places;
    }
    if (this.#behind.size > 0) {
      const { places } = this.#ordered;
      const sources = [...this.#ordered.sources];
      for (const file of this.#behind) sources[places.get(file)!] = this.all.get(file)!;
      this.#ordered = { sources, places };
      this.#behind.clear();
    }
    return this.#ordered;
  }
}

const ordered = (sources: readonly TaggedSource[]): Ordered => ({
  sources,
  places: new Map(sources.map(({ file }, i) => [file, i])),
});
