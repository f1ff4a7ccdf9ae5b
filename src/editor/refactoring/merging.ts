import * as vscode from 'vscode';
import type { EntryAddress } from '../../core/corpus';
import type { Edit } from '../../core/edits';
import { actorName, claimText } from '../../core/model';
import { mergeActors, mergeClaims, obstacleTo } from '../../core/refactoring';
import { clip } from '../../wording';
import { Refused, type Session } from '../session';
import { askEntry } from './asking';
import { demandDefined, targetEntry } from './meant';
import { wordNoEntry, wordObstacle } from './words';

const KINDS = ['actor', 'claim'] as const;

/** What makes one of two actors, or of two claims: the one meant goes, the one chosen stays. */
export async function askMerge(session: Session, argument: unknown): Promise<Edit | undefined> {
  const other = await targetEntry(session, argument, KINDS, vscode.l10n.t('Which actor or claim is to go?'));
  if (!other) return undefined;
  const { codebook, kind, key } = other;
  if (codebook === undefined) throw new Refused(wordNoEntry(kind, key, codebook));
  const obstacle = obstacleTo(session.corpus, other, true);
  if (obstacle) throw new Refused(wordObstacle(obstacle));
  const words = wordsOf(session, other);
  const survivor = await askEntry(session, codebook, [kind], {
    title: vscode.l10n.t('Merge “{0}” into which other?', clip(words)),
    except: key,
    like: words,
  });
  if (!survivor) return undefined;
  demandDefined(session, survivor);
  const merge = kind === 'actor' ? mergeActors : mergeClaims;
  return merge(session.corpus, codebook, key, survivor.key);
}

function wordsOf({ corpus }: Session, { codebook, kind, key }: EntryAddress): string {
  const book = corpus.codebook(codebook);
  return kind === 'actor' ? actorName(book, key) : claimText(book, key);
}
