import type { Corpus } from '../corpus';
import type { FileId } from '../format';
import { type Change, plainOf, valueAt } from '../yaml';

/** Removes an entry with all that is said there; nothing where the codebook does not have it. */
export function removeEntry(
  corpus: Corpus,
  codebook: FileId,
  section: 'actors' | 'claims',
  key: string,
): Change[] {
  const at = [section, key];
  const from = valueAt(plainOf(corpus.openCodebook(codebook)?.reading.root), at);
  return from === undefined ? [] : [{ at, from, to: undefined }];
}
