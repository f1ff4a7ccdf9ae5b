import { type Corpus, type EntryAddress, sidecarsNaming } from '../corpus';
import {
  conflictsInCodebook,
  conflictsInSidecar,
  type FileId,
  fieldConflicts,
  type SidecarReading,
} from '../format';
import type { Problem } from '../model';

/** A file that has to be mended before an entry can be refactored, with its text and what is wrong there. */
export interface Obstacle {
  readonly file: FileId;
  readonly text: string;
  readonly problem: Problem;
}

/**
 * The first file that names an entry and must not be edited. A renaming follows the key wherever it stands; what does
 * `more` with it needs the quotes themselves, and so files in which nothing is left out and nothing is open.
 */
export function obstacleTo(corpus: Corpus, entry: EntryAddress, more = false): Obstacle | undefined {
  const book = corpus.openCodebook(entry.codebook);
  if (book) {
    const { root, locked } = book.reading;
    const open = more && root ? fieldConflicts(conflictsInCodebook(root))[0] : undefined;
    const problem = locked ?? open;
    if (problem) return { file: book.file, text: book.text, problem };
  }
  for (const { file, reading } of sidecarsNaming(corpus, entry)) {
    const problem = reading.locked ?? (more && reading.saysMore ? whatIsMore(reading) : undefined);
    if (problem) return { file, text: reading.text ?? '', problem };
  }
  return undefined;
}

const whatIsMore = ({ problems, root }: SidecarReading): Problem | undefined =>
  problems[0] ?? (root && fieldConflicts(conflictsInSidecar(root))[0]);
