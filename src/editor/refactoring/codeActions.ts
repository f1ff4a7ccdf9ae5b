import * as vscode from 'vscode';
import type { EntryAddress } from '../../core/corpus';
import type { EntryKind } from '../../core/model';
import { COMMANDS } from '../ids';
import { subjectsAt, TAG_FILES } from '../language';
import type { Session } from '../session';

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
        [vscode.l10n.t('Merge into Another Actor…'), COMMANDS.mergeEntry],
        [vscode.l10n.t('Make an Alias an Actor of Its Own…'), COMMANDS.splitActor],
      ];
    case 'claim':
      return [
        [vscode.l10n.t('Merge into Another Claim…'), COMMANDS.mergeEntry],
        [vscode.l10n.t('Split This Claim…'), COMMANDS.splitClaim],
        [vscode.l10n.t('Add a Relation…'), COMMANDS.addRelation],
        [vscode.l10n.t('Remove a Relation…'), COMMANDS.removeRelation],
      ];
    case 'stance':
      return [];
  }
}
