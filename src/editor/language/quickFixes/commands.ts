import * as vscode from 'vscode';
import { createEntry, type Edit } from '../../../core/edits';
import type { FileId } from '../../../core/format';
import type { EntryKind } from '../../../core/model';
import { confirm, runAction } from '../../commands';
import { COMMANDS } from '../../ids';
import type { Session } from '../../session';
import { placeOfEntry } from '../places';

/** An edit that a person may choose. It is refused where the files have changed since it was offered. */
export interface OfferedEdit {
  readonly edit: Edit;
  /** What to tell when it is made. */
  readonly done: string;
}

/** An entry that a codebook does not have yet. */
export interface NewEntry {
  readonly codebook: FileId;
  readonly names: EntryKind;
  readonly key: string;
}

/** The commands that quick fixes run and nobody else. */
export const registerFixCommands = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.applyFix, ({ edit, done }: OfferedEdit) =>
      runAction(session, async () => confirm(done, await session.apply(edit))),
    ),
    vscode.commands.registerCommand(COMMANDS.createEntry, (entry: NewEntry) =>
      runAction(session, () => create(session, entry)),
    ),
  );

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
