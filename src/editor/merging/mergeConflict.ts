import * as vscode from 'vscode';
import { type FileId, isCodebook, isSidecar, nameOf } from '../../core/format';
import { type Merged, mergeConflicted } from '../../core/merge';
import { wordMergeRefusal } from '../../wording';
import { confirm, runAction } from '../commands';
import { activeFile } from '../host';
import { COMMANDS } from '../ids';
import { Failed, Refused, type Session } from '../session';
import { inform } from '../telling';

/** Merges both sides in a file with git's conflict marks: the one that is named, else the one that is open. */
export const registerMergeConflict = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.mergeConflict, (file?: FileId) =>
    runAction(session, () => mergeConflict(session, demandFile(file))),
  );

function demandFile(asked: FileId | undefined): FileId {
  const file = asked ?? activeFile() ?? '';
  if (!isSidecar(file) && !isCodebook(file))
    throw new Refused(vscode.l10n.t('Open a sidecar or a codebook first.'));
  return file;
}

async function mergeConflict(session: Session, file: FileId): Promise<void> {
  let left = 0;
  const kept = await session.rewrite(file, text => {
    const merged = demandMerged(file, text);
    left = merged.conflicts.length;
    return merged.text;
  });
  confirm(vscode.l10n.t('Merged {0}', nameOf(file)), kept);
  if (left > 0)
    void inform(
      left === 1
        ? vscode.l10n.t(
            '{0} is merged. On one field both sides differ: see the Problems panel.',
            nameOf(file),
          )
        : vscode.l10n.t(
            '{0} is merged. On {1} fields both sides differ: see the Problems panel.',
            nameOf(file),
            left,
          ),
    );
}

function demandMerged(file: FileId, text: string | undefined): Merged {
  const answer = mergeConflicted(text ?? '');
  if (!answer)
    throw new Refused(
      vscode.l10n.t('The conflict marks in {0} do not pair up. Mend them first.', nameOf(file)),
    );
  if ('refused' in answer) throw new Failed(wordMergeRefusal(file, text, answer));
  return answer;
}
