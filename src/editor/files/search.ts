import { addressIn, CODEBOOK_NAME, type FileId, isForeign, isSidecar } from '../../core/format';
import type { FileStore } from '../../core/store';
import { Turns } from '../turns';
import type { SearchScope } from './searchScope';

/** How many folders are looked into side by side. */
const SIDE_BY_SIDE = 32;

/** What the workspace has of each kind. */
export interface WorkspaceFiles {
  readonly codebooks: readonly FileId[];
  readonly sidecars: readonly FileId[];
  readonly sources: readonly FileId[];
  readonly markdown: readonly FileId[];
}

/** A folder that is to be looked into. */
interface Place {
  readonly folder: FileId;
  /** The way there from its workspace folder, with its final slash; empty for that itself. */
  readonly path: string;
  readonly isExcluded: (path: string) => boolean;
  /** Where the links lead that were followed on the way. */
  readonly through: readonly FileId[];
}

/**
 * Finds the files of the workspace, folder by folder. VS Code's own search starts programs and sends long lists to and
 * fro, which takes seconds where there are many files, and in a browser it finds none in most places. What the setting
 * `files.exclude` leaves out is left out here too, and what other programs keep for themselves.
 */
export async function search(store: FileStore, scope: SearchScope): Promise<WorkspaceFiles> {
  const found = new Map<FileId, keyof WorkspaceFiles>();
  const kindOf = (name: string, path: string): keyof WorkspaceFiles | undefined => {
    if (isSidecar(name)) return 'sidecars';
    if (name === CODEBOOK_NAME) return 'codebooks';
    if (scope.isSource(path)) return 'sources';
    return name.endsWith('.md') ? 'markdown' : undefined;
  };
  const waiting: Place[] = scope.folders.map(({ root, isExcluded }) => ({
    folder: root,
    path: '',
    isExcluded,
    through: [],
  }));
  const turns = new Turns();
  const lookInto = async ({ folder, path, isExcluded, through }: Place) => {
    for (const { name, kind, target } of await store.list(folder)) {
      await turns.give();
      const address = addressIn(folder, name);
      const way = path + name;
      if (address === undefined || isExcluded(way)) continue;
      if (kind === 'file') {
        const kindOfFile = kindOf(name, way);
        if (kindOfFile) found.set(address, kindOfFile);
      } else if (kind === 'folder' && !isForeign(name) && !isInItself(folder, through, target))
        waiting.push({
          folder: `${address}/`,
          path: `${way}/`,
          isExcluded,
          through: target ? [...through, target] : through,
        });
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(-SIDE_BY_SIDE).map(lookInto));
  return inKinds(found);
}

/** Whether a link leads to a folder in which it stands itself: there would be no end to it. */
const isInItself = (folder: FileId, through: readonly FileId[], target: FileId | undefined): boolean =>
  target !== undefined && [folder, ...through].some(on => on.startsWith(target));

function inKinds(found: ReadonlyMap<FileId, keyof WorkspaceFiles>): WorkspaceFiles {
  const files = { codebooks: [], sidecars: [], sources: [], markdown: [] } as Record<
    keyof WorkspaceFiles,
    FileId[]
  >;
  for (const [file, kind] of found) files[kind].push(file);
  return files;
}
