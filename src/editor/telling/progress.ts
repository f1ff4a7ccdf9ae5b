import * as vscode from 'vscode';
import { literal } from './literal';

/** Tells how far some work is, in words and by how many percent it has gone on. */
export type Report = (message: string, increment: number) => void;

/** Shows a message as long as some work takes, with how far it is; one with a button by which the work can be ended. */
export const withProgress = <T>(
  title: string,
  { isCancellable }: { readonly isCancellable: boolean },
  work: (report: Report, token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: literal(title), cancellable: isCancellable },
    (progress, token) =>
      work((message, increment) => progress.report({ message: literal(message), increment }), token),
  );
