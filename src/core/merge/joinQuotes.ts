import type { TaggedSource } from '../corpus';
import type { Edit } from '../edits';
import { SIDECAR_LAYOUT } from '../format';
import type { Quote } from '../model';
import { isPlainMap, nodeAt, plainOf } from '../yaml';
import { ThreeWay } from './threeWay';

const LAYOUT = SIDECAR_LAYOUT.children!.quotes!.each!;

/**
 * Makes one quote of two that stand on the same words at the same place: with the codings and all else that either has.
 * What the two say otherwise is noted for a person to decide, as after a merge. The smaller id stays, and the other is
 * noted as a former one, so that links to it lead there. Undefined where the sidecar
 * has them not.
 */
export function joinQuotes(source: TaggedSource, a: Quote, b: Quote): Edit | undefined {
  const [kept, gone] = a.id < b.id ? [a, b] : [b, a];
  const written = (quote: Quote) => plainOf(nodeAt(source.reading?.root, ['quotes', { id: quote.id }]));
  const [ours, theirs] = [written(kept), written(gone)];
  if (!isPlainMap(ours) || !isPlainMap(theirs)) return undefined;
  const merge = new ThreeWay();
  const { start, end, occurrences } = ours;
  const formerly = [...new Set([...(gone.formerly ?? []), gone.id])];
  merge.merge(['quotes', { id: kept.id }], LAYOUT, {
    base: undefined,
    ours,
    theirs: { ...theirs, id: kept.id, start, end, occurrences, formerly },
  });
  const removed = { at: ['quotes', { id: gone.id }], from: theirs, to: undefined };
  return {
    action: 'join-quotes',
    subject: kept.exact,
    files: [{ file: source.sidecarFile, changes: [...merge.changes, removed] }],
  };
}
