import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import type { Session } from '../session';

/** Opens the walkthrough that package.json contributes under this id, and tells it what a person has done. */
export function registerWalkthrough({
  context,
  corpus,
  history,
  ready,
  trail,
  walkthrough,
}: Session): vscode.Disposable {
  const lookForSources = () => {
    if (corpus.hasSources) walkthrough.did('sources');
  };
  void ready.then(lookForSources);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openWalkthrough, () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#${WALKTHROUGH}`,
        false,
      ),
    ),
    { dispose: corpus.onDidChange(lookForSources) },
    {
      dispose: history.onDidDo(({ action }) => {
        if (action === 'tag') walkthrough.did('tag');
      }),
    },
    trail.onDidStep(() => walkthrough.did('jump')),
  );
}

const WALKTHROUGH = 'crossquote';
