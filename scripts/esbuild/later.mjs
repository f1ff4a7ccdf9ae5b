import { resolve } from 'node:path';

/**
 * A module that is not needed at once is read from a bundle of its own beside this one, when something of it is used for
 * the first time: until then nobody waits for it.
 *
 * @param {string} file of the module
 * @param {string} bundle that holds it, as it is required from this one
 * @returns {import('esbuild').Plugin}
 */
export const later = (file, bundle) => ({
  name: `later, ${bundle}`,
  setup(build) {
    const isMeant = (/** @type {string} */ path) =>
      [`${path}.ts`, `${path}/index.ts`].some(meant => meant === resolve(file));
    build.onResolve({ filter: /^\./, namespace: 'file' }, ({ path, resolveDir }) =>
      isMeant(resolve(resolveDir, path)) ? { path: file, namespace: bundle } : undefined,
    );
    build.onResolve({ filter: /.*/, namespace: bundle }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: bundle }, async () => {
      const names = JSON.stringify(await exportsOf(file, build.esbuild));
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
