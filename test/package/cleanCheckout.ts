import { cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';

/** Within the checkout, for the rest of the tests to find the same packages; git and the linter leave it out. */
const FOLDER = join('out', 'clean');

let made: Promise<string> | undefined;

/**
 * What somebody has who has cloned the repository and run `npm ci`, made once: the files as they are now, and nothing
 * that was built. The packages are linked, for to install them takes minutes.
 */
export const cleanCheckout = (): Promise<string> => {
  made ??= make();
  return made;
};

async function make(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const isIgnored = picomatch(
    ['.git', ...(await readFile('.gitignore', 'utf8')).split(/\/?\n/).filter(Boolean)],
    {
      dot: true,
    },
  );
  for (const name of await readdir('.'))
    if (!isIgnored(name)) await cp(name, join(FOLDER, name), { recursive: true });
  await symlink(resolve('node_modules'), join(FOLDER, 'node_modules'), 'junction');
  return resolve(FOLDER);
}
