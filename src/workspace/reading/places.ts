import {
  CODEBOOK_NAME,
  type FileId,
  folderOf,
  isCodebook,
  isCodebookName,
  isSidecar,
  sourceOf,
} from '../../core/format';
import type { FileStore, Listed } from '../../core/store';
import type { SearchScope } from '../discovery';

export const isTagFile = (file: FileId): boolean => isSidecar(file) || isCodebook(file);

/** The source that a file is or belongs to. */
export const sourcesAt = (file: FileId): FileId[] =>
  isSidecar(file) ? [sourceOf(file)] : isCodebook(file) ? [] : [file];

/** Whether a file stands in one of some folders, however deep. */
export function isBelow(file: FileId, folders: ReadonlySet<FileId>): boolean {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1)))
    if (folders.has(folder)) return true;
  return false;
}

/** These folders and those above, up to their workspace folders. */
export function foldersAbove(folders: readonly FileId[], scope: SearchScope): FileId[] {
  const above = new Set<FileId>();
  for (const start of folders) {
    const root = scope.rootOf(start) ?? start;
    for (let folder = start; folder.startsWith(root); folder = folderOf(folder.slice(0, -1))) {
      above.add(folder);
      if (folder === root) break;
    }
  }
  return [...above];
}

/** The codebooks of a folder under their names on disk; in one that cannot be looked into, there may be one all the same. */
export async function codebooksIn(store: FileStore, folder: FileId): Promise<FileId[]> {
  const listed = await store.list(folder).catch((): Pick<Listed, 'name'>[] => [{ name: CODEBOOK_NAME }]);
  return listed.flatMap(({ name }) => (isCodebookName(name) ? folder + name : []));
}
