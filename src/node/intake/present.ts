import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_INTAKE } from '../../intake';

/**
 * The texts of the articles that a folder has, by their files; none where it cannot be read.
 * @param origins files that articles are being read out of, which are no articles of the folder though they lie in it
 */
export async function articlesIn(folder: string, origins: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const isOrigin = new Set(origins.map(file => path.resolve(file)));
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.txt'))
    .map(({ name }) => name);
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    if (isOrigin.has(path.resolve(file))) continue;
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes && bytes.length <= LARGEST_INTAKE) texts.set(file, bytes.toString('utf8'));
  }
  return texts;
}
