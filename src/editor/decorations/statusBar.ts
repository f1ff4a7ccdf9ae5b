import * as vscode from 'vscode';
import { levelOf } from '../../core/checks';
import { countQuotations, languageOf, suggestionsIn, type TaggedSource } from '../../core/corpus';
import { sidecarOf } from '../../core/format';
import { knowsReportedSpeech } from '../../core/quotes';
import { Debouncer } from '../../workspace';
import { activeFile, ContextKey, idOf, settings } from '../host';
import { COMMANDS, CONTEXTS, VIEWS } from '../ids';
import { wordBrokenCodebook, wordBrokenSidecar, wordQuotations } from '../presentation';
import type { Session } from '../session';
import { iconed } from '../telling';
import { touchesVisibleEditor } from './touchesVisibleEditor';

/** From one article to the next VS Code has no editor for a moment; a key that is pressed then is meant for the next. */
const BETWEEN_EDITORS_MS = 150;

/** How many quotes and problems the active source has, and the context keys that go with the cursor. */
export function registerStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('crossquote.source', vscode.StatusBarAlignment.Left, 90);
  item.name = vscode.l10n.t('Crossquote: quotes in this source');
  const isSource = new ContextKey<boolean>(CONTEXTS.isSource);
  const onQuote = new ContextKey<boolean>(CONTEXTS.onQuote);
  let isReady = false;
  const show = () => {
    const place = session.activeSource();
    isSource.set(place !== undefined);
    onQuote.set(place?.quote !== undefined);
    if (!place) {
      item.hide();
      return;
    }
    const { text, tooltip, command } =
      reading(isReady) ?? broken(session, place.source) ?? counts(session, place.source);
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.show();
  };
  const showLater = new Debouncer(show, BETWEEN_EDITORS_MS);
  show();
  void session.ready.then(() => {
    isReady = true;
    show();
  });
  return vscode.Disposable.from(
    item,
    showLater,
    {
      dispose: session.corpus.onDidChange(change => {
        if (touchesVisibleEditor(session, change)) show();
      }),
    },
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = activeFile() ?? '';
      const sidecars = session.corpus.source(active)?.sidecars.keys() ?? [];
      const told = new Set([active, sidecarOf(active), ...sidecars]);
      if (uris.some(uri => told.has(idOf(uri)))) show();
    }),
    vscode.window.onDidChangeActiveTextEditor(editor => {
      if (editor) show();
      else showLater.schedule();
    }),
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

/** As long as the files are being read, nobody knows how many quotes there are. */
const reading = (isReady: boolean): Content | undefined =>
  isReady
    ? undefined
    : {
        text: iconed('loading~spin', vscode.l10n.t('reading quotes')),
        tooltip: vscode.l10n.t('Crossquote is reading the workspace'),
        command: `${VIEWS.sources}.focus`,
      };

/** Where the sidecar or the codebook cannot be read, that is all there is to say; a click goes there. */
function broken({ corpus }: Session, source: TaggedSource): Content | undefined {
  const sidecar = wordBrokenSidecar(source);
  const words = sidecar ?? wordBrokenCodebook(corpus.openCodebook(source.codebook));
  if (words === undefined) return undefined;
  return {
    text: iconed('error', words),
    tooltip: vscode.l10n.t('Nothing can be tagged here until it is mended. Go there'),
    command: sidecar
      ? {
          command: COMMANDS.openSidecar,
          title: vscode.l10n.t('Open Sidecar'),
          arguments: [{ file: source.file }],
        }
      : { command: COMMANDS.openCodebook, title: vscode.l10n.t('Open Codebook') },
  };
}

function counts(session: Session, source: TaggedSource): Content {
  const quotations = countQuotations(source.quotes.map(quote => ({ source, quote })));
  const problems = countProblems(session, source);
  const faults = problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems);
  const suggesting = settings.suggestions;
  const suggested = suggesting ? suggestionsIn(source, settings).length : 0;
  return {
    text: [
      iconed('quote', wordQuotations(quotations)),
      ...(suggested > 0 ? [vscode.l10n.t('· {0} suggested', suggested)] : []),
      ...(problems > 0 ? [iconed('warning', faults)] : []),
    ].join(' '),
    tooltip: [
      problems > 0 ? vscode.l10n.t('Show the problems') : vscode.l10n.t('Show the sources'),
      ...(suggesting && source.isRead ? wordMarksAlone(source) : []),
    ].join('\n'),
    command: problems > 0 ? 'workbench.actions.view.problems' : `${VIEWS.sources}.focus`,
  };
}

/** That nobody takes the quotes in marks for all that there are, where the language of a source is not known. */
function wordMarksAlone(source: TaggedSource): string[] {
  const language = languageOf(source);
  if (knowsReportedSpeech(language)) return [];
  const name = nameOfLanguage(language);
  return [vscode.l10n.t('Quotes in marks are found; reported speech is not known for {0}', name)];
}

/** "French"; where what a sidecar has is no code of a language, that itself. */
function nameOfLanguage(code: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What is told of a source, once: in its sidecar, or in its text alone. */
function countProblems({ checker, workspace }: Session, source: TaggedSource): number {
  const { file, sidecarFile, sidecars } = source;
  const levels = workspace.levelsIn(file);
  const files = new Set([sidecarFile, ...sidecars.keys()]);
  const inSidecar = [...files].flatMap(sidecar => checker.found(sidecar)?.problems ?? []);
  const inText = checker.found(file)?.problems.filter(({ isEcho }) => !isEcho) ?? [];
  return [...inSidecar, ...inText].filter(problem => levelOf(problem, levels) !== 'off').length;
}
