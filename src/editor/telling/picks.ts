import * as vscode from 'vscode';
import { literal } from './literal';
import { whileAsking } from './openQuestion';

/** One line of a pick: an icon, the words chosen, and what helps to tell them apart. */
export interface Option<T> {
  readonly icon: string;
  readonly words: string;
  readonly detail?: string;
  readonly value: T;
}

/** Which of several questions this is. */
export interface Step {
  readonly number: number;
  readonly of: number;
}

export interface Question<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly step?: Step;
  /** The options for what has been typed so far, best first. */
  options(typed: string): readonly Option<T>[];
  /** Which of the options stands ready at first; the first where absent. */
  readonly begin?: number;
  /** Told of the option that Enter would choose, as the choice moves. */
  look?(value: T): void;
  /** Chooses at once, without Enter, when what was typed says it all. */
  atOnce?(typed: string): T | undefined;
}

/** What a person answered: a value, back to the question before, or nothing (Escape). */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/**
 * An item of a quick pick that keeps our order: VS Code sorts its matches by label, so the label is an icon alone, the
 * words stand in the description, and every item is always shown.
 */
export const orderedItem = ({
  icon,
  words,
  detail,
}: Pick<Option<unknown>, 'icon' | 'words' | 'detail'>): vscode.QuickPickItem => ({
  label: `$(${icon})`,
  description: literal(words),
  ...(detail && { detail: literal(detail) }),
  alwaysShow: true,
});

/** Asks one question with a quick pick that keeps our order. */
export function ask<T>(question: Question<T>): Promise<Answer<T>> {
  const quickPick = vscode.window.createQuickPick<vscode.QuickPickItem & { value: T }>();
  quickPick.title = literal(question.title);
  quickPick.placeholder = literal(question.placeholder);
  quickPick.ignoreFocusOut = true;
  if (question.step) {
    quickPick.step = question.step.number;
    quickPick.totalSteps = question.step.of;
    if (question.step.number > 1) quickPick.buttons = [vscode.QuickInputButtons.Back];
  }
  const show = (typed: string) => {
    quickPick.items = question
      .options(typed)
      .map(option => ({ ...orderedItem(option), value: option.value }));
    quickPick.activeItems = quickPick.items.slice(0, 1);
  };
  show('');
  const first = quickPick.items[question.begin ?? 0];
  if (first) quickPick.activeItems = [first];
  const answered = new Promise<Answer<T>>(resolve => {
    const answer = (given: Answer<T>) => {
      resolve(given);
      quickPick.dispose();
    };
    quickPick.onDidChangeValue(typed => {
      const value = question.atOnce?.(typed);
      if (value !== undefined) answer({ value });
      else show(typed);
    });
    quickPick.onDidChangeActive(([item]) => {
      if (item) question.look?.(item.value);
    });
    quickPick.onDidAccept(() => {
      const [item] = quickPick.activeItems;
      if (item) answer({ value: item.value });
    });
    quickPick.onDidTriggerButton(() => answer('back'));
    quickPick.onDidHide(() => answer(undefined));
    quickPick.show();
  });
  return whileAsking(quickPick, answered);
}

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  /** What stands in the box at first. */
  readonly value?: string;
  readonly placeholder?: string;
  /** What is wrong with a text, in words; undefined where nothing is. */
  check?(text: string): string | undefined;
}

/** Asks for a line of text; undefined when the person gives up. */
export function askText(question: TextQuestion): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = literal(question.title);
  input.prompt = literal(question.prompt);
  input.placeholder = question.placeholder === undefined ? undefined : literal(question.placeholder);
  input.value = question.value ?? '';
  input.ignoreFocusOut = true;
  const answered = new Promise<string | undefined>(resolve => {
    const answer = (given: string | undefined) => {
      resolve(given);
      input.dispose();
    };
    const check = (text: string) => {
      const wrong = question.check?.(text);
      input.validationMessage = wrong === undefined ? undefined : literal(wrong);
      return wrong === undefined;
    };
    input.onDidChangeValue(text => check(text.trim()));
    input.onDidAccept(() => {
      const text = input.value.trim();
      if (check(text)) answer(text);
    });
    input.onDidHide(() => answer(undefined));
    input.show();
  });
  return whileAsking(input, answered);
}

/**
 * Asks one question after the other; back leads to the one before. May begin behind questions whose answers are known:
 * back leads to them all the same. Undefined when the person gives up.
 */
export async function askAll<A>(
  questions: readonly ((answers: Partial<A>) => Promise<Answer<Partial<A>>>)[],
  known: Partial<A> = {},
  first = 0,
): Promise<A | undefined> {
  let answers = known;
  for (let asked = first; asked < questions.length; ) {
    const answer = await questions[asked]!(answers);
    if (answer === undefined) return undefined;
    if (answer === 'back') asked = Math.max(0, asked - 1);
    else {
      answers = { ...answers, ...answer.value };
      asked += 1;
    }
  }
  return answers as A;
}

/** Whether a text has all words that were typed, in any order, each as the beginning of a word. */
export function covers(text: string, typed: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]/u);
  return typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every(part => words.some(word => word.startsWith(part)));
}
