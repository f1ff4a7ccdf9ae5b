import * as vscode from 'vscode';
import { affects, settings } from '../host';
import { SETTINGS } from '../ids';
import type { Session } from '../session';

/** Has quotes found in the long articles in sight: in short ones they are found at once by whoever shows them. */
export function registerLongArticles(session: Session): vscode.Disposable {
  const look = () => {
    if (!settings.suggestions) return;
    for (const { document } of vscode.window.visibleTextEditors) {
      const source = session.sourceOf(document);
      if (source) void session.lookedThrough(source);
    }
  };
  look();
  return vscode.Disposable.from(
    { dispose: session.corpus.onDidChange(look) },
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affects(event, SETTINGS.suggestions)) look();
    }),
  );
}
