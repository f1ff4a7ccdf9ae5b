import { Emitter, type FileId } from '../../core';

/** The sources in which a person has had quotes looked for: their texts are kept, and what is suggested in them is shown. */
export class Searched {
  readonly #files = new Set<FileId>();
  readonly #changes = new Emitter<void>();

  readonly onDidChange = this.#changes.listen;

  has(file: FileId): boolean {
    return this.#files.has(file);
  }

  add(files: Iterable<FileId>): void {
    for (const file of files) this.#files.add(file);
    this.#changes.emit();
  }
}
