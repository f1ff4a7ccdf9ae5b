import * as vscode from 'vscode';
import { countQuotations, levelOf, suggestionsIn, type TaggedSource } from '../../core';
import { CONTEXTS, VIEWS } from '../ids';
import type { Session } from '../session';
import { settings } from '../settings';

/** How many quotes and problems the active source has, and the context keys that go with the cursor. */
export function registerStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crossquote.source', vscode.StatusBarAlignment.Left, 90);
  item.name = vscode.l10n.t('Crossquote: quotes in this source');
  const show = () => {
    const place = session.place();
    void vscode.commands.executeCommand('setContext', CONTEXTS.isSource, place !== undefined);
    void vscode.commands.executeCommand('setContext', CONTEXTS.onQuote, place?.quote !== undefined);
    if (!place) {
      item.hide();
      return;
    }
    const { source } = place;
    const quotations = countQuotations(source.quotes.map(quote => ({ source, quote })));
    const problems = countProblems(session, source);
    const quotes = quotations === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', quotations);
    const faults = problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems);
    const suggested = settings.suggestions ? suggestionsIn(source).length : 0;
    item.text = [
      `$(quote) ${quotes}`,
      ...(suggested > 0 ? [vscode.l10n.t('· {0} suggested', suggested)] : []),
      ...(problems > 0 ? [`$(warning) ${faults}`] : []),
    ].join(' ');
    item.tooltip = problems > 0 ? vscode.l10n.t('Show the problems') : vscode.l10n.t('Show the sources');
    item.command = problems > 0 ? 'workbench.actions.view.problems' : `${VIEWS.sources}.focus`;
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    { dispose: session.corpus.onDidChange(show) },
    vscode.languages.onDidChangeDiagnostics(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) show();
    }),
  );
}

/** What is told of a source, once: in its sidecar, or in its text alone. */
function countProblems({ checker }: Session, { file, sidecarFile }: TaggedSource): number {
  const { checks } = settings;
  const inSidecar = checker.found(sidecarFile)?.problems ?? [];
  const inText = checker.found(file)?.problems.filter(({ isEcho }) => !isEcho) ?? [];
  return [...inSidecar, ...inText].filter(problem => levelOf(problem, checks) !== 'off').length;
}
