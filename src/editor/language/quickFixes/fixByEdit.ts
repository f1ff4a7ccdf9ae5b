import * as vscode from 'vscode';
import type { Edit } from '../../../core/edits';
import { COMMANDS } from '../../ids';
import { confirm, runAction } from '../../run';
import type { Session } from '../../session';
import { fixByCommand } from './family';

/** An edit that a person may choose. It is refused where the files have changed since it was offered. */
interface OfferedEdit {
  readonly edit: Edit;
  /** What to tell when it is made. */
  readonly done: string;
}

/** A fix that makes an edit, written and undone as any other. */
export const fixByEdit = (title: string, edit: Edit, done: string): vscode.CodeAction =>
  fixByCommand(title, COMMANDS.applyFix, { edit, done } satisfies OfferedEdit);

export const registerFixByEdit = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.applyFix, ({ edit, done }: OfferedEdit) =>
    runAction(session, async () => confirm(done, await session.apply(edit))),
  );
