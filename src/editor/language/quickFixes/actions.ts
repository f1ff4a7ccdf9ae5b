import * as vscode from 'vscode';
import type { Fix } from '../../../core/checks';
import type { Edit } from '../../../core/edits';
import { writeKey } from '../../../core/yaml';
import { rangeIn } from '../../host';
import { COMMANDS } from '../../ids';
import type { DeleteSidecarArgument, FindSourceArgument, MoveSidecarArgument } from '../../moving';
import { wordDone, wordFix } from '../../presentation';
import type { Session } from '../../session';
import { literal } from '../../telling';
import type { ProblemDiagnostic } from '../diagnostics';
import type { NewEntry, OfferedEdit } from './commands';

/** A problem as the Problems panel has it, in the document in which it stands. */
export interface ProblemPlace {
  readonly session: Session;
  readonly document: vscode.TextDocument;
  readonly diagnostic: ProblemDiagnostic;
}

/** What the core's checks know to do about a problem, as VS Code offers it. */
export function actionFor(fix: Fix, { session, document, diagnostic }: ProblemPlace): vscode.CodeAction {
  const title = literal(wordFix(fix));
  switch (fix.does) {
    case 'use-key':
      return byReplacing(title, document, diagnostic.range, writeKey(fix.key));
    case 'new-id':
      // The quotes cannot be told by their ids here, so the text itself is changed.
      return byReplacing(title, document, diagnostic.range, fix.id);
    case 'create-entry': {
      const { codebook, names, key } = fix;
      return byCommand(title, COMMANDS.createEntry, { codebook, names, key } satisfies NewEntry);
    }
    case 'reassign-claim':
      return byCommand(title, COMMANDS.reassignClaim, { ...fix.quote, claim: fix.claim });
    case 'edit-speakers':
      return byCommand(title, COMMANDS.editSpeakers, fix.quote);
    case 'go-to-other':
      return byCommand(title, COMMANDS.openQuote, fix.quote);
    case 'go-to-words':
    case 'go-to-place': {
      const text = session.corpus.source(fix.file)?.text ?? '';
      const options: vscode.TextDocumentShowOptions = { selection: rangeIn(text, fix.span) };
      return byCommand(title, 'vscode.open', vscode.Uri.parse(fix.file), options);
    }
    case 'merge-sides':
      return byCommand(title, COMMANDS.mergeConflict, fix.file);
    case 'adopt-sidecar': {
      const { from, to, isPreferred } = fix;
      const move = byCommand(title, COMMANDS.moveSidecar, { from, to } satisfies MoveSidecarArgument);
      return Object.assign(move, { isPreferred });
    }
    case 'find-source':
      return byCommand(title, COMMANDS.findSource, { sidecar: fix.sidecar } satisfies FindSourceArgument);
    case 'delete-sidecar':
      return byCommand(title, COMMANDS.deleteSidecar, {
        sidecars: [fix.sidecar],
      } satisfies DeleteSidecarArgument);
    case 'settle':
      return byEdit(title, fix.edit, vscode.l10n.t('Settled "{0}"', fix.edit.subject));
    default:
      return byEdit(title, fix.edit);
  }
}

/** An action that runs a command, as a rule one of Crossquote's own. */
export function byCommand(title: string, command: string, ...args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: args };
  return action;
}

/** An action that makes an edit, written and undone as any other; `done` is told when it is made. */
export const byEdit = (
  title: string,
  edit: Edit,
  done: string = wordDone(edit.action, edit.subject),
): vscode.CodeAction => byCommand(title, COMMANDS.applyFix, { edit, done } satisfies OfferedEdit);

function byReplacing(
  title: string,
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  text: string,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(uri, range, text);
  return action;
}
