import { type TaggedSource, writeOut } from '../corpus';
import type { Edit } from '../edits';
import { SELECTOR_KEYS, SIDECAR_LAYOUT } from '../format';
import type { Quote } from '../model';
import { saysTheSame } from '../text';
import { isPlainMap, nodeAt, plainOf } from '../yaml';
import { ThreeWay } from './threeWay';

const LAYOUT = SIDECAR_LAYOUT.children!.quotes!.each!;

/**
 * Makes one quote of two that stand on the same words at the same place: with the codings and all else that either has.
 * Where they differ in a mark or a comma at the end, the span of the one that stays is kept.
 * What the two say otherwise is noted for a person to decide, as after a merge. The smaller id stays, and the other is
 * noted as a former one, so that links to it lead there. Undefined where the sidecar has them not, or coders code them
 * blind now: they were given to all.
 */
export function joinQuotes(source: TaggedSource, a: Quote, b: Quote): Edit | undefined {
  if (source.sight?.blind) return undefined;
  const [kept, gone] = a.id < b.id ? [a, b] : [b, a];
  const written = (quote: Quote) => plainOf(nodeAt(source.reading?.root, ['quotes', { id: quote.id }]));
  const [ours, theirs] = [written(kept), written(gone)];
  if (!isPlainMap(ours) || !isPlainMap(theirs)) return undefined;
  const merge = new ThreeWay();
  const keys = saysTheSame(kept.exact, gone.exact)
    ? SELECTOR_KEYS
    : (['start', 'end', 'occurrences'] as const);
  const place = Object.fromEntries(keys.map(key => [key, ours[key]]));
  const formerly = [...new Set([...(gone.formerly ?? []), gone.id])];
  merge.merge(['quotes', { id: kept.id }], LAYOUT, {
    base: undefined,
    ours,
    theirs: { ...theirs, ...place, id: kept.id, formerly },
  });
  const removed = { at: ['quotes', { id: gone.id }], from: theirs, to: undefined };
  return {
    action: 'join-quotes',
    subject: writeOut({ source, quote: kept }).text,
    files: [{ file: source.sidecarFile, changes: [...merge.changes, removed] }],
  };
}
