import * as vscode from 'vscode';
import { createEntry } from '../../../core/edits';
import { type FileId, isCodebook, sourceOf } from '../../../core/format';
import { type EntryKind, entriesOf } from '../../../core/model';
import { nearestKey } from '../../../core/search';
import { writeKey } from '../../../core/yaml';
import { rangeOf } from '../../host';
import { COMMANDS } from '../../ids';
import { confirm, runAction } from '../../run';
import type { Session } from '../../session';
import { placeOfEntry } from '../places';
import { type EntrySubject, subjectsAt } from '../subjects';
import { type FixFamily, fixByCommand, type Place } from './family';

interface NewEntry {
  readonly codebook: FileId;
  readonly names: EntryKind;
  readonly key: string;
}

/** For a key that the codebook does not have: take the one that was meant, or create it there. */
export const unknownKeys: FixFamily = {
  codes: ['unknown-actor', 'unknown-claim', 'unknown-stance'],
  fixesAt: ({ session, document, diagnostic }: Place) => {
    const named = subjectsAt(session, document, diagnostic.range.start).find(isEntry);
    if (!named) return [];
    const { kind: names, key } = named;
    const file = document.uri.toString();
    const codebook = isCodebook(file) ? file : session.corpus.codebookFor(sourceOf(file));
    const known = entriesOf(session.corpus.codebook(codebook), names);
    if (known.has(key)) return [];
    const nearest = nearestKey(key, known.keys());
    return [
      ...(nearest ? [useFix(document.uri, rangeOf(document, named), nearest)] : []),
      createFix({ codebook, names, key }),
    ];
  },
  register: session =>
    vscode.commands.registerCommand(COMMANDS.createEntry, (entry: NewEntry) =>
      runAction(session, () => create(session, entry)),
    ),
};

const isEntry = (subject: { kind: string }): subject is EntrySubject => subject.kind !== 'quote';

const createFix = (entry: NewEntry): vscode.CodeAction =>
  fixByCommand(vscode.l10n.t('Create “{0}” in the codebook', entry.key), COMMANDS.createEntry, entry);

function useFix(uri: vscode.Uri, range: vscode.Range, nearest: string): vscode.CodeAction {
  const title = vscode.l10n.t('Use the nearest existing: “{0}”', nearest);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(uri, range, writeKey(nearest));
  return fix;
}

async function create(session: Session, { codebook, names, key }: NewEntry): Promise<void> {
  const book = session.corpus.codebook(codebook);
  const changes = createEntry(book, { names, key });
  const kept = await session.apply({
    action: 'edit-codebook',
    subject: key,
    files: [{ file: codebook, changes }],
  });
  confirm(vscode.l10n.t('Created “{0}” in the codebook', key), kept);
  const place = placeOfEntry(session.corpus, codebook, names, key);
  if (place) await vscode.window.showTextDocument(place.uri, { selection: place.entry });
}
