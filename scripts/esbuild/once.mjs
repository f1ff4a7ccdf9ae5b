/**
 * Bundles that take a module from outside have it required once for all files that import it: otherwise each of them
 * requires it for itself, and of so many the code for that is felt in the size.
 *
 * @param {string} name of the module
 * @returns {import('esbuild').Plugin}
 */
export const once = name => ({
  name: 'once',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ namespace }) =>
      namespace === 'once' ? { path: name, external: true } : { path: name, namespace: 'once' },
    );
    build.onLoad({ filter: /.*/, namespace: 'once' }, () => ({ contents: `export * from '${name}';` }));
  },
});
