import * as vscode from 'vscode';
import { ACTOR_ORDERS, type ActorOrder } from '../../core/trees';
import { ask } from '../telling';
import type { Scope } from './scope';

/** Asks how the actors are to be sorted; the order that they have stands ready. */
export async function askOrder(scope: Scope): Promise<void> {
  const words: Readonly<Record<ActorOrder, string>> = {
    codebook: vscode.l10n.t('As the codebook has them'),
    count: vscode.l10n.t('By count: those with most quotes first, then those of whom most is suggested'),
    name: vscode.l10n.t('By name'),
    organization: vscode.l10n.t('By organization: each with its people, then all others'),
  };
  const answer = await ask<ActorOrder>({
    title: vscode.l10n.t('Sort Actors'),
    placeholder: vscode.l10n.t('The choice is kept for this workspace'),
    begin: ACTOR_ORDERS.indexOf(scope.actorOrder),
    options: typed =>
      ACTOR_ORDERS.filter(order => words[order].toLowerCase().includes(typed.trim().toLowerCase())).map(
        order => ({
          icon: order === scope.actorOrder ? 'check' : 'blank',
          words: words[order],
          value: order,
        }),
      ),
  });
  if (typeof answer === 'object') await scope.sortActors(answer.value);
}
