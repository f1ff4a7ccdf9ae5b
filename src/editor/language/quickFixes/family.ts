import * as vscode from 'vscode';
import type { ProblemCode } from '../../../core/model';
import type { Session } from '../../session';

/** A problem as the Problems panel has it, in the document in which it stands. */
export interface Place {
  readonly session: Session;
  readonly document: vscode.TextDocument;
  readonly diagnostic: vscode.Diagnostic;
}

/** The quick fixes of problems that are of one kind. */
export interface FixFamily {
  readonly codes: readonly ProblemCode[];
  /** The likeliest first; none where the problem has been mended meanwhile. */
  fixesAt(place: Place): readonly vscode.CodeAction[] | Promise<readonly vscode.CodeAction[]>;
  /** Registers the commands that the fixes run. */
  register?(session: Session): vscode.Disposable;
}

/** A fix that runs a command, as a rule one of Crossquote's own. */
export function fixByCommand(title: string, command: string, ...args: unknown[]): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.command = { title, command, arguments: args };
  return fix;
}
