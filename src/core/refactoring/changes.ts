import type { FileEdit } from '../edits';
import type { FileId } from '../format';
import type { Change, Path, Plain } from '../yaml';

export const change = (at: Path, from: Plain | undefined, to: Plain | undefined): Change => ({
  at,
  from,
  to,
});

/** The edits of files, each file once, those that have nothing to change left out. */
export function filesOf(changes: Iterable<readonly [FileId, readonly Change[]]>): FileEdit[] {
  const byFile = new Map<FileId, Change[]>();
  for (const [file, list] of changes) byFile.set(file, [...(byFile.get(file) ?? []), ...list]);
  return [...byFile].flatMap(([file, list]) => (list.length > 0 ? [{ file, changes: list }] : []));
}
