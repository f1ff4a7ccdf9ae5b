import * as vscode from 'vscode';
import { countQuotations, type TaggedSource } from '../../core/corpus';
import { finishSource, hasSource, progressOf, roundFor, stageOf } from '../../core/rounds';
import { titleOf } from '../../core/trees';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { coderName, now } from '../tagging';

/** Says that one is done with a source of a round, or that one is not after all. */
export async function toggleFinished(session: Session, source: TaggedSource): Promise<void> {
  const { corpus } = session;
  const coder = await coderName(session, source);
  if (coder === undefined) return;
  const rounds = corpus.codebook(source.codebook).rounds.values();
  const round = roundFor(rounds, coder, each => hasSource(each, source));
  if (!round) throw new Refused(vscode.l10n.t('{0} codes this source in no round that is open.', coder));
  const isFinished = stageOf(source, coder) === 'finished';
  const action = isFinished ? 'continue-source' : 'finish-source';
  const subject = titleOf(source);
  const kept = await session.apply({
    action,
    subject,
    files: [finishSource(source, coder, isFinished ? undefined : now())],
  });
  // What is left stands first: the status bar cuts what is long.
  confirm(`${wordLeft(session, source, round, coder)}. ${wordDone(action, subject)}`, kept);
}

function wordLeft(
  { corpus }: Session,
  { file, codebook }: TaggedSource,
  round: Parameters<typeof progressOf>[2],
  coder: string,
): string {
  const today = corpus.source(file);
  const uncoded = countQuotations(
    today?.quotes.flatMap(quote => (quote.codings.length === 0 ? [{ source: today, quote }] : [])) ?? [],
  );
  const mine = progressOf(corpus, codebook!, { ...round, coders: [coder] })[0]!;
  const left = vscode.l10n.t(
    '{0} of {1} left in “{2}”',
    mine.sources - mine.finished,
    mine.sources,
    round.key,
  );
  if (uncoded === 0) return left;
  return uncoded === 1
    ? vscode.l10n.t('{0}; 1 quote without a coding counts as left out on purpose', left)
    : vscode.l10n.t('{0}; {1} quotes without a coding count as left out on purpose', left, uncoded);
}
