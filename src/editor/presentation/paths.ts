import * as vscode from 'vscode';
import type { FileId } from '../../core/format';

/** A file by its path in the workspace, as people know it. */
export const asPath = (file: FileId): string => vscode.workspace.asRelativePath(vscode.Uri.parse(file));
