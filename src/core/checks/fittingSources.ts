import { takeAll } from '../collections';
import type { Corpus, SourceIndex, SourceState } from '../corpus';
import { type FileId, relativePath } from '../format';
import { globs, type PathTest } from '../text';

/** A pattern of a codebook, and a source that fits it, where one does. */
interface Fitting {
  readonly fits: PathTest;
  witness: FileId | undefined;
}

/** Whether any source fits the patterns of codebooks: one is kept for each, so that only its going is a reason to look for another. */
export class FittingSources implements SourceIndex {
  /** By codebook and pattern. */
  readonly #asked = new Map<FileId, Map<string, Fitting>>();
  readonly #codebooks = new Set<FileId>();

  constructor(private readonly corpus: Corpus) {}

  /** Forgets what was asked of a codebook, which may have other patterns by now. */
  forget(codebook: FileId): void {
    this.#asked.delete(codebook);
  }

  /** Whether a source of the codebook fits. From now on it is told when that is otherwise. */
  has(codebook: FileId, pattern: string): boolean {
    const asked = this.#asked.get(codebook) ?? new Map<string, Fitting>();
    this.#asked.set(codebook, asked);
    const known = asked.get(pattern) ?? this.#lookedFor(codebook, pattern);
    asked.set(pattern, known);
    return known.witness !== undefined;
  }

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    const from = before?.source.codebook;
    const to = now?.source.codebook;
    if (from === to) return;
    for (const [pattern, known] of this.#fittingsOf(from))
      if (known.witness === file) {
        known.witness = this.#lookedFor(from!, pattern).witness;
        if (known.witness === undefined) this.#codebooks.add(from!);
      }
    for (const [, known] of this.#fittingsOf(to))
      if (known.witness === undefined && known.fits(relativePath(to!, file))) {
        known.witness = file;
        this.#codebooks.add(to!);
      }
  }

  /** Codebooks with a pattern that a source fits now and none did before, or the other way round. */
  affectedCodebooks(): readonly FileId[] {
    return takeAll(this.#codebooks);
  }

  #fittingsOf(codebook: FileId | undefined): Iterable<[string, Fitting]> {
    return (codebook !== undefined && this.#asked.get(codebook)) || [];
  }

  #lookedFor(codebook: FileId, pattern: string): Fitting {
    const fits = globs([pattern]);
    for (const source of this.corpus.sources())
      if (source.codebook === codebook && fits(relativePath(codebook, source.file)))
        return { fits, witness: source.file };
    return { fits, witness: undefined };
  }
}
