import * as vscode from 'vscode';
import { type ResultsWords, resultsPage } from '../../core/pages';
import {
  columnsOf,
  DEFAULT_NETWORK,
  type Ground,
  makeMatrix,
  makeNetworks,
  makeTimeline,
} from '../../core/results';
import { blindRoundOf } from '../../core/rounds';
import { wordLeftOut } from '../../wording';
import { TimeSlicer } from '../../workspace';
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
  more: count => vscode.l10n.t('{0} more. The command line prints all of it: “crossquote matrix”.', count),
  nothing: () => vscode.l10n.t('Nothing is coded yet.'),
};

/** Agreement between actors: what agrees less what does not, each statement once in a source, in whole numbers. */
const AGREEMENT = {
  ...DEFAULT_NETWORK,
  type: 'one-mode',
  aggregation: 'subtract',
  normalization: 'no',
  duplicates: 'document',
} as const;

/** The page of results of all that is read, made in slices. */
export async function resultsText({ corpus }: Session): Promise<string> {
  const slicer = new TimeSlicer();
  for (const source of corpus.sources()) {
    source.open();
    await slicer.yieldIfDue();
  }
  const ground: Ground = {
    corpus,
    columns: columnsOf(corpus),
    pathOf: file => file,
    isHidden: source => blindRoundOf(corpus, source) !== undefined,
  };
  const matrix = await inSlices(makeMatrix(ground, DEFAULT_NETWORK), slicer);
  const [network] = (await inSlices(makeNetworks(ground, AGREEMENT), slicer)).made;
  const { made: timeline } = makeTimeline(ground, {
    ...DEFAULT_NETWORK,
    rows: 'all',
    columns: 'all',
    by: 'month',
  });
  return resultsPage(corpus, { matrix, network: network!, timeline }, pageMeans(), WORDS);
}

async function inSlices<T>(slices: Generator<void, T>, slicer: TimeSlicer): Promise<T> {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await slicer.yieldIfDue();
  }
}
