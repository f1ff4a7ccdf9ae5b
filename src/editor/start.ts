import * as vscode from 'vscode';
import type { FileStore } from '../core';
import { EditorStore, VscodeStore } from './files';
import { registerFindInWorkspace } from './findInWorkspace';
import { CONTEXTS } from './ids';
import { registerJumping } from './jumping';
import { registerLanguage } from './language';
import { Log } from './log';
import { registerSeeing } from './seeing';
import { Session } from './session';
import { registerTagging } from './tagging';
import { registerTrees } from './trees';
import { registerUpkeep } from './upkeep';
import { registerVariants } from './variants';
import { registerWalkthrough } from './walkthrough';

/** Starts the extension; `disk` keeps files of a local disk, where there is one. */
export function start(context: vscode.ExtensionContext, disk: FileStore | undefined): void {
  const log = new Log();
  log.info('Starting');
  const session = new Session(new EditorStore(disk, new VscodeStore()), context, log);
  context.subscriptions.push(
    log,
    session,
    registerTagging(session),
    registerJumping(session),
    registerSeeing(session),
    registerTrees(session),
    registerFindInWorkspace(session),
    registerLanguage(session),
    registerVariants(session),
    registerUpkeep(session),
    registerWalkthrough(context),
  );
  void session.ready.then(() => {
    log.info(`Read ${[...session.corpus.sources()].length} sources`);
    return vscode.commands.executeCommand('setContext', CONTEXTS.isReady, true);
  });
}
