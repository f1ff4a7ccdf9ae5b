import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import { AdaptiveThrottle } from '../../workspace';
import { idOf } from '../host';
import { wordBrokenSidecar, wordQuotations } from '../presentation';
import type { Session } from '../session';

/** A badge has room for two characters. */
const LARGEST_SHOWN = 99;

/** VS Code is told of all files where more of them have changed: to look for those in sight takes it less. */
const MOST_TOLD = 250;

/** Badges in the explorer: how many quotes a source has. */
export function registerBadges(session: Session): vscode.Disposable {
  const badges = new Badges(session);
  return vscode.Disposable.from(badges, vscode.window.registerFileDecorationProvider(badges));
}

class Badges implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  readonly #changed = new Set<FileId>();
  readonly #telling = new AdaptiveThrottle(
    () => this.#tell(),
    () => this.session.restMs,
  );
  readonly #listening: () => void;

  readonly onDidChangeFileDecorations = this.#changes.event;

  constructor(private readonly session: Session) {
    this.#listening = session.corpus.onDidChange(({ sources }) => {
      for (const file of sources) this.#changed.add(file);
      this.#telling.schedule();
    });
  }

  dispose(): void {
    this.#listening();
    this.#telling.dispose();
    this.#changes.dispose();
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const source = this.session.corpus.source(idOf(uri));
    const broken = source && wordBrokenSidecar(source);
    if (broken) return new vscode.FileDecoration('!', broken, new vscode.ThemeColor('list.errorForeground'));
    const count = source?.quotations ?? 0;
    if (count === 0) return undefined;
    // Rather no number than a wrong one; the tooltip has it.
    const badge = count <= LARGEST_SHOWN ? String(count) : '++';
    return new vscode.FileDecoration(badge, wordQuotations(count));
  }

  #tell(): void {
    const files = [...this.#changed];
    this.#changed.clear();
    if (files.length > 0)
      this.#changes.fire(files.length > MOST_TOLD ? undefined : files.map(file => vscode.Uri.parse(file)));
  }
}
