import { NAMED_IN_VIEW } from '../format';
import { type EntryKind, RELATIONS } from '../model';

/** What the value at a place of a sidecar names; `*` is any item, or any key of a map whose keys are free. */
const IN_SIDECAR: ReadonlyMap<string, EntryKind> = new Map([
  ['quotes.*.speakers.*', 'actor'],
  ['quotes.*.for', 'actor'],
  ['quotes.*.via', 'actor'],
  ['quotes.*.codings.*.claim', 'claim'],
  ['quotes.*.codings.*.stance', 'stance'],
  ['proposed.*.claim', 'claim'],
  ['proposed.*.stance', 'stance'],
]);

const IN_CODEBOOK: ReadonlyMap<string, EntryKind> = new Map([
  ['actors.*.of', 'actor'],
  ...RELATIONS.map(relation => [`claims.*.${relation}.*`, 'claim'] as const),
  ...Object.entries(NAMED_IN_VIEW).map(([list, kind]) => [`views.*.${list}.*`, kind] as const),
]);

/** What a place names, by the way there as the format has it; undefined where it names no entry. */
export const kindNamedAt = (file: 'sidecar' | 'codebook', path: readonly string[]): EntryKind | undefined =>
  (file === 'sidecar' ? IN_SIDECAR : IN_CODEBOOK).get(path.join('.'));
