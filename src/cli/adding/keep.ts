import path from 'node:path';
import type { ArticleFile } from '../../intake';
import { fileIdOf, type NodeStore } from '../../node';

/** Where an article is now, from the working folder; `isNew`: it was not there before. */
export interface KeptArticle {
  readonly file: string;
  readonly isNew: boolean;
}

/** When it was imported is the one line in which an article differs from itself. */
const WHEN = /^imported-at: .*$/m;

/**
 * Writes an article into a folder under its name, or with a number behind where another one has that. What is there stays
 * as it is; the same article is not written twice.
 */
export async function keep(
  store: NodeStore,
  folder: string,
  { name, text }: ArticleFile,
): Promise<KeptArticle> {
  for (let number = 1; ; number++) {
    const file = path.join(folder, number === 1 ? name : name.replace(/\.txt$/, `-${number}.txt`));
    let found: string | undefined;
    await store.update(fileIdOf(file), present => {
      found = present;
      return present ?? text;
    });
    if (found === undefined) return { file, isNew: true };
    if (isSame(found, text)) return { file, isNew: false };
  }
}

const isSame = (one: string, other: string): boolean => one.replace(WHEN, '') === other.replace(WHEN, '');
