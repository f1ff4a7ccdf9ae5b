import * as vscode from 'vscode';
import { updateSelectors } from '../../core/edits';
import type { Session } from '../session';

/** When a source is saved, its sidecars learn where the quotes stand now. */
export function registerUpkeep(session: Session): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async document => {
    const source = session.sourceOf(document);
    for (const update of source ? updateSelectors(source) : [])
      try {
        await session.maintain([update]);
      } catch (error) {
        // The quotes are found by search until the next save; nothing is lost.
        session.log.error('updating selectors', error);
      }
  });
}
