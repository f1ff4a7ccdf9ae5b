import type { TaggedSource } from '../corpus';
import { keysInCodebook, keysInSidecar, unknownKeys } from '../format';
import {
  actorKeysOf,
  type Codebook,
  claimKeysOf,
  type EntryKind,
  entriesOf,
  type ProblemCode,
  type Quote,
  stanceKeysOf,
} from '../model';
import type { Check } from './check';

/** A key that the codebook does not have. While that cannot be read, it is its own problem, and not each quote's. */
const unknownKey = (code: ProblemCode, names: EntryKind): Check => ({
  code,
  severity: 'warning',
  findInSource: (source, { corpus }) => {
    const open = corpus.openCodebook(source.codebook);
    if (open && !open.reading.root) return [];
    const codebook = corpus.codebook(source.codebook);
    const root = mayHaveUnknown(source, codebook, names) ? source.reading?.root : undefined;
    return root
      ? unknownKeys(
          keysInSidecar(root).filter(key => key.names === names),
          codebook,
        ).map(problem => ({ ...problem, inSidecar: problem }))
      : [];
  },
  findInCodebook: ({ reading: { root, codebook } }) =>
    root
      ? unknownKeys(
          keysInCodebook(root).filter(key => key.names === names),
          codebook,
        )
      : [],
});

/** Whether it is worth to look for places: by its quotes, and where not all of the file became quotes. */
function mayHaveUnknown({ reading, quotes }: TaggedSource, codebook: Codebook, names: EntryKind): boolean {
  const known = entriesOf(codebook, names);
  return (
    (reading?.problems.length ?? 0) > 0 ||
    quotes.some(quote => KEYS[names](quote).some(key => !known.has(key)))
  );
}

const KEYS: Readonly<Record<EntryKind, (quote: Quote) => readonly string[]>> = {
  actor: actorKeysOf,
  claim: claimKeysOf,
  stance: ({ codings }) => stanceKeysOf(codings),
};

export const unknownKeyChecks: readonly Check[] = [
  unknownKey('unknown-actor', 'actor'),
  unknownKey('unknown-claim', 'claim'),
  unknownKey('unknown-stance', 'stance'),
];
