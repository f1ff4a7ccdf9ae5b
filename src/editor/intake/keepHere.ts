import * as vscode from 'vscode';
import { keepOriginal, ORIGINALS } from '../../intake';
import { exists } from '../host';

/**
 * Keeps a copy of a file that articles of a folder came out of, in the folder `originals` there. Gives where it is,
 * seen from the articles.
 */
export async function keepHere(file: vscode.Uri, folder: vscode.Uri): Promise<string> {
  const { fs } = vscode.workspace;
  const placeOf = (name: string) => vscode.Uri.joinPath(folder, ORIGINALS, name);
  return keepOriginal(file.path.slice(file.path.lastIndexOf('/') + 1), await fs.readFile(file), {
    create: async name => {
      const place = placeOf(name);
      if (await exists(place)) return false;
      await fs.copy(file, place);
      return true;
    },
    read: name => fs.readFile(placeOf(name)),
  });
}
