import type { FileId } from '../format';
import type { SourceIndex, SourceState } from './sourceIndex';

/** The codebooks that sources have; undefined among them where a source has none. */
export class CodebooksInUse implements SourceIndex {
  readonly #sources = new Map<FileId | undefined, number>();

  get files(): ReadonlySet<FileId | undefined> {
    return new Set(this.#sources.keys());
  }

  replace(before: SourceState | undefined, now: SourceState | undefined): void {
    if (before) this.#count(before.source.codebook, -1);
    if (now) this.#count(now.source.codebook, 1);
  }

  #count(codebook: FileId | undefined, change: 1 | -1): void {
    const sources = (this.#sources.get(codebook) ?? 0) + change;
    if (sources > 0) this.#sources.set(codebook, sources);
    else this.#sources.delete(codebook);
  }
}
