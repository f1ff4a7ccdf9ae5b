import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { numberedName, ORIGINALS, originalName } from '../../intake';
import { writeWhole } from '../../node';

/**
 * Keeps a copy of a file that articles of a folder came out of, in the folder `originals` there; nothing that is there is
 * written over, and the same bytes are not kept twice. Gives where it is, seen from the articles.
 */
export async function keepOriginal(file: string, folder: string): Promise<string> {
  const originals = path.join(folder, ORIGINALS);
  await mkdir(originals, { recursive: true });
  const bytes = await readFile(file);
  for (let number = 1; ; number++) {
    const name = numberedName(originalName(path.basename(file)), number);
    const place = path.join(originals, name);
    const isNew = await writeWhole(place, bytes, false).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (isNew || bytes.equals(await readFile(place))) return `${ORIGINALS}/${name}`;
  }
}
