import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** In a folder of packages that may be a link to one elsewhere, or within the package that needs it in this version. */
const PACKAGE = /^(?<folder>.*\/?node_modules\/(?<name>(?:@[^/]+\/)?[^/]+))\//;

/** Licenses that stand in the repository of a package and not in the package. @type {Record<string, string>} */
const LEFT_OUT = {
  '@vscode/l10n': 'scripts/esbuild/licenses/vscode-l10n.txt',
  boolbase: 'scripts/esbuild/licenses/boolbase.txt',
  'franc-min': 'scripts/esbuild/licenses/franc-min.txt',
  saxes: 'scripts/esbuild/licenses/saxes.txt',
};

/**
 * Writes the licenses of all packages that bundles hold into one file: they ask to be handed on with the code. Bundles
 * that share the plugin share the file.
 *
 * @param {string} file
 * @returns {import('esbuild').Plugin}
 */
export function notices(file) {
  /** @type {Map<string, string>} */
  const licenses = new Map();
  return {
    name: 'notices',
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(async ({ metafile }) => {
        for (const input of Object.keys(metafile?.inputs ?? {})) {
          const { folder, name } = PACKAGE.exec(input)?.groups ?? {};
          if (folder && name && !licenses.has(folder)) licenses.set(folder, await licenseOf(name, folder));
        }
        const sections = [...new Set(licenses.values())].sort((a, b) => a.localeCompare(b));
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, sections.join(`\n${'-'.repeat(80)}\n\n`));
      });
    },
  };
}

/**
 * @param {string} name
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function licenseOf(name, folder) {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const found = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
  const file = found === undefined ? LEFT_OUT[name] : join(folder, found);
  if (file === undefined) throw new Error(`${name} has no license file: nobody may pack it`);
  return `${name} ${version}\n\n${(await readFile(file, 'utf8')).trim()}\n`;
}
