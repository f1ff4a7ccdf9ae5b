import * as vscode from 'vscode';
import { literal } from './literal';
import { whileAsking } from './openQuestion';

interface ListQuestion {
  readonly title: string;
  readonly placeholder?: string;
}

/** Lets a person choose one of few items, whose words VS Code filters and sorts; undefined when they give up. */
export const pickOne = async <T extends vscode.QuickPickItem>(
  items: readonly T[],
  question: ListQuestion,
): Promise<T | undefined> =>
  (await vscode.window.showQuickPick(items.map(itemOf), optionsOf(question)))?.original;

/** Lets a person choose some of the items, in a box that stays when it loses the focus; undefined when they give up. */
export const pickSome = async <T extends vscode.QuickPickItem>(
  items: readonly T[],
  question: ListQuestion,
): Promise<readonly T[] | undefined> => {
  const options = { ...optionsOf(question), canPickMany: true, ignoreFocusOut: true } as const;
  const given = new vscode.CancellationTokenSource();
  const chosen = vscode.window.showQuickPick(items.map(itemOf), options, given.token);
  return (await whileAsking({ hide: () => given.cancel() }, chosen))?.map(({ original }) => original);
};

const itemOf = <T extends vscode.QuickPickItem>(original: T) => ({
  original,
  label: literal(original.label),
  ...(original.description && { description: literal(original.description) }),
  ...(original.detail && { detail: literal(original.detail) }),
});

const optionsOf = ({ title, placeholder }: ListQuestion): vscode.QuickPickOptions => ({
  title: literal(title),
  ...(placeholder !== undefined && { placeHolder: literal(placeholder) }),
  matchOnDescription: true,
  matchOnDetail: true,
});
