import type { FileId } from '../format';
import type { Codebook } from '../model';
import type { TaggedSource } from './taggedSource';

/** A source at one moment, with the codebook in which its keys are looked up: all that can be told of it. */
export interface SourceState {
  readonly source: TaggedSource;
  readonly book: Codebook;
}

/**
 * What is made of the sources of a corpus and follows their changes, one source at a time: an index, a count. After any
 * changes it must say what one would say that is made anew. `Corpus.follow` feeds it at once, a `SourceFeed` when it is asked.
 */
export interface SourceIndex {
  /**
   * Takes in that a source is another one now.
   * @param before what this index was told last of it; undefined: nothing, or that it is gone
   * @param now undefined: it is gone
   */
  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void;
}

/** The same of one to which a source with very many quotes is work. Only a `SourceFeed` feeds it. */
export interface SlicedIndex {
  /** As `SourceIndex.replace`, in slices, between which others may have their turn. Until the last one, nobody asks it anything. */
  replaceInSlices(
    before: SourceState | undefined,
    now: SourceState | undefined,
    file: FileId,
  ): Generator<void, void>;
}

/** Whether nothing has changed of a source between two moments. */
export const isSameState = (a: SourceState | undefined, b: SourceState | undefined): boolean =>
  a?.source === b?.source && a?.book === b?.book;
