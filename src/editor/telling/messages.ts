import * as vscode from 'vscode';
import { iconed, literal } from './literal';

/** Tells a person something; gives the action that they chose, undefined where none. */
export const inform = (message: string, ...actions: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(literal(message), ...actions);

/** Tells of something that a person will want to look after. */
export const warn = (message: string, ...actions: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(literal(message), ...actions);

/** Tells that something was refused or went wrong. */
export const fail = (message: string): Thenable<string | undefined> =>
  vscode.window.showErrorMessage(literal(message));

/** Has a person read a question with all that hangs on it, before anything else is done; whether they chose `yes`. */
export const agrees = async (question: string, detail: string, yes: string): Promise<boolean> =>
  (await vscode.window.showInformationMessage(
    literal(question),
    { modal: true, detail: literal(detail) },
    yes,
  )) === yes;

/** Tells something in the status bar, where nobody has to close it, for some milliseconds. */
export function mention(message: string, milliseconds: number, icon?: string): void {
  vscode.window.setStatusBarMessage(
    icon === undefined ? literal(message) : iconed(icon, message),
    milliseconds,
  );
}
