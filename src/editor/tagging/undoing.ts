import * as vscode from 'vscode';
import type { Edit } from '../../core/edits';
import { confirm, runAction } from '../commands';
import { wordAction } from '../presentation';
import { Refused, type Session } from '../session';
import { warn } from '../telling';

/** Takes back what was done last. */
export async function takeBack(session: Session): Promise<void> {
  const { lastDone } = session.history;
  if (!lastDone)
    throw new Refused(
      vscode.l10n.t('There is nothing of Crossquote’s to undo. Ctrl+Z undoes what was typed.'),
    );
  const leaveIt = vscode.l10n.t('Leave It, Undo the One Before');
  const undone = await orLeave(session, lastDone, leaveIt, takeBack, () => session.undo());
  if (undone)
    confirm(vscode.l10n.t('Undone: {0}', wordAction(undone.edit.action, undone.edit.subject)), undone.kept);
}

/** Does again what was taken back last. */
export async function doAgain(session: Session): Promise<void> {
  const { lastUndone } = session.history;
  if (!lastUndone) throw new Refused(vscode.l10n.t('There is nothing of Crossquote’s to redo.'));
  const leaveIt = vscode.l10n.t('Leave It, Redo the Next One');
  const redone = await orLeave(session, lastUndone, leaveIt, doAgain, () => session.redo());
  if (redone)
    confirm(
      vscode.l10n.t('Done again: {0}', wordAction(redone.edit.action, redone.edit.subject)),
      redone.kept,
    );
}

/** Where an edit is refused, a person may leave it and go on to the next; undefined then. */
async function orLeave<T>(
  session: Session,
  edit: Edit,
  leaveIt: string,
  goOn: (session: Session) => Promise<void>,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // The message may stand there for long, and holds up nothing.
    void warn(error.message, leaveIt).then(chosen => {
      if (chosen !== leaveIt) return;
      session.history.leave(edit);
      void runAction(session, () => goOn(session));
    });
    return undefined;
  }
}
