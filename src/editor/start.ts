import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerDecorations } from './decorations';
import type { Desktop } from './desktop';
import { EditorStore, VscodeStore } from './files';
import { registerFinding } from './finding';
import { Log } from './host';
import { CONTEXTS } from './ids';
import { registerIntake } from './intake';
import { registerLanguage } from './language';
import { registerMerging } from './merging';
import { registerMoving } from './moving';
import { registerNavigation } from './navigation';
import { registerPages } from './pages';
import { registerReadingProgress } from './readingProgress';
import { registerRefactoring } from './refactoring';
import { Session } from './session';
import { registerTagging } from './tagging';
import { registerTopics } from './topics';
import { registerTrees } from './trees';
import { registerVariants } from './variants';
import { registerWelcome } from './welcome';

/** Starts the extension; `desktop` is what there is beyond a browser. */
export function start(context: vscode.ExtensionContext, desktop: Desktop | undefined): void {
  // What the command line says too is not said through VS Code, but in its language.
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const log = new Log();
  const began = Date.now();
  const sinceBegun = () => `${Date.now() - began} ms after the start`;
  // VS Code gives what is told first the moment at which it writes that down.
  log.info(`Started at ${new Date(began).toISOString()}`);
  const session = new Session(new EditorStore(desktop?.store, new VscodeStore()), context, log);
  context.subscriptions.push(
    log,
    session,
    registerTopics(),
    registerReadingProgress(session),
    registerTagging(session),
    registerNavigation(session),
    registerDecorations(session),
    registerTrees(session),
    registerFinding(session),
    registerLanguage(session),
    registerVariants(session),
    registerPages(session),
    registerRefactoring(session),
    registerMoving(session),
    registerMerging(session, desktop?.executable),
    registerIntake(session, desktop?.articles),
    registerWelcome(session),
  );
  void session.ready.then(() => {
    log.info(`Read ${[...session.corpus.sources()].length} sources, ${sinceBegun()}`);
    return vscode.commands.executeCommand('setContext', CONTEXTS.isReady, true);
  });
  void session.textsRead.then(() => log.info(`Texts read, ${sinceBegun()}`));
}
