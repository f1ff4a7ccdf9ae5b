import * as vscode from 'vscode';
import { teamIn } from '../../core/agreement';
import type { FileId } from '../../core/format';
import { type AgreementWords, agreementPage } from '../../core/pages';
import { isBlind, roundSourceOf, sourcesOf } from '../../core/rounds';
import { measureNames, unitWords } from '../../wording';
import { TimeSlicer } from '../../workspace';
import type { Session } from '../session';
import { pageMeans } from './means';

const WORDS: AgreementWords = {
  title: round => vscode.l10n.t('Agreement in round {0}', round),
  coders: names => vscode.l10n.t('Coders: {0}', names.join(', ')),
  unit: variable => unitWords({ measure: 'alpha', metric: 'nominal', variable }),
  section: variable =>
    variable === 'stance'
      ? vscode.l10n.t('{0}, stances', measureNames().alpha)
      : vscode.l10n.t('{0}, claims', measureNames().alpha),
  value: () => vscode.l10n.t('value'),
  interval: () => vscode.l10n.t('95 % interval'),
  units: () => vscode.l10n.t('units'),
  all: () => vscode.l10n.t('all'),
  allCounted: () => vscode.l10n.t('all, what nobody coded counted'),
  allLeftOut: () => vscode.l10n.t('all, what nobody coded left out'),
  sets: () => vscode.l10n.t('whole sets of claims (MASI)'),
  noData: () => vscode.l10n.t('no data'),
  confusion: () => vscode.l10n.t('Which stance is taken for which'),
  toSettle: count =>
    count === 1 ? vscode.l10n.t('1 quote to settle') : vscode.l10n.t('{0} quotes to settle', count),
  more: count => vscode.l10n.t('{0} more. The command line prints all of it: “crossquote agreement”.', count),
  noQuote: () => vscode.l10n.t('no quote'),
  uncoded: () => vscode.l10n.t('not coded'),
  nothing: () => vscode.l10n.t('Nothing is coded yet.'),
  behind: () => vscode.l10n.t('Quotes behind the figures'),
};

/** The page of agreement in a round, as of now; of one that is blind it tells nothing. */
export async function agreementText(
  { corpus }: Session,
  address: { readonly codebook: FileId; readonly round: string },
): Promise<string> {
  const round = corpus.codebook(address.codebook).rounds.get(address.round);
  if (!round) return vscode.l10n.t('It is not there any more.');
  if (isBlind(round))
    return vscode.l10n.t(
      'Round “{0}” is blind: how far its coders agree is told when it is closed.',
      round.key,
    );
  const slicer = new TimeSlicer();
  for (const source of sourcesOf(corpus, address.codebook, round)) {
    roundSourceOf(source, round);
    await slicer.yieldIfDue();
  }
  const team = teamIn(corpus, { round: round.key, codebook: address.codebook });
  if ('unknown' in team) return vscode.l10n.t('It is not there any more.');
  return agreementPage(corpus, address.codebook, round.key, team, pageMeans(), WORDS);
}
