import { groupBy, takeAll } from '../collections';
import type { SourceState, TaggedSource } from '../corpus';
import type { FileId } from '../format';
import type { Address, Quote } from '../model';
import type { EvidenceIndex } from './evidenceIndex';

/**
 * Which sources are named by the problems of others, and with which of their quotes: when one changes, those are looked at
 * again to whose problems that may matter.
 */
export class NamedByProblems implements EvidenceIndex {
  /** By each source those that its problems name; and by each of these, who names which of its quotes. */
  readonly #names = new Map<FileId, ReadonlySet<FileId>>();
  readonly #namedBy = new Map<FileId, Map<FileId, readonly Address[]>>();
  readonly #affected = new Set<FileId>();

  /** To be told of each source that was checked, with what its problems name. */
  note(file: FileId, named: readonly Address[]): void {
    for (const other of this.#names.get(file) ?? []) this.#namedBy.get(other)?.delete(file);
    const byOther = groupBy(named, one => one.file);
    if (byOther.size > 0) this.#names.set(file, new Set(byOther.keys()));
    else this.#names.delete(file);
    for (const [other, ofOther] of byOther) {
      const naming = this.#namedBy.get(other) ?? new Map<FileId, readonly Address[]>();
      this.#namedBy.set(other, naming);
      naming.set(file, ofOther);
    }
  }

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    const naming = this.#namedBy.get(file);
    if (!naming || naming.size === 0) return;
    const isAsItWas = quotesThatStay(before, now);
    for (const [other, named] of naming)
      if (!named.every(({ id }) => isAsItWas(id))) this.#affected.add(other);
  }

  *affected(): Iterable<FileId[]> {
    yield takeAll(this.#affected);
  }
}

/** Whether a quote of a source is as it was before; or the source itself, where no quote is named. */
function quotesThatStay(
  before: SourceState | undefined,
  now: SourceState | undefined,
): (id: string | undefined) => boolean {
  if (!before || !now || !isTheSameSource(before, now)) return () => false;
  const [then, today] = [before.source.entries, now.source.entries].map(byId) as [QuotesById, QuotesById];
  return id => id === undefined || (today.has(id) && isUntouched(then.get(id), today.get(id)!));
}

type QuotesById = ReadonlyMap<string, Quote>;

const byId = (quotes: readonly Quote[]): QuotesById => new Map(quotes.map(quote => [quote.id, quote]));

/** Of a quote in parts each of them matters. The one before an entry that came is read again, and says the same. */
const isUntouched = (then: Quote | undefined, today: Quote): boolean =>
  today.group === undefined && (then === today || JSON.stringify(then) === JSON.stringify(today));

/** Whether all is the same that problems elsewhere tell of a source itself. */
const isTheSameSource = (a: SourceState, b: SourceState): boolean =>
  a.book === b.book && hasSameHead(a.source, b.source);

const hasSameHead = (a: TaggedSource, b: TaggedSource): boolean =>
  a.codebook === b.codebook && a.sourceText === b.sourceText && a.published === b.published;
