import { type FileId, folderOf, resolvePath } from '../format';
import { type FileStore, StoreError } from '../store';

/** A git repository on disk. */
export interface Repository {
  /** Its working folder, with the final slash. */
  readonly root: FileId;
  /** The file with its settings; several working folders of one repository share it. */
  readonly config: FileId;
}

/** The repository that a folder (with its final slash) is in. Only reads: nothing of git's is run. */
export async function findRepository(store: FileStore, folder: FileId): Promise<Repository | undefined> {
  for (let root = folder; ; ) {
    const config = await configAt(store, root);
    if (config !== undefined) return { root, config };
    const above = folderOf(root.slice(0, -1));
    if (above === '' || above.endsWith('://') || above === root) return undefined;
    root = above;
  }
}

async function configAt(store: FileStore, root: FileId): Promise<FileId | undefined> {
  const config = `${root}.git/config`;
  if ((await textOf(store, config)) !== undefined) return config;
  // A second working folder, or a submodule: a file says where the rest is.
  const gitFolder = leadingTo(root, /^gitdir: (.+)/.exec((await textOf(store, `${root}.git`)) ?? '')?.[1]);
  if (gitFolder === undefined || (await textOf(store, `${gitFolder}/HEAD`)) === undefined) return undefined;
  const common = leadingTo(`${gitFolder}/`, (await textOf(store, `${gitFolder}/commondir`)) ?? '.');
  const shared = `${common}/config`;
  return (await textOf(store, shared)) === undefined ? undefined : shared;
}

/** The address that a path leads to from a folder. */
function leadingTo(folder: FileId, path: string | undefined): FileId | undefined {
  const trimmed = path?.trim().replaceAll('\\', '/');
  if (!trimmed) return undefined;
  const isAbsolute = /^(?:\/|[a-z]:)/i.test(trimmed);
  return resolvePath(isAbsolute ? 'file:///' : folder, trimmed);
}

/** Nothing where there is no file, or a folder in its place. What is there and no text is no reason to look elsewhere. */
const textOf = (store: FileStore, file: FileId): Promise<string | undefined> =>
  store.read(file).catch((error: unknown) => {
    if (error instanceof StoreError && error.failure === 'unavailable') return undefined;
    throw error;
  });
