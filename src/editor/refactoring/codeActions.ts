import * as vscode from 'vscode';
import type { EntryAddress } from '../../core/corpus';
import type { EntryKind } from '../../core/model';
import { COMMANDS } from '../ids';
import { subjectsAt, TAG_FILES } from '../language';
import type { Session } from '../session';

const { t } = vscode.l10n;

/** What “Refactor…” offers on a key. Only when asked for: a lamp beside every key would be noise. */
export const registerCodeActions = (session: Session): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    TAG_FILES,
    {
      async provideCodeActions(document, range, { triggerKind }, token) {
        if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return undefined;
        await session.settled();
        if (token.isCancellationRequested) return undefined;
        return subjectsAt(session, document, range.start).flatMap(subject =>
          subject.kind === 'quote'
            ? []
            : actionsOn({ codebook: subject.codebook, kind: subject.kind, key: subject.key }),
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] },
  );

const actionsOn = (entry: EntryAddress): vscode.CodeAction[] =>
  commandsFor(entry.kind).map(([title, command]) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
    action.command = { title, command, arguments: [entry] };
    return action;
  });

function commandsFor(kind: EntryKind): [title: string, command: string][] {
  switch (kind) {
    case 'actor':
      return [
        [t('Merge into Another Actor…'), COMMANDS.mergeEntry],
        [t('Make an Alias an Actor of Its Own…'), COMMANDS.splitActor],
      ];
    case 'claim':
      return [
        [t('Merge into Another Claim…'), COMMANDS.mergeEntry],
        [t('Split This Claim…'), COMMANDS.splitClaim],
        [t('Add a Relation…'), COMMANDS.addRelation],
        [t('Remove a Relation…'), COMMANDS.removeRelation],
      ];
    case 'stance':
      return [];
  }
}
