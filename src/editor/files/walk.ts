import * as vscode from 'vscode';
import { CODEBOOK_NAME, type FileId, type FileStore, isForeign, isSidecar } from '../../core';
import { Turns } from '../turns';

/** How many folders are looked into side by side. */
const SIDE_BY_SIDE = 8;

/** What is below folders. */
export interface Walked {
  readonly codebooks: readonly FileId[];
  readonly sidecars: readonly FileId[];
}

/**
 * Looks for sidecars and codebooks folder by folder. VS Code's search starts a program and sends long lists to and fro,
 * which takes seconds where there are many; but it alone knows what the settings exclude.
 * @param isOver asked before each folder: the rest is left out when it says so
 */
export async function walk(
  store: FileStore,
  roots: readonly FileId[],
  isOver: () => boolean,
): Promise<Walked> {
  const folders = [...roots];
  const codebooks: FileId[] = [];
  const sidecars: FileId[] = [];
  const turns = new Turns();
  const lookInto = async (folder: FileId) => {
    const uri = vscode.Uri.parse(folder);
    const fileOf = (name: string) => vscode.Uri.joinPath(uri, name).toString();
    for (const { name, kind } of await store.list(folder)) {
      await turns.give();
      if (kind === 'folder' && !isForeign(name)) folders.push(`${fileOf(name)}/`);
      else if (kind === 'file' && isSidecar(name)) sidecars.push(fileOf(name));
      else if (kind === 'file' && name === CODEBOOK_NAME) codebooks.push(fileOf(name));
    }
  };
  while (folders.length > 0 && !isOver()) await Promise.all(folders.splice(0, SIDE_BY_SIDE).map(lookInto));
  return { codebooks, sidecars };
}
