import * as vscode from 'vscode';
import { actorsTree, claimsTree, sourcesTree } from '../../core/trees';
import { AdaptiveThrottle } from '../../workspace';
import { entryOf, runAction } from '../commands';
import { ContextKey } from '../host';
import { COMMANDS, CONTEXTS, VIEWS } from '../ids';
import type { Session } from '../session';
import { copyQuotes } from './copying';
import { Dragging } from './dragging';
import { askFilter } from './filterBox';
import { Follower } from './follower';
import { Scope } from './scope';
import { ShownBefore } from './shownBefore';
import { askOrder } from './sorting';
import { Tree, type TreeOf } from './tree';

/** The trees of actors, claims and sources, and what their titles and rows offer. */
export function registerTrees(session: Session): vscode.Disposable {
  const { corpus } = session;
  const scope = new Scope(session);
  const before = new ShownBefore(session);
  const treeIn = (view: string, treeOf: TreeOf) => {
    const dragging = new Dragging(session, { takesFiles: view === VIEWS.sources });
    return new Tree(view, corpus, treeOf, scope, dragging, before, session.reader.recalled);
  };
  const actors = treeIn(VIEWS.actors, actorsTree);
  const claims = treeIn(VIEWS.claims, claimsTree);
  const sources = treeIn(VIEWS.sources, sourcesTree);
  const trees = [actors, claims, sources];
  const hasSources = new ContextKey<boolean>(CONTEXTS.hasSources);
  const hasQuotes = new ContextKey<boolean>(CONTEXTS.hasQuotes);
  const isSearched = new ContextKey<boolean>(CONTEXTS.isSearched);
  const updateTrees = () => {
    for (const tree of trees) tree.update();
  };
  const rest = () => session.restMs;
  const lookAtCorpus = new AdaptiveThrottle(() => {
    scope.lookAtTabs();
    hasSources.set(corpus.hasSources);
    hasQuotes.set(corpus.hasQuotes);
    isSearched.set(session.reader.searched.files.size > 0);
  }, rest);
  // One after the other, with a turn for all else in between.
  const updates = [lookAtCorpus, ...trees.map(tree => new AdaptiveThrottle(() => tree.update(), rest))];
  const corpusChanged = () => {
    for (const update of updates) update.schedule();
  };
  // What a reading has found is shown when it is done, however long the rest would be that is due.
  for (const done of [session.ready, session.textsRead])
    void done.then(async () => {
      for (const update of updates) await update.flush();
    });
  return vscode.Disposable.from(
    scope,
    before,
    ...trees,
    new Follower(session, trees),
    ...updates,
    { dispose: corpus.onDidChange(corpusChanged) },
    { dispose: session.reader.searched.onDidChange(corpusChanged) },
    scope.onDidChange(updateTrees),
    vscode.commands.registerCommand(COMMANDS.filterTrees, () => askFilter(scope)),
    vscode.commands.registerCommand(COMMANDS.sortActors, () => runAction(session, () => askOrder(scope))),
    vscode.commands.registerCommand(COMMANDS.clearFilter, () => {
      scope.filter = '';
    }),
    vscode.commands.registerCommand(COMMANDS.showWorkspace, () => scope.showAlwaysWhole(true)),
    vscode.commands.registerCommand(COMMANDS.showOpenSources, () => scope.showAlwaysWhole(false)),
    vscode.commands.registerCommand(COMMANDS.countNarrowerClaims, () => scope.countNarrower(true)),
    vscode.commands.registerCommand(COMMANDS.countClaimsAlone, () => scope.countNarrower(false)),
    vscode.commands.registerCommand(COMMANDS.showSuggested, async (options = { preserveFocus: false }) => {
      scope.filter = '';
      await scope.showAlwaysWhole(true);
      await actors.showSuggested(options);
    }),
    vscode.commands.registerCommand(COMMANDS.showClaim, async (argument: unknown) => {
      const entry = entryOf(argument);
      const isShown = entry && (await claims.showClaim(entry.codebook, entry.key));
      if (!isShown) await vscode.commands.executeCommand(COMMANDS.revealEntry, argument);
    }),
    vscode.commands.registerCommand(COMMANDS.rewordSelected, async ({ view }: { readonly view: string }) => {
      const row = await trees.find(({ id }) => id === view)?.focusedRow();
      if (row) await vscode.commands.executeCommand(COMMANDS.reword, row);
    }),
    vscode.commands.registerCommand(COMMANDS.showMore, async (row: unknown) => {
      for (const tree of trees) await tree.showMore(row);
    }),
    vscode.commands.registerCommand(COMMANDS.copyQuote, (row: unknown, selection?: readonly unknown[]) =>
      runAction(session, () => copyQuotes(session, row, selection)),
    ),
  );
}
