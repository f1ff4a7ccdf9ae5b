import * as vscode from 'vscode';

/** The extension's own output channel, for what a person may want to send along with a report. */
export class Log implements vscode.Disposable {
  readonly #channel: vscode.LogOutputChannel;

  constructor(name = 'Crossquote') {
    this.#channel = vscode.window.createOutputChannel(name, { log: true });
  }

  error(doing: string, error: unknown): void {
    this.#channel.error(
      `${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  info(message: string): void {
    this.#channel.info(message);
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
