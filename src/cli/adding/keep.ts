import path from 'node:path';
import { type ArticleFile, numberedName } from '../../intake';
import { fileIdOf, type NodeStore } from '../../node';

/** Where an article is now, from the working folder; `isNew`: it was not there before. */
export interface KeptArticle {
  readonly file: string;
  readonly isNew: boolean;
}

/** Whence and when it was imported are the lines in which an article differs from itself. */
const IMPORTED = /^imported-(?:from|at): .*$/gm;

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
    const file = path.join(folder, numberedName(name, number));
    let found: string | undefined;
    await store.update(fileIdOf(file), present => {
      found = present;
      return present ?? text;
    });
    if (found === undefined) return { file, isNew: true };
    if (isSame(found, text)) return { file, isNew: false };
  }
}

const isSame = (one: string, other: string): boolean =>
  one.replace(IMPORTED, '') === other.replace(IMPORTED, '');
