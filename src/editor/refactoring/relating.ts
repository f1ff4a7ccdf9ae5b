import * as vscode from 'vscode';
import { contradicting } from '../../core/corpus';
import type { Edit } from '../../core/edits';
import type { FileId } from '../../core/format';
import { claimText, RELATIONS, type Relations } from '../../core/model';
import { type Relation, relate, unrelate } from '../../core/refactoring';
import { clip } from '../../wording';
import { confirm, relationOf } from '../commands';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { pickOne } from '../telling';
import { askEntry } from './asking';
import { demandDefined, targetEntry } from './meant';
import { wordRelationKind } from './words';

/** Ties a claim to another. */
export async function addRelation(session: Session, argument: unknown): Promise<void> {
  const { corpus } = session;
  const meant = await targetEntry(session, argument, ['claim'], vscode.l10n.t('Relate which claim?'));
  if (!meant) return;
  const { codebook, key: claim } = demandDefined(session, meant);
  const text = claimText(corpus.codebook(codebook), claim);
  const relation = await askKind(clip(text));
  if (!relation) return;
  const other = await askEntry(session, codebook, ['claim'], {
    title: vscode.l10n.t('“{0}” {1} which claim?', clip(text), relation),
    except: claim,
    like: text,
  });
  if (!other) return;
  await apply(session, relate(corpus, codebook, { claim, relation, other: other.key }));
}

async function askKind(words: string): Promise<keyof Relations | undefined> {
  const items = RELATIONS.map(label => ({ label, description: wordRelationKind(label) }));
  const title = vscode.l10n.t('How is “{0}” related?', words);
  return (await pickOne(items, { title }))?.label;
}

/** Unties two claims: those of the relation's row, else those that the person picks. */
export async function removeRelation(session: Session, argument: unknown): Promise<void> {
  const relation = relationOf(argument) ?? (await askRelation(session, argument));
  if (relation?.codebook === undefined) return;
  await apply(session, unrelate(session.corpus, relation.codebook, relation));
}

async function askRelation(
  session: Session,
  argument: unknown,
): Promise<(Relation & { codebook: FileId }) | undefined> {
  const meant = await targetEntry(session, argument, ['claim'], vscode.l10n.t('A relation of which claim?'));
  if (!meant) return undefined;
  const { codebook, key: claim } = demandDefined(session, meant);
  const book = session.corpus.codebook(codebook);
  const entry = book.claims.get(claim);
  const words = clip(claimText(book, claim));
  const items = RELATIONS.flatMap(relation =>
    (relation === 'contradicts' ? contradicting(book.claims, claim) : (entry?.[relation] ?? [])).map(
      other => ({
        label: relation,
        description: claimText(book, other),
        other,
      }),
    ),
  );
  if (items.length === 0) throw new Refused(vscode.l10n.t('“{0}” is related to no other claim.', words));
  const title = vscode.l10n.t('Which relation of “{0}” is to go?', words);
  const picked = await pickOne(items, { title });
  return picked && { codebook, claim, relation: picked.label, other: picked.other };
}

async function apply(session: Session, edit: Edit): Promise<void> {
  if (edit.files.length === 0) throw new Refused(vscode.l10n.t('The codebook says so already.'));
  confirm(wordDone(edit.action, edit.subject), await session.apply(edit));
}
