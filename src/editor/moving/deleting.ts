import * as vscode from 'vscode';
import { countQuotations } from '../../core/corpus';
import { type FileId, nameOf, sourceOf } from '../../core/format';
import { confirm, runAction } from '../commands';
import { idOf } from '../host';
import { COMMANDS } from '../ids';
import { wordQuotations } from '../presentation';
import { Failed, type Session } from '../session';
import { inform } from '../telling';

export interface DeleteSidecarArgument {
  readonly sidecars: readonly FileId[];
}

/** When a source is deleted in VS Code, its sidecars stay, and a person is told so. */
export const registerDeleting = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.onDidDeleteFiles(({ files }) => tell(session, files)),
    vscode.commands.registerCommand(COMMANDS.deleteSidecar, ({ sidecars }: DeleteSidecarArgument) =>
      runAction(session, () => deleteSidecars(sidecars)),
    ),
  );

async function tell(session: Session, uris: readonly vscode.Uri[]): Promise<void> {
  const gone = uris.map(uri => idOf(uri));
  const sidecars = (await session.reader.sidecarsBeside(gone)).filter(sidecar => !gone.includes(sidecar));
  const left = [...new Set(sidecars.map(sourceOf))];
  const [first] = left;
  if (!first) return;
  const deleteToo =
    sidecars.length === 1 ? vscode.l10n.t('Delete Sidecar Too') : vscode.l10n.t('Delete Sidecars Too');
  const message =
    left.length === 1
      ? wordOne(session, first, sidecars.length)
      : vscode.l10n.t(
          '{0} sources were deleted. Their sidecars, with all quotes, are still there.',
          left.length,
        );
  if ((await inform(message, deleteToo)) !== deleteToo) return;
  const argument: DeleteSidecarArgument = { sidecars };
  await vscode.commands.executeCommand(COMMANDS.deleteSidecar, argument);
}

function wordOne({ corpus }: Session, file: FileId, sidecars: number): string {
  if (sidecars > 1)
    return vscode.l10n.t('{0} was deleted. Its {1} sidecars are still there.', nameOf(file), sidecars);
  const source = corpus.source(file);
  const count = source ? countQuotations(source.quotes.map(quote => ({ source, quote }))) : 0;
  return vscode.l10n.t(
    '{0} was deleted. Its sidecar, with {1}, is still there.',
    nameOf(file),
    wordQuotations(count),
  );
}

/** As the explorer deletes: VS Code's undo brings them back. */
async function deleteSidecars(sidecars: readonly FileId[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const sidecar of sidecars) edit.deleteFile(vscode.Uri.parse(sidecar), { ignoreIfNotExists: true });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Failed(vscode.l10n.t('VS Code could not delete the sidecar.'));
  confirm(
    sidecars.length === 1
      ? vscode.l10n.t('Deleted the sidecar')
      : vscode.l10n.t('Deleted {0} sidecars', sidecars.length),
  );
}
