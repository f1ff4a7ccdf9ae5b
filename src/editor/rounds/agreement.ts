import * as vscode from 'vscode';
import { isBlind } from '../../core/rounds';
import { showPageBeside } from '../pages';
import type { Session } from '../session';
import { chooseRound } from './choosing';

/** Shows how far the coders of a round agree: of the one that the command was called with, else of one that is asked for. */
export async function openAgreement(session: Session, argument: unknown): Promise<void> {
  const { codebook, round } = (argument ?? {}) as { readonly codebook?: unknown; readonly round?: unknown };
  const given =
    typeof codebook === 'string' && typeof round === 'string' ? { codebook, round } : await askRound(session);
  if (given) await showPageBeside({ kind: 'agreement', ...given });
}

async function askRound(session: Session): Promise<{ codebook: string; round: string } | undefined> {
  const chosen = await chooseRound(
    session,
    round => !isBlind(round),
    vscode.l10n.t('Agreement'),
    vscode.l10n.t('There is no round whose coders may be compared: one is closed first, or open to all.'),
  );
  return chosen && { codebook: chosen.codebook, round: chosen.round.key };
}
