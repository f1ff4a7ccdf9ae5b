import * as vscode from 'vscode';
import { kindOfView, VIEW_KINDS, type ViewKind } from '../../core/views';
import { AdaptiveThrottle } from '../../workspace';
import { COMMANDS, VIEWS } from '../ids';
import type { Session } from '../session';
import { literal } from '../telling';
import { titleOf } from './panel';
import { savedViews } from './savedViews';

export const OPEN_COMMANDS: Readonly<Record<ViewKind, string>> = {
  matrix: COMMANDS.openMatrix,
  network: COMMANDS.openNetwork,
  timeline: COMMANDS.openTimeline,
};

const ICONS: Readonly<Record<ViewKind, string>> = {
  matrix: 'table',
  network: 'type-hierarchy',
  timeline: 'graph',
};

/** A row: a view, the page, or a filter that was given a name, with the view in which it is looked at. */
type Row = ViewKind | 'page' | { readonly saved: string; readonly kind: ViewKind };

/** "Results" in the side bar: the views, and the filters that the team has saved. */
export function registerResultsTree(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const update = new AdaptiveThrottle(
    () => changed.fire(),
    () => session.restMs,
  );
  return vscode.Disposable.from(
    changed,
    update,
    { dispose: session.corpus.onDidChange(({ codebooks }) => codebooks.size > 0 && update.schedule()) },
    vscode.window.createTreeView<Row>(VIEWS.results, {
      treeDataProvider: {
        onDidChangeTreeData: changed.event,
        getChildren: row => (row === undefined ? rowsOf(session) : []),
        getTreeItem: itemOf,
      },
    }),
  );
}

const rowsOf = ({ corpus }: Session): Row[] =>
  corpus.hasSources
    ? [
        ...VIEW_KINDS,
        'page',
        ...Array.from(savedViews(corpus), ([saved, view]) => ({ saved, kind: kindOfView(view) ?? 'matrix' })),
      ]
    : [];

function itemOf(row: Row): vscode.TreeItem {
  if (typeof row === 'object') {
    const item = new vscode.TreeItem(literal(row.saved));
    item.iconPath = new vscode.ThemeIcon('filter');
    item.description = vscode.l10n.t('saved view');
    item.command = { command: OPEN_COMMANDS[row.kind], title: '', arguments: [{ view: row.saved }] };
    return item;
  }
  const item = new vscode.TreeItem(row === 'page' ? vscode.l10n.t('Page of Numbers') : titleOf(row));
  item.iconPath = new vscode.ThemeIcon(row === 'page' ? 'list-unordered' : ICONS[row]);
  item.command = { command: row === 'page' ? COMMANDS.openResults : OPEN_COMMANDS[row], title: '' };
  return item;
}
