import * as vscode from 'vscode';
import { actorName, claimText } from '../../core/model';
import { deleteEntry, obstacleTo, type Uses, usesOf } from '../../core/refactoring';
import { clip } from '../../wording';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { demandDefined, targetEntry } from './meant';
import { wordFiles, wordObstacle } from './words';

const KINDS = ['actor', 'claim'] as const;

/** Takes an actor or a claim that nothing is tagged with out of its codebook. */
export async function deleteUnused(session: Session, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('Delete which actor or claim from the codebook?');
  const meant = await targetEntry(session, argument, KINDS, title);
  if (!meant) return;
  const { corpus } = session;
  const entry = demandDefined(session, meant);
  const obstacle = obstacleTo(corpus, entry, true);
  if (obstacle) throw new Refused(wordObstacle(obstacle));
  const book = corpus.codebook(entry.codebook);
  const words = clip(entry.kind === 'actor' ? actorName(book, entry.key) : claimText(book, entry.key));
  const reason = wordUses(words, usesOf(corpus, entry));
  if (reason !== undefined) throw new Refused(reason);
  const edit = deleteEntry(corpus, entry);
  confirm(wordDone(edit.action, edit.subject), await session.apply(edit));
}

/** Why an entry stays; undefined where nothing uses it. */
function wordUses(words: string, { sidecars, views: [view] }: Uses): string | undefined {
  if (sidecars.length > 0)
    return vscode.l10n.t(
      '“{0}” stays: quotes in {1} name it. Give them to another one first, for example with “Merge into Another”.',
      words,
      wordFiles(sidecars.length),
    );
  return view === undefined
    ? undefined
    : vscode.l10n.t('“{0}” stays: the saved view “{1}” filters by it. Take it out there first.', words, view);
}
