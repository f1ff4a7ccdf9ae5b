import { type Corpus, type EntryAddress, isDefined, isInUse, sidecarsNaming } from '../corpus';
import type { Edit, FileEdit } from '../edits';
import { isKey, YAML_WORD } from '../format';

/** Why an entry cannot go by a key. */
export type BadKey = 'empty' | 'same' | 'not-a-key' | 'yaml-word' | 'taken';

/** What is wrong with a new key for an entry; undefined where nothing is. A key that only quotes name is taken too. */
export function badKey(corpus: Corpus, entry: EntryAddress, key: string): BadKey | undefined {
  if (key === '') return 'empty';
  if (key === entry.key) return 'same';
  if (YAML_WORD.test(key)) return 'yaml-word';
  if (!isKey(key)) return 'not-a-key';
  return isInUse(corpus, { ...entry, key }) ? 'taken' : undefined;
}

/**
 * Gives an entry another key, in its codebook and in every sidecar that names it. The standard stances of a codebook
 * that names none cannot be renamed: they stand in no file.
 */
export function renameEntry(corpus: Corpus, entry: EntryAddress, key: string): Edit {
  const { codebook, kind, key: from } = entry;
  const sidecars = sidecarsNaming(corpus, entry).map(({ file }) => file);
  const files = codebook === undefined ? sidecars : [codebook, ...sidecars];
  const rename = { names: kind, from, to: key };
  return {
    action: 'rename',
    subject: from,
    files: files.map((file): FileEdit => ({ file, changes: [], rename })),
  };
}

/** Whether an entry is one of the stances that hold where a codebook names none. */
export const isStandardStance = (corpus: Corpus, entry: EntryAddress): boolean =>
  entry.kind === 'stance' &&
  !isDefined(corpus, entry) &&
  corpus.codebook(entry.codebook).stances.has(entry.key);
