import type * as vscode from 'vscode';

/** What can be taken away from before a person: a box, or a list of VS Code's own. */
type Hideable = Pick<vscode.QuickInput, 'hide'>;

/** The question that a person is asked now; each stays when it loses the focus. */
let open: Hideable | undefined;

/** Notes that a question is asked, until its answer is `given`. */
export function whileAsking<T>(question: Hideable, given: Thenable<T>): Promise<T> {
  open = question;
  const forget = () => {
    if (open === question) open = undefined;
  };
  return Promise.resolve(given).finally(forget);
}

/** Takes away the question that is still open, as Escape does: the command that asks it ends. */
export const giveUpQuestion = (): void => open?.hide();
