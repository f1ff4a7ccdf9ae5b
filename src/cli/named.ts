import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isIgnoredName } from '../core/format';
import { globs } from '../core/text';

/** What has to be known of a disk to find the files that a pattern means. */
export interface NamedFiles {
  /** Whether something has this name. */
  has(name: string): Promise<boolean>;
  /** The names in a folder; none where there is no such folder. */
  namesIn(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
}

const PATTERN = /[*?[{]/;

/**
 * The files and folders that were named. Shells of Windows hand patterns over as they were typed, others those that are
 * quoted: each stands for what it fits, in the order of the alphabet, without hidden files and `node_modules`. One that fits
 * nothing is left as a name, to be told as missing.
 */
export async function namesMeant(
  names: readonly string[],
  files: NamedFiles = diskFiles,
  platform: NodeJS.Platform = process.platform,
): Promise<string[]> {
  const meant = await Promise.all(
    names.map(async name => {
      if (!PATTERN.test(name) || (await files.has(name))) return [name];
      const slashed = platform === 'win32' ? name.replaceAll('\\', '/') : name;
      const found = await fitting(slashed, files, platform === 'win32' || platform === 'darwin');
      return found.length > 0 ? found.sort() : [name];
    }),
  );
  return meant.flat();
}

/** What fits a pattern; `ignoresCase`: as the disk does. */
async function fitting(pattern: string, files: NamedFiles, ignoresCase: boolean): Promise<string[]> {
  const parts = pattern.split('/');
  const first = parts.findIndex(part => PATTERN.test(part));
  const start = parts.slice(0, first).map(part => `${part}/`);
  const sought = parts.slice(first).join('/');
  const folded = (text: string) => (ignoresCase ? text.toLowerCase() : text);
  const fits = globs([folded(sought)]);
  const deepest = sought.includes('**') ? Number.POSITIVE_INFINITY : sought.split('/').length;
  const found: string[] = [];
  const lookInto = async (below: string, depth: number): Promise<void> => {
    for (const { name, isFolder } of await files.namesIn(start.join('') + below)) {
      if (isIgnoredName(name)) continue;
      if (fits(folded(below + name))) found.push(start.join('') + below + name);
      if (isFolder && depth < deepest) await lookInto(`${below}${name}/`, depth + 1);
    }
  };
  await lookInto('', 1);
  return found;
}

const diskFiles: NamedFiles = {
  has: name =>
    access(name).then(
      () => true,
      () => false,
    ),
  namesIn: async folder => {
    const entries = await readdir(path.resolve(folder), { withFileTypes: true }).catch(() => []);
    return entries.map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
};
