import * as vscode from 'vscode';
import type { Edit } from '../../core/edits';
import { runAction } from '../commands';
import { COMMANDS } from '../ids';
import type { Session } from '../session';
import { carryOut } from './carryOut';
import { registerCodeActions } from './codeActions';
import { editCodingRules } from './codingRules';
import { deleteUnused } from './deleting';
import { targetEntry } from './meant';
import { askMerge } from './merging';
import { addRelation, removeRelation } from './relating';
import { registerRenaming, startRenaming } from './renaming';
import { reword } from './rewording';
import { mergeSameActors } from './sameActors';
import { askSplitActor, askSplitClaim } from './splitting';

const RENAMED = ['actor', 'claim', 'stance'] as const;

/**
 * What changes an entry of the codebook, there and wherever it is named: its words, its coding rules, its key; merging,
 * splitting, relating, deleting.
 */
export function registerRefactoring(session: Session): vscode.Disposable {
  const command = (name: string, action: (argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(name, (argument: unknown) => runAction(session, () => action(argument)));
  const refactoring = (
    name: string,
    asked: (session: Session, argument: unknown) => Promise<Edit | undefined>,
  ) =>
    vscode.commands.registerCommand(name, async (argument: unknown) => {
      let edit: Edit | undefined;
      await runAction(session, async () => {
        edit = await asked(session, argument);
      });
      // A preview may stay open for long; other actions need not wait for it.
      if (edit) await carryOut(session, edit);
    });
  return vscode.Disposable.from(
    registerRenaming(session),
    registerCodeActions(session),
    command(COMMANDS.renameEntry, async argument => {
      const title = vscode.l10n.t('Rename which actor, claim or stance?');
      const entry = await targetEntry(session, argument, RENAMED, title);
      if (entry) await startRenaming(session, entry);
    }),
    command(COMMANDS.reword, argument => reword(session, argument)),
    command(COMMANDS.editCodingRules, argument => editCodingRules(session, argument)),
    command(COMMANDS.deleteEntry, argument => deleteUnused(session, argument)),
    command(COMMANDS.addRelation, argument => addRelation(session, argument)),
    command(COMMANDS.removeRelation, argument => removeRelation(session, argument)),
    command(COMMANDS.mergeSameActors, argument => mergeSameActors(session, argument)),
    refactoring(COMMANDS.mergeEntry, askMerge),
    refactoring(COMMANDS.splitClaim, askSplitClaim),
    refactoring(COMMANDS.splitActor, askSplitActor),
  );
}
