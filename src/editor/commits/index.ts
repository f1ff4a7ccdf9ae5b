import * as vscode from 'vscode';
import { demandSource, runAction, sourceOf } from '../commands';
import { COMMANDS } from '../ids';
import type { Session } from '../session';
import { showCommits } from './showing';

export { mayAskGit } from './gitExtension';

/** What was committed to git of a source, shown by VS Code's own git extension. */
export const registerCommits = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.showCommits, (argument: unknown) =>
    runAction(session, () => showCommits(session, sourceOf(session, argument) ?? demandSource(session))),
  );
