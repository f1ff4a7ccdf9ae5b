import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FileId, isForeign, resolvePath } from '../core/format';

/** What there is at a path. */
export interface FilesFound {
  /** By their absolute names. */
  readonly files: readonly string[];
  /** Folders that may not be read. */
  readonly closed: readonly string[];
}

/**
 * The files in a folder and all below it; a file is itself. Undefined where there is neither. Folders that a link leads
 * to, hidden ones and `node_modules` are left out.
 */
export async function filesIn(name: string): Promise<FilesFound | undefined> {
  const found = await stat(name).catch(() => undefined);
  if (!found) return undefined;
  const files: string[] = [];
  const closed: string[] = [];
  if (found.isDirectory()) await collect(path.resolve(name), files, closed);
  else files.push(path.resolve(name));
  return { files, closed };
}

async function collect(folder: string, files: string[], closed: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) closed.push(folder);
  for (const entry of entries ?? []) {
    const name = path.join(folder, entry.name);
    if (isForeign(entry.name)) continue;
    if (entry.isDirectory()) await collect(name, files, closed);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(name)))) files.push(name);
  }
}

const isLinkToFile = (name: string): Promise<boolean> =>
  stat(name).then(
    found => found.isFile(),
    () => false,
  );

/** The address of a file as VS Code would write it, so that links in sidecars lead to it. */
export const fileIdOf = (name: string): FileId =>
  resolvePath('file:///', path.resolve(name).split(path.sep).join('/'))!;
