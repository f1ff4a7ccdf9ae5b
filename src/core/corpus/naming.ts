import { type FileId, keysInCodebook, keysInSidecar, keysNamedIn, type SidecarReading } from '../format';
import type { EntryKind } from '../model';
import type { Corpus } from './corpus';

/** An entry of a codebook, whether the codebook has it or only quotes name it. */
export interface EntryAddress {
  readonly codebook: FileId | undefined;
  readonly kind: EntryKind;
  readonly key: string;
}

/** A sidecar that names an entry: the shared one of its source, or a coder's. */
export interface NamingSidecar {
  readonly file: FileId;
  readonly reading: SidecarReading;
}

/** The sidecars that name an entry anywhere, in the order of their files. */
export function sidecarsNaming(corpus: Corpus, entry: EntryAddress): NamingSidecar[] {
  const quoting = new Set(quotesNaming(corpus, entry).map(({ source }) => source));
  const naming: NamingSidecar[] = [];
  for (const source of corpus.sources()) {
    const { codebook, sidecarFile, reading, coders, sight } = source;
    if (codebook !== entry.codebook) continue;
    // The index has what may be seen; a key stands also where it may not.
    const isQuoting = reading && (sight ? namesInQuotes(reading, entry) : quoting.has(source));
    if (reading && (isQuoting || namesBeside(reading, entry))) naming.push({ file: sidecarFile, reading });
    for (const [sidecar, own] of coders)
      if (namesInQuotes(own, entry) || namesBeside(own, entry)) naming.push({ file: sidecar, reading: own });
  }
  return naming.sort((a, b) => (a.file < b.file ? -1 : 1));
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

/** Whether the quotes of a sidecar name an entry, of which nobody has an index. */
function namesInQuotes({ sidecar }: SidecarReading, { kind, key }: EntryAddress): boolean {
  if (kind === 'stance')
    return sidecar.quotes.some(({ codings }) => codings.some(({ stance }) => stance === key));
  const { actors, claims } = keysNamedIn(sidecar);
  return (kind === 'actor' ? actors : claims).some(([named]) => named === key);
}

/** In what was left out of the sidecar; of one that is no YAML nobody knows, and its words must do. */
function namesBeside({ root, text, saysMore }: SidecarReading, { kind, key }: EntryAddress): boolean {
  if (!saysMore) return false;
  return root
    ? keysInSidecar(root).some(named => named.names === kind && named.key === key)
    : (text?.includes(key) ?? false);
}

/** Whether the codebook defines an entry; otherwise only quotes or other entries name it. */
export function isDefined(corpus: Corpus, { codebook, kind, key }: EntryAddress): boolean {
  const root = corpus.openCodebook(codebook)?.reading.root;
  return (
    root !== undefined &&
    keysInCodebook(root).some(named => named.defines && named.names === kind && named.key === key)
  );
}

/** Whether quotes or other entries name an entry. */
export function isNamed(corpus: Corpus, entry: EntryAddress): boolean {
  const root = corpus.openCodebook(entry.codebook)?.reading.root;
  const isInCodebook =
    root &&
    keysInCodebook(root).some(
      ({ names, key, defines }) => !defines && names === entry.kind && key === entry.key,
    );
  return isInCodebook || sidecarsNaming(corpus, entry).length > 0;
}

/** Whether anything of a codebook's world goes by a key: an entry, or what quotes or entries name without there being one. */
export function isInUse(corpus: Corpus, entry: EntryAddress): boolean {
  const root = corpus.openCodebook(entry.codebook)?.reading.root;
  const isInCodebook =
    root && keysInCodebook(root).some(named => named.names === entry.kind && named.key === entry.key);
  return isInCodebook || sidecarsNaming(corpus, entry).length > 0;
}
