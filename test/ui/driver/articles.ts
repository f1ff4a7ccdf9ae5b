import { readdir } from 'node:fs/promises';

/** The names of the articles in a folder, in alphabetical order. */
export async function articlesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter(name => name.endsWith('.txt')).sort();
}
