import * as vscode from 'vscode';

/** The extension's own output channel, for what a person may want to send along with a report. */
export class Log implements vscode.Disposable {
  readonly #channel: vscode.LogOutputChannel;

  constructor(name = 'Crossquote') {
    this.#channel = vscode.window.createOutputChannel(name, { log: true });
  }

  error(doing: string, error: unknown): void {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#write(channel => channel.error(`${doing}: ${what}`));
  }

  info(message: string): void {
    this.#write(channel => channel.info(message));
  }

  /** VS Code refuses what comes after a channel was closed; the work that is being told of must go on. */
  #write(write: (channel: vscode.LogOutputChannel) => void): void {
    try {
      write(this.#channel);
    } catch {
      // There is nowhere left to tell of it.
    }
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
