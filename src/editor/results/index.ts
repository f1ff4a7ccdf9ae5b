import * as vscode from 'vscode';
import type { EntryAddress } from '../../core/corpus';
import { FIRST_OPTIONS, type Place, VIEW_KINDS, type ViewKind } from '../../core/views';
import { entryOf, runAction } from '../commands';
import { COMMANDS } from '../ids';
import type { Session } from '../session';
import { SharedFilter } from './filter';
import { panelType, ResultsPanel, titleOf } from './panel';
import { exportReport } from './report';
import { savedViews, useView } from './savedViews';
import { OPEN_COMMANDS, registerResultsTree } from './tree';

/** Matrix, network and timeline as editor tabs, and "Results" in the side bar, which leads to them. */
export function registerResults(session: Session): vscode.Disposable {
  const shared = new SharedFilter();
  const panels = new Map<ViewKind, ResultsPanel>();
  const report = () => runAction(session, () => exportReport(session, shared.filter));
  const adopt = (kind: ViewKind, panel: vscode.WebviewPanel): ResultsPanel => {
    const made = new ResultsPanel(session, kind, panel, shared, { report });
    panels.set(kind, made);
    panel.onDidDispose(() => {
      made.dispose();
      if (panels.get(kind) === made) panels.delete(kind);
    });
    return made;
  };
  const open = (kind: ViewKind, argument: unknown) =>
    runAction(session, async () => {
      const known = panels.get(kind);
      const panel = known ?? adopt(kind, createPanel(kind));
      known?.show();
      session.walkthrough.did('results');
      const view = viewNamed(argument);
      if (view !== undefined && savedViews(session.corpus).has(view)) useView(session, view, shared, panel);
      const entry = entryOf(argument);
      if (entry) reveal(panel, entry);
    });
  return vscode.Disposable.from(
    shared,
    registerResultsTree(session),
    ...VIEW_KINDS.flatMap(kind => [
      vscode.commands.registerCommand(OPEN_COMMANDS[kind], (argument: unknown) => open(kind, argument)),
      vscode.window.registerWebviewPanelSerializer(panelType(kind), {
        deserializeWebviewPanel: async panel => {
          adopt(kind, panel);
        },
      }),
    ]),
    vscode.commands.registerCommand(COMMANDS.exportReport, report),
    {
      dispose: () => {
        for (const panel of panels.values()) panel.dispose();
      },
    },
  );
}

const createPanel = (kind: ViewKind): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(
    panelType(kind),
    titleOf(kind),
    { viewColumn: vscode.ViewColumn.Active },
    // A layout that somebody has arranged stays while another tab is looked at.
    { enableScripts: true, retainContextWhenHidden: true },
  );

/** Leads to where an entry is in a picture; a picture that has no place for such gets one. */
function reveal(panel: ResultsPanel, { kind, key }: EntryAddress): void {
  const placeIn = ({ rows, columns, type }: ResultsPanel['options']): Place | undefined => {
    if (rows === kind) return { row: key };
    return columns === kind && type === 'two-mode' ? { column: key } : undefined;
  };
  const first =
    panel.kind === 'timeline' ? { ...FIRST_OPTIONS.timeline, rows: kind } : FIRST_OPTIONS[panel.kind];
  const place = placeIn(panel.options) ?? placeIn(first);
  if (!place) return;
  if (!placeIn(panel.options)) panel.options = first;
  panel.reveal(place);
}

const viewNamed = (argument: unknown): string | undefined =>
  typeof argument === 'object' && argument !== null && 'view' in argument && typeof argument.view === 'string'
    ? argument.view
    : undefined;
