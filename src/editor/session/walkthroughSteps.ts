import * as vscode from 'vscode';
import { Debouncer } from '../../workspace';
import { CONTEXTS, type Step } from '../ids';

/** VS Code takes up the steps of a walkthrough a moment before or after the page is there. */
const TAKING_UP_MS = 1000;

/**
 * What a person has done of the walkthrough. VS Code ticks a step when its context becomes true, and never does when it
 * is true already as the walkthrough is opened for the first time. So it is true for a moment only, when the step is
 * done, and again whenever the walkthrough may have been opened.
 */
export class WalkthroughSteps implements vscode.Disposable {
  readonly #done = new Set<Step>();
  readonly #again = new Debouncer(() => this.#done.forEach(tick), TAKING_UP_MS);
  readonly #listening = vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
    if ([...opened, ...changed].some(isPage)) this.#again.schedule();
  });

  dispose(): void {
    vscode.Disposable.from(this.#again, this.#listening).dispose();
  }

  did(step: Step): void {
    if (this.#done.has(step)) return;
    this.#done.add(step);
    tick(step);
  }
}

function tick(step: Step): void {
  for (const value of [step, undefined])
    void vscode.commands.executeCommand('setContext', CONTEXTS.stepDone, value);
}

/** Of VS Code's own pages, such as a walkthrough, an extension is told no more than that they are there. */
const isPage = ({ input }: vscode.Tab): boolean => input === undefined;
