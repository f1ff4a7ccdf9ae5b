import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerFind } from './find';
import { registerFindInWorkspace } from './findInWorkspace';
import { registerLongArticles } from './longArticles';

/** All that finds: quotes, actors and claims that are known, and quotes that nobody has tagged yet. */
export const registerFinding = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    registerFind(session),
    registerFindInWorkspace(session),
    registerLongArticles(session),
  );
