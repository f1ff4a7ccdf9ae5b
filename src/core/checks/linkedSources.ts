import { takeAll } from '../collections';
import type { SourceState, TaggedSource } from '../corpus';
import type { FileId } from '../format';
import { linkTarget } from '../variants';
import type { EvidenceIndex } from './evidenceIndex';

/** Which sources link to others: when one changes, the links that lead to it are looked at again. */
export class LinkedSources implements EvidenceIndex {
  readonly #targets = new Map<FileId, ReadonlySet<FileId>>();
  readonly #linkedFrom = new Map<FileId, Set<FileId>>();
  readonly #affected = new Set<FileId>();

  /** To be told of each source that is checked. */
  note(source: TaggedSource): void {
    const links = source.quotes.flatMap(({ variants, notVariants }) => [...variants, ...notVariants]);
    this.#link(source.file, new Set(links.flatMap(link => linkTarget(source, link)?.file ?? [])));
  }

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    if (!now) this.#link(file, new Set());
    if (before && now && isLinkedToAlike(before.source, now.source)) return;
    for (const from of this.#linkedFrom.get(file) ?? []) this.#affected.add(from);
  }

  *affected(): Iterable<FileId[]> {
    yield takeAll(this.#affected);
  }

  #link(file: FileId, targets: ReadonlySet<FileId>): void {
    for (const target of this.#targets.get(file) ?? []) this.#linkedFrom.get(target)?.delete(file);
    if (targets.size > 0) this.#targets.set(file, targets);
    else this.#targets.delete(file);
    for (const target of targets) {
      const from = this.#linkedFrom.get(target);
      if (from) from.add(file);
      else this.#linkedFrom.set(target, new Set([file]));
    }
  }
}

/** Whether links find the same in a source before and now: its quotes, or that it is not there. */
const isLinkedToAlike = (before: TaggedSource, now: TaggedSource): boolean =>
  before.quotes === now.quotes && before.reading === now.reading && isMissing(before) === isMissing(now);

const isMissing = ({ sourceText }: TaggedSource): boolean => sourceText.state === 'missing';
