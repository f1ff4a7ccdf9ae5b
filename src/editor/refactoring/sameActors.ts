import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import type { Actor } from '../../core/model';
import { mergeActors, obstacleTo } from '../../core/refactoring';
import { actorsThatMayBeSame, type SameBecause, type SamePair } from '../../core/search';
import { confirm, entryOf } from '../commands';
import { wordQuotations } from '../presentation';
import { Refused, type Session } from '../session';
import { ask } from '../telling';
import { wordObstacle } from './words';

interface Pair extends SamePair {
  readonly codebook: FileId;
}

/** Which of two is to stay, or that they are two, or neither now. */
type Answer = Actor | 'two' | 'skip';

/** Asks of actors that may be one whether they are: of those meant, else of all pairs, one after the other. */
export async function mergeSameActors(session: Session, argument: unknown): Promise<void> {
  const meant = entryOf(argument);
  const pairs = pairsIn(session).filter(
    ({ codebook, other, survivor }) =>
      !meant || (codebook === meant.codebook && [other.key, survivor.key].includes(meant.key)),
  );
  if (pairs.length === 0)
    throw new Refused(
      vscode.l10n.t('No two actors look like one by their names, or you have said that they are two.'),
    );
  let merged = 0;
  for (const pair of pairs) {
    // What was merged before may have taken one of them away.
    if (!isThere(session, pair)) continue;
    const answer = await askAbout(session, pair);
    if (answer === undefined) break;
    if (answer === 'two') await session.toldApart.add(pair.codebook, pair.other.key, pair.survivor.key);
    if (typeof answer === 'string') continue;
    await merge(session, pair, answer);
    merged += 1;
  }
  confirm(vscode.l10n.t('Actors merged into others: {0}', merged));
}

const pairsIn = ({ corpus, toldApart }: Session): Pair[] =>
  [...corpus.codebooks()]
    .flatMap(({ file, reading }) =>
      actorsThatMayBeSame(reading.codebook).map((pair): Pair => ({ ...pair, codebook: file })),
    )
    .filter(({ codebook, other, survivor }) => !toldApart.has(codebook, other.key, survivor.key));

const isThere = ({ corpus }: Session, { codebook, other, survivor }: Pair): boolean =>
  [other, survivor].every(({ key }) => corpus.codebook(codebook).actors.has(key));

async function askAbout(session: Session, pair: Pair): Promise<Answer | undefined> {
  const { corpus } = session;
  const { codebook, other, survivor, because } = pair;
  const stays = (actor: Actor) => ({
    icon: 'merge',
    words: vscode.l10n.t('Yes: “{0}” stays, the other name becomes an alias', actor.name),
    detail: [wordQuotations(corpus.quotesByActor(codebook).of(actor.key)?.quotations ?? 0), actor.role]
      .filter(Boolean)
      .join(' · '),
    value: actor,
  });
  const answer = await ask<Answer>({
    title: vscode.l10n.t('“{0}” and “{1}”: the same?', other.name, survivor.name),
    placeholder: wordBecause(because),
    options: typed =>
      [
        stays(survivor),
        stays(other),
        { icon: 'circle-slash', words: vscode.l10n.t('No, they are two'), value: 'two' as const },
        { icon: 'debug-step-over', words: vscode.l10n.t('Skip'), value: 'skip' as const },
      ].filter(({ words }) => words.toLowerCase().includes(typed.trim().toLowerCase())),
  });
  return typeof answer === 'object' ? answer.value : undefined;
}

function wordBecause(because: SameBecause): string {
  switch (because) {
    case 'spelling':
      return vscode.l10n.t('Their names or aliases differ in case and signs alone');
    case 'short-name':
      return vscode.l10n.t('One is the other by a shorter name, as far as the names go');
    case 'abbreviation':
      return vscode.l10n.t('One has the other’s name, or its abbreviation, in brackets');
  }
}

/** Throws `Refused` where a file that names the one who goes cannot be edited. */
async function merge(session: Session, { codebook, other, survivor }: Pair, stays: Actor): Promise<void> {
  const goes = stays === survivor ? other : survivor;
  const obstacle = obstacleTo(session.corpus, { codebook, kind: 'actor', key: goes.key }, true);
  if (obstacle) throw new Refused(wordObstacle(obstacle));
  await session.apply(mergeActors(session.corpus, codebook, goes.key, stays.key));
}
