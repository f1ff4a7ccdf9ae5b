import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import type { StanceCount } from '../../core/format';
import { slugOf, slugOfCoder } from '../../core/format';
import type { Relations } from '../../core/model';
import { type Stage, stageOf } from '../../core/rounds';
import {
  type ActorNode,
  type CountedNode,
  quotationsShown,
  type SourceNode,
  suggestionsShown,
} from '../../core/trees';
import { wordQuotations } from '../presentation';

/** How many quotes a row has, and of how many where a filter hides some. */
export function wordShown(node: CountedNode): string {
  const shown = quotationsShown(node);
  return shown === node.quotations
    ? wordQuotations(shown)
    : vscode.l10n.t('{0} of {1}', shown, wordQuotations(node.quotations));
}

/** How many suggestions an actor or a source has besides its quotes; empty where it has none. */
export function wordSuggested(node: ActorNode | SourceNode): string {
  const shown = suggestionsShown(node);
  return shown === 0 ? '' : vscode.l10n.t('{0} suggested', shown);
}

/** In a blind round, how far its coders are with a source: one's own stage, then who else has begun or finished it. */
export function wordStages(source: TaggedSource): string {
  const { blind, own } = source.sight ?? {};
  if (!blind) return '';
  const mine = own === undefined ? undefined : slugOf(own);
  const isMine = (coder: string) => slugOfCoder(coder) === mine;
  const sorted = [...blind.coders.filter(isMine), ...blind.coders.filter(coder => !isMine(coder))];
  return sorted.flatMap(coder => wordStage(coder, stageOf(source, coder), isMine(coder))).join(', ');
}

function wordStage(coder: string, stage: Stage, isMine: boolean): string[] {
  if (isMine)
    return [
      {
        untouched: vscode.l10n.t('to be coded by you'),
        begun: vscode.l10n.t('begun by you'),
        finished: vscode.l10n.t('finished by you'),
      }[stage],
    ];
  if (stage === 'untouched') return [];
  return [stage === 'begun' ? vscode.l10n.t('begun by {0}', coder) : vscode.l10n.t('finished by {0}', coder)];
}

/** "3 supports, 1 opposes". */
export const wordTally = (tally: readonly StanceCount[]): string =>
  tally.map(([stance, quotations]) => `${quotations} ${stance}`).join(', ');

/** How one claim is tied to another. */
export function wordRelation(relation: keyof Relations, claim: string): string {
  switch (relation) {
    case 'contradicts':
      return vscode.l10n.t('contradicts: {0}', claim);
    case 'supports':
      return vscode.l10n.t('supports: {0}', claim);
    case 'restates':
      return vscode.l10n.t('restates: {0}', claim);
    case 'broader':
      return vscode.l10n.t('is part of: {0}', claim);
  }
}
