import { takeAll } from '../collections';
import type { SourceState } from '../corpus';
import type { FileId } from '../format';
import type { EvidenceIndex } from './evidenceIndex';

/** Which sources are named by the problems of others: when one changes, those are looked at again. */
export class NamedByProblems implements EvidenceIndex {
  /** By each source those that its problems name, or a quote in them; and the other way round. */
  readonly #names = new Map<FileId, ReadonlySet<FileId>>();
  readonly #namedBy = new Map<FileId, Set<FileId>>();
  readonly #affected = new Set<FileId>();

  /** To be told of each source that was checked, with those that its problems name. */
  note(file: FileId, named: ReadonlySet<FileId>): void {
    for (const other of this.#names.get(file) ?? []) this.#namedBy.get(other)?.delete(file);
    if (named.size > 0) this.#names.set(file, named);
    else this.#names.delete(file);
    for (const other of named) {
      const naming = this.#namedBy.get(other);
      if (naming) naming.add(file);
      else this.#namedBy.set(other, new Set([file]));
    }
  }

  replace(_before: SourceState | undefined, _now: SourceState | undefined, file: FileId): void {
    for (const other of this.#namedBy.get(file) ?? []) this.#affected.add(other);
  }

  *affected(): Iterable<FileId[]> {
    yield takeAll(this.#affected);
  }
}
