import * as vscode from 'vscode';
import { runAction } from '../commands';
import { COMMANDS } from '../ids';
import type { Session } from '../session';
import type { ArticleReader } from './articleReader';
import { addArticles, newArticleFromClipboard } from './commands';

export type { ArticleReader } from './articleReader';

/** What brings articles in: from files of other kinds, and from the clipboard. */
export const registerIntake = (session: Session, reader: ArticleReader | undefined): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(
      COMMANDS.addArticles,
      (clicked?: vscode.Uri, chosen?: readonly vscode.Uri[]) =>
        runAction(session, () => addArticles(session, reader, chosen ?? (clicked ? [clicked] : []))),
    ),
    vscode.commands.registerCommand(COMMANDS.newArticleFromClipboard, () =>
      runAction(session, () => newArticleFromClipboard(session, reader)),
    ),
  );
