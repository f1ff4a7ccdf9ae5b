import * as vscode from 'vscode';
import { suggestionsIn } from '../../core/corpus';
import type { FileId } from '../../core/format';
import { TimeSlicer } from '../../workspace';
import { confirm, runAction } from '../commands';
import { settings } from '../host';
import { COMMANDS } from '../ids';
import type { Session } from '../session';
import { inform, type Report, withProgress } from '../telling';

/** How many sources are read together. */
const READ_TOGETHER = 16;

export const registerFindInWorkspace = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.findInWorkspace, () =>
    runAction(session, async () => {
      // Others need not wait until all is read.
      void findInWorkspace(session).catch(error => session.log.error('finding quotes', error));
    }),
  );

/** Reads all sources of the workspace and looks for quotes in them; what was found when a person cancels stays. */
async function findInWorkspace(session: Session): Promise<void> {
  const files = session.corpus.sourcesInOrder().map(({ file }) => file);
  const found = await withProgress(
    vscode.l10n.t('Finding quotes'),
    { isCancellable: true },
    (report, token) => findIn(session, files, report, token),
  );
  session.walkthrough.did('find');
  const told = wordFound(found, files.length);
  if (found.quotes === 0) {
    void inform(told);
    return;
  }
  // Whoever works on something else by now is not taken from it.
  await vscode.commands.executeCommand(COMMANDS.showSuggested, { preserveFocus: true });
  confirm(told);
}

interface Found {
  readonly quotes: number;
  /** Sources that have some. */
  readonly sources: number;
  readonly searched: number;
}

async function findIn(
  session: Session,
  files: readonly FileId[],
  report: Report,
  token: vscode.CancellationToken,
): Promise<Found> {
  const slicer = new TimeSlicer();
  const cancelled = new Promise<void>(resolve => token.onCancellationRequested(() => resolve()));
  let quotes = 0;
  let sources = 0;
  let searched = 0;
  while (searched < files.length && !token.isCancellationRequested) {
    const together = files.slice(searched, searched + READ_TOGETHER);
    await session.reader.readSearched(together);
    for (const file of together) {
      if (token.isCancellationRequested) break;
      await Promise.race([session.workspace.lookedThrough(file), cancelled]);
      const source = session.corpus.source(file);
      const count = source ? suggestionsIn(source, settings).length : 0;
      quotes += count;
      sources += count > 0 ? 1 : 0;
      await slicer.yieldIfDue();
    }
    searched += together.length;
    report(vscode.l10n.t('{0} of {1}', searched, files.length), (100 * together.length) / files.length);
  }
  return { quotes, sources, searched };
}

function wordFound({ quotes, sources, searched }: Found, all: number): string {
  const found =
    quotes === 0
      ? vscode.l10n.t('No quote was found that nobody has tagged.')
      : vscode.l10n.t('{0} quotes that nobody has tagged, in {1} sources.', quotes, sources);
  return searched < all ? vscode.l10n.t('{0} Cancelled after {1} of {2}.', found, searched, all) : found;
}
