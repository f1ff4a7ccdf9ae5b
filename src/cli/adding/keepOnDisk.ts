import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { keepOriginal, ORIGINALS } from '../../intake';
import { writeWhole } from '../../node';

/**
 * Keeps a copy of a file that articles of a folder came out of, in the folder `originals` there. Gives where it is,
 * seen from the articles.
 */
export async function keepOnDisk(file: string, folder: string): Promise<string> {
  const originals = path.join(folder, ORIGINALS);
  await mkdir(originals, { recursive: true });
  const bytes = await readFile(file);
  return keepOriginal(path.basename(file), bytes, {
    create: name =>
      writeWhole(path.join(originals, name), bytes, false).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      ),
    read: name => readFile(path.join(originals, name)),
  });
}
