import type * as vscode from 'vscode';

/** What takes long is done the more rarely: it may take this part of the time at most. */
const SHARE = 0.05;

/**
 * Does something whenever it is asked to: at once where it was not done just before, and else together with all that is
 * asked for in the meantime.
 */
export class Paced implements vscode.Disposable {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #notBefore = 0;

  constructor(
    private readonly act: () => void,
    /** The least time between the end of one and the next, in milliseconds, as things are. */
    private readonly restMs: () => number,
  ) {}

  ask(): void {
    this.#waiting ??= setTimeout(() => this.#act(), Math.max(0, this.#notBefore - Date.now()));
  }

  /** Does what has been asked for as soon as others have had their turn, without the rest that is due. */
  hurry(): void {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#act(), 0);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
  }

  #act(): void {
    this.#waiting = undefined;
    const began = Date.now();
    this.act();
    const ended = Date.now();
    this.#notBefore = ended + Math.max(this.restMs(), (ended - began) / SHARE);
  }
}
