import { takeAll } from '../collections';
import type { SourceIndex, SourceState } from '../corpus';
import type { FileId } from '../format';

/** Who has coded a source; undefined among them where nobody may see what others have coded in it. */
type Coders = ReadonlySet<string | undefined>;

interface CodedSource {
  readonly codebook: FileId;
  readonly coders: Coders;
}

/** Who has coded in the sources of each codebook of which a view names coders: for others nobody looks through the codings. */
export class CodersInUse implements SourceIndex {
  readonly #sources = new Map<FileId, CodedSource>();
  /** In how many sources of a codebook each has coded. */
  readonly #counts = new Map<FileId, Map<string | undefined, number>>();
  readonly #codebooks = new Set<FileId>();

  /** Whether a coder has coded in a source of the codebook, or may have, where nobody may see it. */
  has(codebook: FileId, coder: string): boolean {
    const counts = this.#counts.get(codebook);
    return counts?.has(coder) === true || counts?.has(undefined) === true;
  }

  replace(_before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    const then = this.#sources.get(file);
    const today = now && codedSource(now);
    if (today) this.#sources.set(file, today);
    else this.#sources.delete(file);
    if (today) for (const coder of today.coders) this.#count(today.codebook, coder, 1);
    if (then) for (const coder of then.coders) this.#count(then.codebook, coder, -1);
  }

  /** Codebooks in whose sources somebody has coded who had not before, or the other way round. */
  affectedCodebooks(): readonly FileId[] {
    return takeAll(this.#codebooks);
  }

  #count(codebook: FileId, coder: string | undefined, more: number): void {
    const counts = this.#counts.get(codebook) ?? new Map<string | undefined, number>();
    this.#counts.set(codebook, counts);
    const before = counts.get(coder) ?? 0;
    if (before + more > 0) counts.set(coder, before + more);
    else counts.delete(coder);
    if (before === 0 || before + more === 0) this.#codebooks.add(codebook);
  }
}

function codedSource({ source, book }: SourceState): CodedSource | undefined {
  const { codebook, quotes, sight } = source;
  const own = [...source.coders.values()].map(({ sidecar }) => sidecar);
  const isAsked = [...book.views.values()].some(({ coders }) => coders.length > 0);
  if (codebook === undefined || !isAsked) return undefined;
  const coders = new Set<string | undefined>();
  if (sight?.blind) coders.add(undefined);
  for (const { coder } of own) if (coder !== undefined) coders.add(coder);
  for (const { codings } of [...quotes, ...own.flatMap(sidecar => sidecar.quotes)])
    for (const { coder } of codings) if (coder !== undefined) coders.add(coder);
  return { codebook, coders };
}
