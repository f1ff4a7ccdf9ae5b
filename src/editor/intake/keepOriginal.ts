import * as vscode from 'vscode';
import { numberedName, ORIGINALS, originalName } from '../../intake';
import { exists } from '../host';

/**
 * Keeps a copy of a file that articles of a folder came out of, in the folder `originals` there; nothing that is there is
 * written over, and the same bytes are not kept twice. Gives where it is, seen from the articles.
 */
export async function keepOriginal(file: vscode.Uri, folder: vscode.Uri): Promise<string> {
  const { fs } = vscode.workspace;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const bytes = await fs.readFile(file);
  for (let number = 1; ; number++) {
    const kept = numberedName(originalName(name), number);
    const place = vscode.Uri.joinPath(folder, ORIGINALS, kept);
    const isThere = await exists(place);
    if (!isThere) await fs.copy(file, place);
    if (!isThere || isSame(bytes, await fs.readFile(place))) return `${ORIGINALS}/${kept}`;
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
