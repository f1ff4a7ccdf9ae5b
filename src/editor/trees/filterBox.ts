import * as vscode from 'vscode';
import { Debouncer } from '../../workspace';
import type { Scope } from './scope';

/** A pause in typing after which the trees are filtered anew. */
const TYPING_MS = 120;

/** Asks for the words that the trees are filtered by; they are filtered while a person types. */
export function askFilter(scope: Scope): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Actors, Claims and Sources');
  box.placeholder = vscode.l10n.t('Words of a quote, a speaker, a claim, a stance or a source');
  box.prompt = vscode.l10n.t('All words must occur. Empty shows everything again.');
  box.value = scope.filter;
  box.ignoreFocusOut = true;
  const typed = new Debouncer(() => {
    scope.filter = box.value;
  }, TYPING_MS);
  // Escape gives back what was there before.
  let outcome = scope.filter;
  box.onDidChangeValue(() => typed.schedule());
  box.onDidAccept(() => {
    outcome = box.value;
    box.hide();
  });
  box.onDidHide(() => {
    typed.dispose();
    scope.filter = outcome;
    box.dispose();
  });
  box.show();
}
