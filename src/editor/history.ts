import * as vscode from 'vscode';
import type { Edit } from '../core/edits';
import { CONTEXTS } from './ids';

/** How many actions can be taken back. */
const REMEMBERED = 200;

/** What was done in this window, to be taken back and done again. */
export class History implements vscode.Disposable {
  readonly #deeds = new vscode.EventEmitter<Edit>();
  readonly #done: Edit[] = [];
  #undone: Edit[] = [];

  readonly onDidDo = this.#deeds.event;

  dispose(): void {
    this.#deeds.dispose();
  }

  get lastDone(): Edit | undefined {
    return this.#done.at(-1);
  }

  get lastUndone(): Edit | undefined {
    return this.#undone.at(-1);
  }

  did(edit: Edit): void {
    this.#done.push(edit);
    if (this.#done.length > REMEMBERED) this.#done.shift();
    this.#undone = [];
    this.#tell();
    this.#deeds.fire(edit);
  }

  undid(): void {
    const edit = this.#done.pop();
    if (edit) this.#undone.push(edit);
    this.#tell();
  }

  redid(): void {
    const edit = this.#undone.pop();
    if (edit) this.#done.push(edit);
    this.#tell();
  }

  #tell(): void {
    void vscode.commands.executeCommand('setContext', CONTEXTS.canUndo, this.#done.length > 0);
    void vscode.commands.executeCommand('setContext', CONTEXTS.canRedo, this.#undone.length > 0);
  }
}
