import type { Corpus, SourceState } from '../corpus';
import type { FileId } from '../format';
import { isOrphaned } from '../moving';
import type { EvidenceIndex } from './evidenceIndex';

/** Whether sidecars have lost or found their sources: a text that has no sidecar may be one of those. */
export class OrphanedSidecars implements EvidenceIndex {
  #haveChanged = false;

  constructor(private readonly corpus: Corpus) {}

  replace(before: SourceState | undefined, now: SourceState | undefined): void {
    if ([before, now].some(state => state && isOrphaned(state.source))) this.#haveChanged = true;
  }

  *affected(): Iterable<FileId[]> {
    if (!this.#haveChanged) return;
    this.#haveChanged = false;
    yield [...this.corpus.sources()].flatMap(({ file, isRead, reading }) => (isRead && !reading ? file : []));
  }
}
