import * as vscode from 'vscode';
import { ContextKey } from './contextKey';
import { COMMANDS, CONTEXTS } from './ids';
import type { Session } from './session';

/** Opens the walkthrough that package.json contributes under this id, and tells it what a person has done. */
export function registerWalkthrough({ context, history, trail }: Session): vscode.Disposable {
  const hasTagged = new ContextKey<boolean>(CONTEXTS.hasTagged);
  const hasJumped = new ContextKey<boolean>(CONTEXTS.hasJumped);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openWalkthrough, () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#${WALKTHROUGH}`,
        false,
      ),
    ),
    history.onDidDo(({ action }) => {
      if (action === 'tag') hasTagged.set(true);
    }),
    trail.onDidStep(() => hasJumped.set(true)),
  );
}

const WALKTHROUGH = 'crossquote';
