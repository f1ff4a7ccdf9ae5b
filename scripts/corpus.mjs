import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { onExit } from './onExit.mjs';

/**
 * A copy of the articles that tests and trials work on, to be written to at will: of the folder that CROSSQUOTE_CORPUS
 * names, or of `seeds/`. It goes when the process ends.
 * @param {object} [options]
 * @param {string} [options.from] copy this folder, whatever CROSSQUOTE_CORPUS says
 * @param {boolean} [options.untagged] leave out sidecars and codebook
 */
export async function copyCorpus({ from = process.env.CROSSQUOTE_CORPUS || 'seeds', untagged = false } = {}) {
  const source = resolve(from);
  if (!existsSync(source)) throw new Error(`No articles at ${source}.`);
  const parent = await mkdtemp(join(tmpdir(), 'crossquote-'));
  onExit(() => rmSync(parent, { recursive: true, force: true }));
  const copy = join(parent, basename(source));
  for (const file of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || (untagged && file.name.endsWith('.yaml'))) continue;
    const original = join(file.parentPath, file.name);
    const to = join(copy, relative(source, original));
    await mkdir(dirname(to), { recursive: true });
    // Not a copy of the file's mode: the original may be read-only.
    await writeFile(to, await readFile(original));
  }
  return copy;
}
