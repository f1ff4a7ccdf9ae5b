import { Emitter } from '../../core/corpus';
import type { FileId } from '../../core/format';

/** The sources in which a person has had quotes looked for: their texts are kept, and what is suggested in them is shown. */
export class SearchedSources {
  #files: ReadonlySet<FileId> = new Set();
  readonly #changes = new Emitter<void>();

  readonly onDidChange = this.#changes.listen;

  /** The same set as long as none came. */
  get files(): ReadonlySet<FileId> {
    return this.#files;
  }

  add(files: Iterable<FileId>): void {
    this.#files = new Set([...this.#files, ...files]);
    this.#changes.emit();
  }
}
