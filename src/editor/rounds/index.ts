import * as vscode from 'vscode';
import { demandSource, runAction, sourceOf } from '../commands';
import { COMMANDS } from '../ids';
import type { Session } from '../session';
import { openAgreement } from './agreement';
import { askToClose } from './closing';
import { reviewDisagreements } from './deciding';
import { toggleFinished } from './finishing';
import { showOverruled } from './overruling';
import { askRound } from './starting';
import { registerRoundStatus } from './status';

/** What a team does together: rounds, how far each coder is, how far they agree, and what is decided. */
export function registerRounds(session: Session): vscode.Disposable {
  const register = (command: string, action: (argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, () => action(argument)),
    );
  return vscode.Disposable.from(
    registerRoundStatus(session),
    register(COMMANDS.startRound, () => askRound(session)),
    register(COMMANDS.closeRound, () => askToClose(session)),
    register(COMMANDS.finishSource, argument =>
      toggleFinished(session, sourceOf(session, argument) ?? demandSource(session)),
    ),
    register(COMMANDS.reviewDisagreements, () => reviewDisagreements(session)),
    register(COMMANDS.openAgreement, argument => openAgreement(session, argument)),
    register(COMMANDS.myChangedCodings, () => showOverruled(session)),
  );
}
