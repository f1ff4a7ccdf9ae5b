import * as vscode from 'vscode';
import { closeRound, isOpen, progressOf } from '../../core/rounds';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import type { Session } from '../session';
import { now } from '../tagging';
import { ask } from '../telling';
import { chooseRound, wordProgress } from './choosing';

/** Closes a round after a person has seen how far its coders are: from then on all see everything. */
export async function askToClose(session: Session): Promise<void> {
  const chosen = await chooseRound(
    session,
    isOpen,
    vscode.l10n.t('Close a round'),
    vscode.l10n.t('No round is open. “Start Round…” makes one.'),
  );
  if (!chosen) return;
  const { codebook, round } = chosen;
  const progress = progressOf(session.corpus, codebook, round);
  const isDone = progress.every(({ finished, sources }) => finished === sources);
  const close = {
    icon: isDone ? 'check' : 'warning',
    words: isDone
      ? vscode.l10n.t('Close “{0}”', round.key)
      : vscode.l10n.t('Close “{0}” all the same', round.key),
    detail: wordProgress(progress),
    value: true,
  };
  const keep = { icon: 'circle-slash', words: vscode.l10n.t('Leave it open'), value: false };
  const answer = await ask<boolean>({
    title: vscode.l10n.t('Close round “{0}”? Then all see what each has coded.', round.key),
    placeholder: isDone ? vscode.l10n.t('All are done') : vscode.l10n.t('Not all are done'),
    options: () => (isDone ? [close, keep] : [keep, close]),
  });
  if (typeof answer !== 'object' || !answer.value) return;
  const kept = await session.apply({
    action: 'close-round',
    subject: round.key,
    files: [{ file: codebook, changes: [closeRound(round, now())] }],
  });
  confirm(wordDone('close-round', round.key), kept);
}
