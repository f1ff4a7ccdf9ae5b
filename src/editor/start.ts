import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FileStore } from '../core/store';
import type { QuoteWorker, SidecarLoader, Spellings } from '../workspace';
import { registerCommits } from './commits';
import { registerDecorations } from './decorations';
import { EditorStore, startWebQuoteWorker, VscodeStore } from './files';
import { registerFinding } from './finding';
import { Log } from './host';
import { CONTEXTS } from './ids';
import { type ArticleReader, registerIntake } from './intake';
import { registerLanguage } from './language';
import { registerMerging } from './merging';
import { registerMoving } from './moving';
import { registerNavigation } from './navigation';
import { registerPages } from './pages';
import { registerRefactoring } from './refactoring';
import { registerResults } from './results';
import { registerRounds } from './rounds';
import { Session } from './session';
import { registerTagging } from './tagging';
import { registerTrees } from './trees';
import { registerVariants } from './variants';
import { registerWelcome } from './welcome';

/** What there is where files are on a local disk and other programs can be run beside VS Code; nothing of it in a browser. */
export interface Desktop {
  readonly store: FileStore & SidecarLoader;
  /** How its disks spell files; undefined where a name has one spelling alone. */
  readonly spellings: Spellings | undefined;
  /** The program that runs the extension: VS Code's own, or Node on a remote machine. */
  readonly executable: string;
  readonly articles: ArticleReader;
  /** Starts a thread that finds quotes. */
  readonly startQuoteWorker: () => QuoteWorker;
}

/** Starts the extension; `desktop` is what there is beyond a browser. */
export function start(context: vscode.ExtensionContext, desktop: Desktop | undefined): void {
  // What the command line says too is not said through VS Code, but in its language.
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const log = new Log();
  const began = Date.now();
  const sinceBegun = () => `${Date.now() - began} ms after the start`;
  // VS Code gives what is told first the moment at which it writes that down.
  log.info(`Started at ${new Date(began).toISOString()}`);
  const session = new Session(
    new EditorStore(desktop?.store, new VscodeStore()),
    desktop?.startQuoteWorker ?? (() => startWebQuoteWorker(context.extensionUri)),
    context,
    log,
    desktop?.spellings,
  );
  context.subscriptions.push(
    log,
    session,
    registerTagging(session),
    registerNavigation(session),
    registerDecorations(session),
    registerTrees(session),
    registerFinding(session),
    registerLanguage(session),
    registerVariants(session),
    registerPages(session),
    registerResults(session),
    registerRounds(session),
    registerCommits(session),
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
