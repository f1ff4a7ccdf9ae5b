import * as vscode from 'vscode';
import { type ResultsWords, resultsPage } from '../../core/pages';
import {
  changesOfPosition,
  DEFAULT_NETWORK,
  firstAppearances,
  makeMatrix,
  makeNetworks,
  makeTimeline,
} from '../../core/results';
import { FIRST_OPTIONS, NO_FILTER, statementSettings, type ViewFilter } from '../../core/views';
import { wordLeftOut } from '../../wording';
import { inSlices, TimeSlicer } from '../../workspace';
import { openGround } from '../presentation';
import type { Session } from '../session';
import { pageMeans } from './means';

const WORDS: ResultsWords = {
  title: () => vscode.l10n.t('Who stands where'),
  statements: count => (count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count)),
  actors: count => (count === 1 ? vscode.l10n.t('1 actor') : vscode.l10n.t('{0} actors', count)),
  claims: count => (count === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', count)),
  leftOut: wordLeftOut,
  claim: () => vscode.l10n.t('Claim'),
  actor: () => vscode.l10n.t('Actor'),
  all: () => vscode.l10n.t('all'),
  against: () => vscode.l10n.t('against'),
  agreement: () => vscode.l10n.t('Agreement (above 0) and disagreement'),
  weight: () => vscode.l10n.t('weight'),
  overTime: () => vscode.l10n.t('Over time'),
  month: () => vscode.l10n.t('Month'),
  firstAppearances: () => vscode.l10n.t('First appearances'),
  outlet: () => vscode.l10n.t('Outlet'),
  day: () => vscode.l10n.t('Day'),
  changes: () => vscode.l10n.t('Changes of position'),
  before: () => vscode.l10n.t('Before'),
  after: () => vscode.l10n.t('After'),
  knowingly: () => vscode.l10n.t('knowingly changed'),
  more: count => vscode.l10n.t('{0} more. The command line prints all of it: “crossquote matrix”.', count),
  nothing: () => vscode.l10n.t('Nothing is coded yet.'),
};

/** Agreement between actors: what agrees less what does not, each statement once in a source, in whole numbers. */
const AGREEMENT = {
  type: 'one-mode',
  aggregation: 'subtract',
  normalization: 'no',
  duplicates: 'document',
} as const;

/** The page of results of all that a filter lets through, made in slices. */
export async function resultsText(
  session: Session,
  filter: ViewFilter = NO_FILTER,
  means = pageMeans(),
): Promise<string> {
  const { corpus } = session;
  const slicer = new TimeSlicer();
  const ground = await openGround(session.corpus, slicer);
  const statements = statementSettings(FIRST_OPTIONS.matrix, filter);
  const matrix = await inSlices(makeMatrix(ground, { ...DEFAULT_NETWORK, ...statements }), slicer);
  const [network] = (
    await inSlices(makeNetworks(ground, { ...DEFAULT_NETWORK, ...AGREEMENT, ...statements }), slicer)
  ).made;
  const { made: timeline } = makeTimeline(ground, {
    ...DEFAULT_NETWORK,
    ...statements,
    rows: 'all',
    columns: 'all',
    by: 'month',
  });
  const counted = { ...DEFAULT_NETWORK, ...statements };
  const { made: appearances } = firstAppearances(ground, { ...counted, rows: 'claim', columns: 'all' });
  const { made: changes } = changesOfPosition(ground, counted);
  return resultsPage(corpus, { matrix, network: network!, timeline, appearances, changes }, means, WORDS);
}
