import type { Corpus } from '../corpus';
import type { FileEdit } from '../edits';
import { type FileId, partsOfLink, relativePath, resolvePath } from '../format';
import type { Quote } from '../model';
import type { Change } from '../yaml';
import { afterMoves, type Move, reversed } from './moves';

/** The lists of links that a quote may have. */
export const LINKS = ['variants', 'notVariants'] as const;

/**
 * After sources have moved together with their sidecars: the edits after which links lead where they led before, those
 * to quotes that moved and those from them. The corpus may still know the files at their old addresses, or know them at
 * their new ones already.
 */
export function relink(corpus: Corpus, moves: readonly Move[]): FileEdit[] {
  const edits = new Map<FileId, FileEdit>();
  for (const { file, sidecars } of corpus.sources()) {
    const before = afterMoves(file, reversed(moves));
    const now = afterMoves(before, moves);
    for (const [sidecar, { locked, sidecar: said }] of sidecars) {
      if (locked) continue;
      const ending = sidecar.slice(file.length);
      const moved = (path: string) => pathAfter(moves, path, before + ending, now + ending);
      const changes = said.quotes.flatMap(quote => changesOf(quote, moved));
      if (changes.length > 0) edits.set(now + ending, { file: now + ending, changes });
    }
  }
  return [...edits.values()];
}

/** The path in a link of a file that was at one address and is at another; one that leads there as it is stays. */
export function pathAfter(moves: readonly Move[], path: string, before: FileId, now: FileId): string {
  const target = resolvePath(before, path);
  if (target === undefined) return path;
  const goal = afterMoves(target, moves);
  return resolvePath(now, path) === goal ? path : relativePath(now, goal);
}

const changesOf = (quote: Quote, moved: (path: string) => string): Change[] =>
  LINKS.flatMap(links =>
    quote[links].flatMap(link => {
      const parts = partsOfLink(link);
      const relinked = parts ? `${moved(parts.path)}#${parts.id}` : link;
      if (relinked === link) return [];
      const at = ['quotes', { id: quote.id }, links];
      return [
        { at: [...at, [relinked]], from: undefined, to: relinked },
        { at: [...at, [link]], from: link, to: undefined },
      ];
    }),
  );
