import * as vscode from 'vscode';
import { type FileId, folderOf } from '../../core';

export const SIDECARS = '**/*.quotes.yaml';
export const CODEBOOKS = '**/codebook.yaml';
export const MARKDOWN = '**/*.md';

export function isBelow(file: FileId, folders: ReadonlySet<FileId>): boolean {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1)))
    if (folders.has(folder)) return true;
  return false;
}

/** The workspace folders, each with its final slash. */
export const workspaceRoots = (): FileId[] => (vscode.workspace.workspaceFolders ?? []).map(rootOf);

export function rootOf({ uri }: vscode.WorkspaceFolder): FileId {
  const root = uri.toString();
  return root.endsWith('/') ? root : `${root}/`;
}
