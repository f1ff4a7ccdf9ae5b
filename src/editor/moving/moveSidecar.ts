import * as vscode from 'vscode';
import { type FileId, nameOf, sidecarOf } from '../../core/format';
import { confirm, runAction } from '../commands';
import { COMMANDS } from '../ids';
import { asPath } from '../presentation';
import { Failed, Refused, type Session } from '../session';

/** Two sources: the one that a sidecar has lost, and the one that it goes to. */
export interface MoveSidecarArgument {
  readonly from: FileId;
  readonly to: FileId;
}

export const registerMoveSidecar = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.moveSidecar, (argument: MoveSidecarArgument) =>
    runAction(session, () => moveSidecar(session, argument)),
  );

/** Puts the sidecars of a source beside another one, as a renaming in VS Code, which can be undone; links follow as with any. */
export async function moveSidecar({ reader }: Session, { from, to }: MoveSidecarArgument): Promise<void> {
  if ((await reader.sidecarsBeside([to])).length > 0)
    throw new Refused(vscode.l10n.t('{0} has a sidecar already.', nameOf(to)));
  const edit = new vscode.WorkspaceEdit();
  for (const sidecar of await reader.sidecarsBeside([from])) {
    const goal = to + sidecar.slice(from.length);
    edit.renameFile(vscode.Uri.parse(sidecar), vscode.Uri.parse(goal), { overwrite: false });
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Failed(vscode.l10n.t('VS Code could not move {0}.', asPath(sidecarOf(from))));
  confirm(vscode.l10n.t('Moved the sidecar to {0}', asPath(to)));
}
