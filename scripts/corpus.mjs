import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** The articles that tests and trials work on: `seeds/`, or the folder that CROSSQUOTE_CORPUS names. */
export function corpusFolder() {
  const folder = resolve(process.env.CROSSQUOTE_CORPUS || 'seeds');
  if (!existsSync(folder)) throw new Error(`No corpus at ${folder}.`);
  return folder;
}

/**
 * A copy of the corpus, to be written to at will; it goes when the process ends.
 * @param {object} [options]
 * @param {boolean} [options.untagged] leave out sidecars and codebook
 */
export async function copyCorpus({ untagged = false } = {}) {
  const source = corpusFolder();
  const parent = await mkdtemp(join(tmpdir(), 'crossquote-corpus-'));
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  const copy = join(parent, basename(source));
  await cp(source, copy, { recursive: true, filter: path => !(untagged && path.endsWith('.yaml')) });
  return copy;
}
