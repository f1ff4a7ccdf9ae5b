import * as vscode from 'vscode';
import type { SourceText } from '../../core/corpus';
import { type FileId, isCrossquoteFile } from '../../core/format';

/** What a document says as a source. VS Code opens UTF-16 too, which nobody else who reads the file here does. */
export const textOf = (document: vscode.TextDocument): SourceText =>
  document.encoding.startsWith('utf16')
    ? { state: 'unreadable', why: 'utf-16' }
    : { state: 'read', text: document.getText() };

/** Another tool may have a `codebook.yaml` too. */
export const codebookText = (text: string): string | undefined => (isCrossquoteFile(text) ? text : undefined);

/** VS Code shows other documents under a file's name: what git had, or what a refactoring would make of it. */
export const isFile = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;

export const isOpen = (file: FileId): boolean =>
  vscode.workspace.textDocuments.some(document => document.uri.toString() === file);
