import * as vscode from 'vscode';
import { actorName, claimText } from '../../core/model';
import { keyWithWords, rewordEntry } from '../../core/refactoring';
import { clip } from '../../wording';
import { confirm } from '../commands';
import { wordDone } from '../presentation';
import type { Session } from '../session';
import { askText } from '../telling';
import { type BookedEntry, demandDefined, targetEntry } from './meant';
import { startRenaming } from './renaming';

/** Edits the name of an actor or the sentence of a claim, where it is read. A stance is called by its key. */
export async function reword(session: Session, argument: unknown): Promise<void> {
  const meant = await targetEntry(
    session,
    argument,
    ['actor', 'claim', 'stance'],
    vscode.l10n.t('Edit the name of which actor, or the sentence of which claim?'),
  );
  if (!meant) return;
  const { codebook, kind, key } = meant;
  if (kind === 'stance') await startRenaming(session, meant);
  else await askWords(session, demandDefined(session, { codebook, kind, key }));
}

/** Asks for other words for an entry, and writes them. */
export async function askWords(
  session: Session,
  entry: BookedEntry & { readonly kind: 'actor' | 'claim' },
): Promise<void> {
  const { kind, codebook, key } = entry;
  const book = session.corpus.codebook(codebook);
  const value = kind === 'actor' ? actorName(book, key) : claimText(book, key);
  const words = await askText({
    title:
      kind === 'actor'
        ? vscode.l10n.t('Name of “{0}”', clip(value))
        : vscode.l10n.t('Sentence of “{0}”', clip(value)),
    prompt: vscode.l10n.t('Its key “{0}” stays, and so does all that is tagged.', key),
    value,
    check: typed => {
      if (typed === '') return vscode.l10n.t('Type some words.');
      const other = keyWithWords(book, entry, typed);
      return other === undefined
        ? undefined
        : vscode.l10n.t(
            '“{0}” is called that already. To make one of the two, use “Merge into Another”.',
            other,
          );
    },
  });
  if (words === undefined || words === value) return;
  const edit = rewordEntry(session.corpus, entry, words);
  confirm(wordDone(edit.action, edit.subject), await session.apply(edit));
}
