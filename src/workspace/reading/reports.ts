import type { Corpus } from '../../core/corpus';
import { type FileId, isReport } from '../../core/format';

/** The files among the sources that say of themselves that they are reports: pages that somebody has saved there. */
export class Reports {
  readonly #files = new Set<FileId>();

  constructor(private readonly corpus: Corpus) {}

  has(file: FileId): boolean {
    return this.#files.has(file);
  }

  /**
   * Takes note of what a file says of itself; a report is forgotten as a source. One that has a sidecar is a source all the
   * same: what was tagged in it stays in sight.
   */
  isOne(file: FileId, text: string): boolean {
    const { corpus } = this;
    const isOne = isReport(text) && !corpus.source(file)?.hasSidecars;
    if (isOne) {
      this.#files.add(file);
      corpus.forget(file);
    } else this.#files.delete(file);
    return isOne;
  }
}
