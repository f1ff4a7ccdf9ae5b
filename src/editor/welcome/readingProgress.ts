import * as vscode from 'vscode';
import { runAction } from '../commands';
import type { Session } from '../session';
import { warn, withProgress } from '../telling';

/** Nobody wants to be told of a reading that is shorter. */
const PATIENCE_MS = 1000;

/** Tells how far the first reading of the workspace is, where that takes its time, and lets a person end it. */
export function registerReadingProgress(session: Session): vscode.Disposable {
  let isDone = false;
  void session.ready.then(() => {
    isDone = true;
  });
  const timer = setTimeout(() => {
    if (!isDone) void showReading(session, session.ready);
  }, PATIENCE_MS);
  return { dispose: () => clearTimeout(timer) };
}

async function showReading(session: Session, reading: Promise<void>): Promise<void> {
  const { reader } = session;
  await withProgress(
    vscode.l10n.t('Reading the sidecars of the workspace'),
    { isCancellable: true },
    (report, token) => {
      let shown = 0;
      const stopListening = reader.onDidProgress(({ read, found }) => {
        report(vscode.l10n.t('{0} of {1}', read, found), (100 * (read - shown)) / found);
        shown = read;
      });
      token.onCancellationRequested(() => reader.stopReading());
      return reading.finally(stopListening);
    },
  );
  if (reader.skipped > 0) await offerRest(session, reader.skipped);
}

async function offerRest(session: Session, skipped: number): Promise<void> {
  const rest = vscode.l10n.t('Read the Rest');
  const message = vscode.l10n.t(
    '{0} sidecars were not read. Their quotes are missing in trees and hovers until you open their sources.',
    skipped,
  );
  if ((await warn(message, rest)) !== rest) return;
  await runAction(session, () => showReading(session, session.reader.readSkipped()));
}
