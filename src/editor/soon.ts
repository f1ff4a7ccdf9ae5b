import type * as vscode from 'vscode';

/** Does something once things have been quiet for a while, however often it is asked to. */
export class Soon implements vscode.Disposable {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly act: () => void,
    private readonly quietMs: number,
  ) {}

  ask(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.act, this.quietMs);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
  }
}
