import * as vscode from 'vscode';
import {
  countQuotations,
  sidecarProblems,
  strayProblems,
  suggestionsIn,
  type TaggedSource,
} from '../../core';
import { wordBrokenCodebook, wordBrokenSidecar } from '../broken';
import { COMMANDS, CONTEXTS, VIEWS } from '../ids';
import type { Session } from '../session';
import { settings } from '../settings';
import { wordQuotations } from '../wording';

const { t } = vscode.l10n;

/** How many quotes and problems the active source has, and the context keys that go with the cursor. */
export function registerStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crossquote.source', vscode.StatusBarAlignment.Left, 90);
  item.name = t('Crossquote: quotes in this source');
  const show = () => {
    const place = session.place();
    void vscode.commands.executeCommand('setContext', CONTEXTS.isSource, place !== undefined);
    void vscode.commands.executeCommand('setContext', CONTEXTS.onQuote, place?.quote !== undefined);
    if (!place) {
      item.hide();
      return;
    }
    const { text, tooltip, command } = broken(session, place.source) ?? counts(session, place.source);
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    { dispose: session.corpus.onDidChange(show) },
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) show();
    }),
  );
}

interface Content {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string | vscode.Command;
}

/** Where the sidecar or the codebook cannot be read, that is all there is to say; a click goes there. */
function broken({ corpus }: Session, source: TaggedSource): Content | undefined {
  const sidecar = wordBrokenSidecar(source);
  const words = sidecar ?? wordBrokenCodebook(corpus.openCodebook(source.codebook));
  if (words === undefined) return undefined;
  return {
    text: `$(error) ${words}`,
    tooltip: t('Nothing can be tagged here until it is mended. Go there'),
    command: sidecar
      ? { command: COMMANDS.openSidecar, title: t('Open Sidecar'), arguments: [{ file: source.file }] }
      : { command: COMMANDS.openCodebook, title: t('Open Codebook') },
  };
}

function counts({ corpus }: Session, source: TaggedSource): Content {
  const quotations = countQuotations(source.quotes.map(quote => ({ source, quote })));
  const problems = [sidecarProblems, strayProblems].flatMap(find => find(corpus, source)).length;
  const faults = problems === 1 ? t('1 problem') : t('{0} problems', problems);
  const suggested = settings.suggestions ? suggestionsIn(source).length : 0;
  return {
    text: [
      `$(quote) ${wordQuotations(quotations)}`,
      ...(suggested > 0 ? [t('· {0} suggested', suggested)] : []),
      ...(problems > 0 ? [`$(warning) ${faults}`] : []),
    ].join(' '),
    tooltip: problems > 0 ? t('Show the problems') : t('Show the sources'),
    command: problems > 0 ? 'workbench.actions.view.problems' : `${VIEWS.sources}.focus`,
  };
}
