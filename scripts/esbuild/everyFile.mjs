import { readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

const SPECIFIER = /^every:(?<ending>\S+)(?: but (?<except>\S+))? in (?<folder>.+)$/;

/**
 * Lets an import stand for every file of a kind, so that no list of tests is kept by hand: `every:.test.ts in FOLDER`
 * imports all files at or below FOLDER whose names end so, `every:.test.ts but .node.test.ts in FOLDER` leaves some of
 * them out. The folder is relative to the importing file. The default export maps each path, as seen from FOLDER, to
 * what its module exports.
 *
 * @type {import('esbuild').Plugin}
 */
export const everyFile = {
  name: 'every-file',
  setup(build) {
    build.onResolve({ filter: SPECIFIER }, ({ path, resolveDir }) => {
      const { ending, except, folder = '' } = SPECIFIER.exec(path)?.groups ?? {};
      return { path, namespace: 'every', pluginData: { ending, except, folder: join(resolveDir, folder) } };
    });
    build.onLoad({ filter: /.*/, namespace: 'every' }, async ({ pluginData: { folder, ending, except } }) => {
      const files = await filesBelow(folder);
      const wanted = files.filter(file => file.endsWith(ending) && !(except && file.endsWith(except))).sort();
      const names = wanted.map(file => JSON.stringify(`./${relative(folder, file).split(sep).join('/')}`));
      const contents = [
        ...names.map((name, index) => `import * as module${index} from ${name};`),
        `export default { ${names.map((name, index) => `${name}: module${index}`).join(', ')} };`,
      ].join('\n');
      return {
        contents,
        resolveDir: folder,
        watchDirs: [...new Set([folder, ...files.map(file => dirname(file))])],
      };
    });
  },
};

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
}
