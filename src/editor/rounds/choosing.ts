import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import type { Round } from '../../core/model';
import { hasSource, isOpen, progressOf } from '../../core/rounds';
import { Refused, type Session } from '../session';
import { ask, type Option } from '../telling';

/** A round with the codebook that it stands in. */
export interface OpenedRound {
  readonly codebook: FileId;
  readonly round: Round;
}

/** All rounds of all codebooks. */
const roundsIn = ({ corpus }: Session): OpenedRound[] =>
  [...corpus.codebooks()].flatMap(({ file, reading }) =>
    [...reading.codebook.rounds.values()].map(round => ({ codebook: file, round })),
  );

/**
 * Which of some rounds is meant: the only one, else the one that a person picks, those with the source in front first.
 * Throws `Refused` with `none` where there is no such round.
 */
export async function chooseRound(
  session: Session,
  isMeant: (round: Round) => boolean,
  title: string,
  none: string,
): Promise<OpenedRound | undefined> {
  const rounds = roundsIn(session).filter(({ round }) => isMeant(round));
  if (rounds.length === 0) throw new Refused(none);
  if (rounds.length === 1) return rounds[0];
  const source = session.activeSource()?.source;
  const isHere = ({ codebook, round }: OpenedRound) =>
    source !== undefined && source.codebook === codebook && hasSource(round, source);
  const sorted = [...rounds.filter(isHere), ...rounds.filter(round => !isHere(round))];
  const answer = await ask<OpenedRound>({
    title,
    placeholder: vscode.l10n.t('Which round?'),
    options: typed =>
      sorted.filter(({ round }) => round.key.includes(typed.trim())).map(opened => optionOf(session, opened)),
  });
  return typeof answer === 'object' ? answer.value : undefined;
}

const optionOf = ({ corpus }: Session, opened: OpenedRound): Option<OpenedRound> => ({
  icon: isOpen(opened.round) ? (opened.round.blind ? 'eye-closed' : 'eye') : 'lock',
  words: opened.round.key,
  detail: wordProgress(progressOf(corpus, opened.codebook, opened.round)),
  value: opened,
});

/** "Ana Lind 9 of 9, tom 7 of 9". */
export const wordProgress = (progress: ReturnType<typeof progressOf>): string =>
  progress
    .map(({ coder, finished, sources }) =>
      vscode.l10n.t('{0}: {1} of {2} finished', coder, finished, sources),
    )
    .join(', ');
