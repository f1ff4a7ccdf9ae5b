import { join, resolve } from 'node:path';

/**
 * Modules that are not needed at once are read from a bundle of their own beside this one, when something of them is used
 * for the first time: until then nobody waits for them.
 *
 * @param {string} bundle that holds them, as it is required from this one
 * @param {...string} files of the modules
 * @returns {import('esbuild').Plugin}
 */
export const later = (bundle, ...files) => ({
  name: `later, ${bundle}`,
  setup(build) {
    const meantBy = (/** @type {string} */ path) =>
      files.find(file => [`${path}.ts`, join(path, 'index.ts')].includes(resolve(file)));
    build.onResolve({ filter: /^\./, namespace: 'file' }, ({ path, resolveDir }) => {
      const file = meantBy(resolve(resolveDir, path));
      return file === undefined ? undefined : { path: file, namespace: bundle };
    });
    build.onResolve({ filter: /.*/, namespace: bundle }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: bundle }, async ({ path }) => {
      const names = JSON.stringify(await exportsOf(path, build.esbuild));
      const required = `(module ??= require('${bundle}'))`;
      return {
        contents: `let module;
          for (const name of ${names})
            Object.defineProperty(exports, name, { enumerable: true, get: () => ${required}[name] });`,
      };
    });
  },
});

/**
 * @param {string} file
 * @param {Pick<typeof import('esbuild'), 'build'>} esbuild
 */
async function exportsOf(file, esbuild) {
  const { metafile } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    format: 'esm',
    outdir: '.',
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap(output => output.exports);
}
