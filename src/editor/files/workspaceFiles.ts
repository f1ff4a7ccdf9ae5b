import * as vscode from 'vscode';
import { type FileId, folderOf, isCodebook, isSidecar } from '../../core';
import { settings } from '../settings';
import { Turns } from '../turns';

export const SIDECARS = '**/*.quotes.yaml';
export const CODEBOOKS = '**/codebook.yaml';
export const MARKDOWN = '**/*.md';

const OWN = '**/{*.quotes.yaml,codebook.yaml,*.md}';

/** What the workspace has of each kind. */
export interface WorkspaceFiles {
  readonly codebooks: readonly FileId[];
  readonly sidecars: readonly FileId[];
  readonly sources: readonly FileId[];
  readonly markdown: readonly FileId[];
}

export async function findFiles(): Promise<WorkspaceFiles> {
  // For each question VS Code starts a program of its own, which stops all else for a moment.
  const [own, sources] = await Promise.all([find(OWN), find(settings.sources)]);
  return {
    codebooks: own.filter(isCodebook),
    sidecars: own.filter(isSidecar),
    sources,
    markdown: own.filter(file => file.endsWith('.md')),
  };
}

async function find(pattern: string): Promise<FileId[]> {
  const turns = new Turns();
  const files: FileId[] = [];
  for (const uri of await vscode.workspace.findFiles(pattern)) {
    files.push(uri.toString());
    await turns.give();
  }
  return files;
}

export function isBelow(file: FileId, folders: ReadonlySet<FileId>): boolean {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1)))
    if (folders.has(folder)) return true;
  return false;
}

/** The workspace folders, each with its final slash. */
export const workspaceRoots = (): FileId[] =>
  (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => {
    const root = uri.toString();
    return root.endsWith('/') ? root : `${root}/`;
  });
