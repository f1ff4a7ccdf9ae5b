import * as vscode from 'vscode';
import { updateSelectors } from '../../core/edits';
import type { Session } from '../session';

/** When a source is saved, its sidecar learns where the quotes stand now. */
export function registerUpkeep(session: Session): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async document => {
    const source = session.sourceOf(document);
    const updates = source ? updateSelectors(source) : [];
    if (updates.length === 0) return;
    try {
      await session.maintain(updates);
    } catch (error) {
      // The quotes are found by search until the next save; nothing is lost.
      session.log.error('updating selectors', error);
    }
  });
}
