import { keysInCodebook, keysInSidecar, type SidecarReading, unknownKeys } from '../format';
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
import { nearestKey } from '../search';
import type { Check } from './check';
import { readableCodebook, readingsOf } from './readings';

/** A key that the codebook does not have. */
const unknownKey = (code: ProblemCode, names: EntryKind): Check => ({
  code,
  severity: 'warning',
  findInSource: (source, { corpus }) => {
    const codebook = readableCodebook(source, corpus);
    if (!codebook) return [];
    return readingsOf(source).flatMap(({ reading, at }) => {
      const root = mayHaveUnknown(reading, codebook, names) ? reading.root : undefined;
      const keys = root ? keysInSidecar(root).filter(key => key.names === names) : [];
      return unknownKeys(keys, codebook).map(problem => ({ ...problem, ...at, inSidecar: problem }));
    });
  },
  findInCodebook: ({ reading: { root, codebook } }) =>
    root
      ? unknownKeys(
          keysInCodebook(root).filter(key => key.names === names),
          codebook,
        )
      : [],
  fixes: (problem, { file, source, codebook: open }, { corpus }) => {
    if (problem.code !== code) return [];
    const { key } = problem.params as { readonly key: string };
    const codebook = open?.file ?? corpus.codebookFor(source?.file ?? file);
    const known = entriesOf(corpus.codebook(codebook), names);
    if (known.has(key)) return [];
    const nearest = nearestKey(key, known.keys());
    return [
      ...(nearest === undefined ? [] : [{ does: 'use-key', key: nearest } as const]),
      { does: 'create-entry', codebook, names, key },
    ];
  },
});

/** Whether it is worth to look for places: by its quotes, and where not all of the file became quotes. */
function mayHaveUnknown(reading: SidecarReading, codebook: Codebook, names: EntryKind): boolean {
  const known = entriesOf(codebook, names);
  return (
    reading.problems.length > 0 ||
    reading.saysMore === true ||
    reading.sidecar.quotes.some(quote => KEYS[names](quote).some(key => !known.has(key)))
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
