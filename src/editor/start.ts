import * as vscode from 'vscode';
import type { Desktop } from './desktop';
import { EditorStore, VscodeStore } from './files';
import { registerFind } from './find';
import { registerFindInWorkspace } from './findInWorkspace';
import { CONTEXTS } from './ids';
import { registerJumping } from './jumping';
import { registerLanguage } from './language';
import { Log } from './log';
import { registerMerging } from './merging';
import { registerMoving } from './moving';
import { registerPages } from './pages';
import { registerReadingProgress } from './readingProgress';
import { registerRefactoring } from './refactoring';
import { registerSamples } from './samples';
import { registerSeeing } from './seeing';
import { Session } from './session';
import { registerTagging } from './tagging';
import { registerTrees } from './trees';
import { registerUpkeep } from './upkeep';
import { registerVariants } from './variants';
import { registerWalkthrough } from './walkthrough';
import { asPath, speakAs } from './wording';

/** Starts the extension; `desktop` is what there is beyond a browser. */
export function start(context: vscode.ExtensionContext, desktop: Desktop | undefined): void {
  speakAs({ translate: (message, ...args) => vscode.l10n.t(message, ...args), pathOf: asPath });
  const log = new Log();
  const began = Date.now();
  const sinceBegun = () => `${Date.now() - began} ms after the start`;
  // VS Code gives what is told first the moment at which it writes that down.
  log.info(`Started at ${new Date(began).toISOString()}`);
  const session = new Session(new EditorStore(desktop?.store, new VscodeStore()), context, log);
  context.subscriptions.push(
    log,
    session,
    registerReadingProgress(session),
    registerTagging(session),
    registerJumping(session),
    registerSeeing(session),
    registerTrees(session),
    registerFind(session),
    registerFindInWorkspace(session),
    registerLanguage(session),
    registerVariants(session),
    registerPages(session),
    registerRefactoring(session),
    registerUpkeep(session),
    registerMoving(session),
    registerMerging(session, desktop?.executable),
    registerWalkthrough(session),
    registerSamples(session),
  );
  void session.ready.then(() => {
    log.info(`Read ${[...session.corpus.sources()].length} sources, ${sinceBegun()}`);
    return vscode.commands.executeCommand('setContext', CONTEXTS.isReady, true);
  });
  void session.textsRead.then(() => log.info(`Texts read, ${sinceBegun()}`));
}
