import type { Corpus } from '../corpus';
import { type FileId, isSharedSidecar, isSidecar, sourceOf } from '../format';

/** A file or a folder, without its final slash, that goes from one address to another. */
export interface Move {
  readonly from: FileId;
  readonly to: FileId;
}

/** Where a file is after moves: folders take along what is below them. Itself where none takes it along. */
export function afterMoves(file: FileId, moves: readonly Move[]): FileId {
  for (const { from, to } of moves)
    if (file === from || file.startsWith(`${from}/`)) return to + file.slice(from.length);
  return file;
}

export const reversed = (moves: readonly Move[]): Move[] =>
  moves.map(({ from, to }) => ({ from: to, to: from }));

/**
 * The moves of sources with all that is said of them: of those whose sidecars move, by themselves or in a folder. A
 * source that moves alone leaves its quotes, and the links to them, where they are.
 */
export function movesOfQuotes(corpus: Corpus, moves: readonly Move[]): Move[] {
  const files = [...corpus.sources()].map(({ file }) => file);
  const isFolder = (path: FileId) => files.some(file => file.startsWith(`${path}/`));
  return moves.flatMap(({ from, to }) => {
    if (isSidecar(from)) {
      const move = { from: sourceOf(from), to: sourceOf(to) };
      return isSidecar(to) && hasAllQuotes(corpus, from, move) ? [move] : [];
    }
    return isFolder(from) || isFolder(to) ? [{ from, to }] : [];
  });
}

/** Whether with a sidecar all goes that is said of its source: with one coder's it does where there is no shared one. */
const hasAllQuotes = (corpus: Corpus, sidecar: FileId, { from, to }: Move): boolean =>
  isSharedSidecar(sidecar) || (!corpus.source(from)?.reading && !corpus.source(to)?.reading);
