import * as vscode from 'vscode';
import type { Desktop } from './desktop';
import { EditorStore, VscodeStore } from './files';
import { registerFindInWorkspace } from './findInWorkspace';
import { CONTEXTS } from './ids';
import { registerJumping } from './jumping';
import { registerLanguage } from './language';
import { Log } from './log';
import { registerMerging } from './merging';
import { registerMoving } from './moving';
import { registerReadingProgress } from './readingProgress';
import { registerSeeing } from './seeing';
import { Session } from './session';
import { registerTagging } from './tagging';
import { registerTrees } from './trees';
import { registerUpkeep } from './upkeep';
import { registerVariants } from './variants';
import { registerWalkthrough } from './walkthrough';

/** Starts the extension; `desktop` is what there is beyond a browser. */
export function start(context: vscode.ExtensionContext, desktop: Desktop | undefined): void {
  const log = new Log();
  log.info('Starting');
  const session = new Session(new EditorStore(desktop?.store, new VscodeStore()), context, log);
  context.subscriptions.push(
    log,
    session,
    registerReadingProgress(session),
    registerTagging(session),
    registerJumping(session),
    registerSeeing(session),
    registerTrees(session),
    registerFindInWorkspace(session),
    registerLanguage(session),
    registerVariants(session),
    registerUpkeep(session),
    registerMoving(session),
    registerMerging(session, desktop?.executable),
    registerWalkthrough(context),
  );
  void session.ready.then(() => {
    log.info(`Read ${[...session.corpus.sources()].length} sources`);
    return vscode.commands.executeCommand('setContext', CONTEXTS.isReady, true);
  });
  void session.checked.then(() => log.info('Checked the sources'));
}
