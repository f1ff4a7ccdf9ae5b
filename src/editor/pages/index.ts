import * as vscode from 'vscode';
import { runAction } from '../commands';
import { COMMANDS } from '../ids';
import type { Session } from '../session';
import { registerPageProvider } from './provider';
import { showPageBeside } from './show';
import { sourceFor, subjectOf } from './subject';

export { pageMeans } from './means';
export { resultsText } from './results';
export { showPage, showPageBeside } from './show';

/** Claims, actors, sources and results as pages for reading, which follow every change. */
export function registerPages(session: Session): vscode.Disposable {
  const registerEntry = (command: string, kind: 'claim' | 'actor') =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, async () => {
        const subject = await subjectOf(session, kind, argument);
        if (subject) await showPageBeside(subject);
      }),
    );
  return vscode.Disposable.from(
    registerPageProvider(session),
    registerEntry(COMMANDS.openClaimPage, 'claim'),
    registerEntry(COMMANDS.openActorPage, 'actor'),
    vscode.commands.registerCommand(COMMANDS.openResults, () =>
      runAction(session, () => showPageBeside({ kind: 'results' })),
    ),
    vscode.commands.registerCommand(COMMANDS.openSourcePage, (argument: unknown) =>
      runAction(session, () => showPageBeside({ kind: 'source', file: sourceFor(session, argument).file })),
    ),
  );
}
