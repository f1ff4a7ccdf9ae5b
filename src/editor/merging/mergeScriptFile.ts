import * as vscode from 'vscode';
import { mergeScript } from '../../core/git';
import { idOf } from '../host';
import type { Session } from '../session';

/**
 * The script that git runs, among the extension's own files. Its place stays the same when VS Code or Crossquote is
 * updated; what it runs is written anew then.
 */
export class MergeScriptFile {
  readonly #folder: vscode.Uri;
  readonly #uri: vscode.Uri;

  constructor(
    private readonly session: Session,
    /** The path of what runs JavaScript here: VS Code itself, or Node on a remote machine. */
    private readonly executable: string,
  ) {
    this.#folder = session.context.globalStorageUri;
    this.#uri = vscode.Uri.joinPath(this.#folder, 'merge.sh');
  }

  /** The path under which a shell finds it. */
  get path(): string {
    return withSlashes(this.#uri.fsPath);
  }

  async write(): Promise<void> {
    const commandLine = vscode.Uri.joinPath(this.session.context.extensionUri, 'dist', 'cli.js').fsPath;
    const text = mergeScript({
      executable: withSlashes(this.executable),
      commandLine: withSlashes(commandLine),
    });
    await vscode.workspace.fs.createDirectory(this.#folder);
    await this.session.rewrite(idOf(this.#uri), () => text);
  }

  /** Brings it up to date where merging has been set up before. */
  async refresh(): Promise<void> {
    try {
      if ((await this.session.store.read(idOf(this.#uri))) !== undefined) await this.write();
    } catch (error) {
      this.session.log.error('updating the merge script', error);
    }
  }
}

/** The shell that comes with git for Windows takes slashes for backslashes. */
const withSlashes = (path: string): string => path.replaceAll('\\', '/');
