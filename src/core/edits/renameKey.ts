import { type FileId, isCodebook, keysInCodebook, keysInSidecar, type NamedKey } from '../format';
import type { EntryKind } from '../model';
import {
  applySplices,
  piecesOf,
  type Refusal,
  type Splice,
  writeKey,
  type YamlMap,
  yamlInSlices,
} from '../yaml';

/** An entry of a codebook that goes by another key from now on. */
export interface KeyRename {
  readonly names: EntryKind;
  readonly from: string;
  readonly to: string;
}

/**
 * The places of a sidecar or codebook at which a key has to change, and what is written there; nothing else of the text
 * is touched. Empty where the file does not name it. Works in slices, between which others may have their turn.
 */
export function* renameSplices(
  text: string | undefined,
  file: FileId,
  rename: KeyRename,
): Generator<void, readonly Splice[] | Refusal> {
  const { root, faults } = yield* yamlInSlices(text ?? '');
  if (faults[0]) return { refused: 'faulty', fault: faults[0] };
  if (root?.kind !== 'map') return [];
  const keys = (yield* keysOf(root, file)).filter(({ names }) => names === rename.names);
  const isTaken = keys.some(({ key, defines }) => defines && key === rename.to);
  const own = keys.filter(({ key }) => key === rename.from);
  if (own.length === 0) return [];
  if (isTaken && own.some(({ defines }) => defines))
    return { refused: 'changed-since', at: [rename.to], found: rename.to };
  const splices = [...new Map(own.map(({ start, end }) => [start, { start, end }])).values()].map(
    ({ start, end }) => ({ start, end, text: quotedAs(text![start], rename.to) }),
  );
  return (yield* isRenamed(applySplices(text!, splices), file, rename, keys))
    ? splices
    : { refused: 'not-editable', at: [rename.from] };
}

/** A file's text with a key renamed wherever the file names it. */
export function* renameInFile(
  text: string | undefined,
  file: FileId,
  rename: KeyRename,
): Generator<void, string | undefined | Refusal> {
  const splices = yield* renameSplices(text, file, rename);
  return 'refused' in splices ? splices : text && applySplices(text, splices);
}

export const inverseRename = ({ names, from, to }: KeyRename): KeyRename => ({ names, from: to, to: from });

function* keysOf(root: YamlMap, file: FileId): Generator<void, NamedKey[]> {
  const keys: NamedKey[] = [];
  for (const piece of piecesOf(root)) {
    for (const key of isCodebook(file) ? keysInCodebook(piece) : keysInSidecar(piece)) keys.push(key);
    yield;
  }
  return keys;
}

/** A key in quotes stays in quotes of the same kind. */
const quotedAs = (mark: string | undefined, key: string): string =>
  mark === '"' || mark === "'" ? mark + key + mark : writeKey(key);

/** Whether the text names all that it named before, the one key by its new name. */
function* isRenamed(
  text: string,
  file: FileId,
  { from, to }: KeyRename,
  before: readonly NamedKey[],
): Generator<void, boolean> {
  const { root, faults } = yield* yamlInSlices(text);
  if (faults.length > 0 || root?.kind !== 'map') return false;
  const names = before[0]?.names;
  const after = (yield* keysOf(root, file)).filter(named => named.names === names);
  return (
    after.length === before.length &&
    after.every(({ key }, i) => key === (before[i]!.key === from ? to : before[i]!.key))
  );
}
