import { type FileId, keysInCodebook, keysInSidecar } from '../format';
import type { EntryKind } from '../model';
import type { Corpus } from './corpus';
import type { TaggedSource } from './taggedSource';

/** An entry of a codebook, whether the codebook has it or only quotes name it. */
export interface EntryAddress {
  readonly codebook: FileId | undefined;
  readonly kind: EntryKind;
  readonly key: string;
}

/** The sources whose sidecars name an entry anywhere, in the order of their files. */
export function sourcesNaming(corpus: Corpus, entry: EntryAddress): TaggedSource[] {
  const naming = new Set(quotesNaming(corpus, entry).map(({ source }) => source));
  for (const source of corpus.sources())
    if (source.codebook === entry.codebook && source.reading?.saysMore && namesBeside(source, entry))
      naming.add(source);
  return [...naming].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function quotesNaming(corpus: Corpus, { codebook, kind, key }: EntryAddress) {
  switch (kind) {
    case 'actor':
      return corpus.quotesOfActor(codebook, key);
    case 'claim':
      return corpus.quotesOnClaim(codebook, key);
    case 'stance':
      return corpus.quotesOfStance(codebook, key);
  }
}

/** In what was left out of the sidecar; of one that is no YAML nobody knows, and its words must do. */
function namesBeside({ reading, sidecarText }: TaggedSource, { kind, key }: EntryAddress): boolean {
  return reading?.root
    ? keysInSidecar(reading.root).some(named => named.names === kind && named.key === key)
    : (sidecarText?.includes(key) ?? false);
}

/** Whether the codebook defines an entry; otherwise only quotes or other entries name it. */
export function isDefined(corpus: Corpus, { codebook, kind, key }: EntryAddress): boolean {
  const root = corpus.openCodebook(codebook)?.reading.root;
  return (
    root !== undefined &&
    keysInCodebook(root).some(named => named.defines && named.names === kind && named.key === key)
  );
}

/** Whether anything of a codebook's world goes by a key: an entry, or what quotes or entries name without there being one. */
export function isInUse(corpus: Corpus, entry: EntryAddress): boolean {
  const root = corpus.openCodebook(entry.codebook)?.reading.root;
  const isInCodebook =
    root && keysInCodebook(root).some(named => named.names === entry.kind && named.key === entry.key);
  return isInCodebook || sourcesNaming(corpus, entry).length > 0;
}
