import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FileId, resolvePath } from '../core';

/** Where other programs keep what is theirs. */
const isForeign = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * The files in a folder and all below it, by their absolute names in the order of the alphabet; a file is itself.
 * Undefined where there is neither. Folders that a link leads to, hidden ones and `node_modules` are left out.
 */
export async function filesIn(name: string): Promise<string[] | undefined> {
  const found = await stat(name).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory() ? filesBelow(path.resolve(name)) : [path.resolve(name)];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !isForeign(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async entry => {
        const name = path.join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(name);
        const isFile = entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(name)));
        return isFile ? [name] : [];
      }),
  );
  return found.flat();
}

const isLinkToFile = (name: string): Promise<boolean> =>
  stat(name).then(
    found => found.isFile(),
    () => false,
  );

/** The address of a file as VS Code would write it, so that links in sidecars lead to it. */
export const fileIdOf = (name: string): FileId =>
  resolvePath('file:///', path.resolve(name).split(path.sep).join('/'))!;
