import * as vscode from 'vscode';
import { countQuotations, type FileId } from '../../core';
import { wordBrokenSidecar } from '../broken';
import type { Session } from '../session';
import { wordQuotations } from '../wording';

/** A badge has room for two characters. */
const LARGEST_SHOWN = 99;

/** Badges in the explorer: how many quotes a source has. */
export function registerBadges(session: Session): vscode.Disposable {
  const badges = new Badges(session);
  return vscode.Disposable.from(badges, vscode.window.registerFileDecorationProvider(badges));
}

class Badges implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<vscode.Uri[]>();
  readonly #listening: () => void;

  readonly onDidChangeFileDecorations = this.#changes.event;

  constructor(private readonly session: Session) {
    this.#listening = session.corpus.onDidChange(({ sources }) => this.#tell(sources));
  }

  dispose(): void {
    this.#listening();
    this.#changes.dispose();
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const source = this.session.corpus.source(uri.toString());
    const broken = source && wordBrokenSidecar(source);
    if (broken) return new vscode.FileDecoration('!', broken, new vscode.ThemeColor('list.errorForeground'));
    const count = source ? countQuotations(source.quotes.map(quote => ({ source, quote }))) : 0;
    if (count === 0) return undefined;
    // Rather no number than a wrong one; the tooltip has it.
    const badge = count <= LARGEST_SHOWN ? String(count) : '++';
    return new vscode.FileDecoration(badge, wordQuotations(count));
  }

  #tell(sources: ReadonlySet<FileId>): void {
    if (sources.size > 0) this.#changes.fire([...sources].map(file => vscode.Uri.parse(file)));
  }
}
