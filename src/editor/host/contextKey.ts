import * as vscode from 'vscode';

/** A value that `when` clauses see; told to VS Code only when it changes. */
export class ContextKey<T> {
  #value: T | undefined;

  constructor(private readonly name: string) {}

  set(value: T): void {
    if (value === this.#value) return;
    this.#value = value;
    void vscode.commands.executeCommand('setContext', this.name, value);
  }
}
