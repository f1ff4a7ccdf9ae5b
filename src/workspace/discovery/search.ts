import {
  addressIn,
  type FileId,
  isAppleDouble,
  isCodebookName,
  isIgnoredName,
  isMarkdown,
  isSidecar,
  relativePath,
} from '../../core/format';
import { type FileStore, type FolderLink, type Listed, StoreError } from '../../core/store';
import { TimeSlicer } from '../scheduling';
import type { SearchScope } from './searchScope';

/** How many folders are looked into side by side. */
const SIDE_BY_SIDE = 32;

/** What there is of each kind. */
export interface FoundFiles {
  readonly codebooks: readonly FileId[];
  /** Shared ones and those of coders. */
  readonly sidecars: readonly FileId[];
  readonly sources: readonly FileId[];
  /** Sources only where they have a sidecar or a codebook. */
  readonly markdown: readonly FileId[];
  /** Folders that are there and cannot be looked into. */
  readonly closed: readonly StoreError[];
}

type Kind = Exclude<keyof FoundFiles, 'closed'>;

/** A folder that is to be looked into. */
interface Visit {
  readonly folder: FileId;
  readonly root: FileId;
  /** The way there from its root, with its final slash; empty for that itself. */
  readonly path: string;
  /** The folders, by their real paths, in which the links stand that were followed on the way. */
  readonly through: readonly FileId[];
}

/**
 * Finds the files in some folders and all below them, folder by folder: a host's own search starts programs and sends long
 * lists to and fro, or finds nothing in a browser. Left out is what the settings leave out, and what other programs keep
 * for themselves: hidden folders and `node_modules`. A link counts as what it leads to.
 * @param folders each with its final slash; hidden ones too, where somebody asks for them
 * @param takeCodebook called with each codebook before what is in its folder is looked at: it may say what is a source
 */
export async function search(
  store: FileStore,
  scope: SearchScope,
  folders: readonly FileId[],
  takeCodebook: (file: FileId) => Promise<void>,
): Promise<FoundFiles> {
  const found = new Map<FileId, Kind>();
  const closed: StoreError[] = [];
  const waiting: Visit[] = folders.map(folder => {
    const root = scope.rootOf(folder) ?? folder;
    return { folder, root, path: relativePath(root, folder), through: [] };
  });
  const slicer = new TimeSlicer();
  const lookInto = async ({ folder, root, path, through }: Visit) => {
    const listed = await listIn(store, folder, closed);
    for (const { name, kind } of listed)
      if (kind === 'file' && isCodebookName(name) && !scope.isExcluded(root, path + name))
        await takeCodebook(folder + name);
    const isSource = scope.sourcesIn(folder);
    for (const { name, kind, link } of listed) {
      await slicer.yieldIfDue();
      const address = addressIn(folder, name);
      if (address === undefined || scope.isExcluded(root, path + name)) continue;
      if (kind === 'file') {
        const kindOfFile = kindOf(name, isSource);
        if (kindOfFile) found.set(address, kindOfFile);
      } else if (
        kind === 'folder' &&
        !isIgnoredName(name) &&
        // A workspace folder within another one is looked into by itself.
        !scope.roots.includes(`${address}/`) &&
        !isInItself(through, link)
      )
        waiting.push({
          folder: `${address}/`,
          root,
          path: `${path}${name}/`,
          through: link ? [...through, link.from] : through,
        });
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(-SIDE_BY_SIDE).map(lookInto));
  return { ...inKinds(found), closed };
}

async function listIn(store: FileStore, folder: FileId, closed: StoreError[]): Promise<readonly Listed[]> {
  try {
    return await store.list(folder);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    closed.push(error);
    return [];
  }
}

function kindOf(name: string, isSource: (name: string) => boolean): Kind | undefined {
  if (isSidecar(name)) return 'sidecars';
  if (isCodebookName(name)) return 'codebooks';
  if (isSource(name)) return 'sources';
  return isMarkdown(name) && !isAppleDouble(name) ? 'markdown' : undefined;
}

/** Whether a link leads to a folder in which it stands itself: there would be no end to it. */
const isInItself = (through: readonly FileId[], link: FolderLink | undefined): boolean =>
  link !== undefined && [link.from, ...through].some(on => on.startsWith(link.to));

function inKinds(found: ReadonlyMap<FileId, Kind>): Record<Kind, FileId[]> {
  const files: Record<Kind, FileId[]> = { codebooks: [], sidecars: [], sources: [], markdown: [] };
  for (const [file, kind] of found) files[kind].push(file);
  return files;
}
