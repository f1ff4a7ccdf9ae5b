import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerMergeConflict } from './mergeConflict';
import { registerSetUpMerging } from './setUpMerging';

/** Merging by quote: of what git could not merge, and by git itself. */
export const registerMerging = (session: Session, executable: string | undefined): vscode.Disposable =>
  vscode.Disposable.from(registerMergeConflict(session), registerSetUpMerging(session, executable));
